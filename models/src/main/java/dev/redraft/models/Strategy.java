package dev.redraft.models;

import dev.redraft.decoder.AggressiveDecoder;
import dev.redraft.decoder.CallCost;
import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.DraftStrategy;
import dev.redraft.decoder.GreedyDecoder;
import dev.redraft.decoder.TokenTraits;

/** How the output is decoded. All give the same output; they differ in time. */
public enum Strategy {
  /** Plain greedy decoding, a token a call, in a loop of its own: the oracle. */
  GREEDY,
  /** The aggressive loop without a draft. */
  NONE,
  /** The source as the draft, re-synchronised by the shortest unique suffix, as published. */
  SUFFIX,
  /** The source as the draft, re-synchronised by alignment, in drafts as long as pays. */
  ALIGNED,
  /** As {@link #ALIGNED}, and what a call predicts behind a correction corrects what is drafted. */
  LOOKAHEAD,
  /**
   * As {@link #LOOKAHEAD} while drafts pay, and ever closer to greedy decoding where text is
   * rewritten throughout: all outputs together never cost much more than greedy decoding's calls.
   * What a decoder has met before changes its calls, never its output.
   */
  AUTO;

  /** Whether what calls and rows cost decides how long drafts are. */
  public boolean usesCallCost() {
    return switch (this) {
      case GREEDY, NONE, SUFFIX -> false;
      case ALIGNED, LOOKAHEAD, AUTO -> true;
    };
  }

  /**
   * A decoder.
   *
   * @param cost what calls and rows cost on this machine; decides how long drafts are
   */
  Decoder decoder(TokenTraits traits, boolean exact, CallCost cost) {
    return switch (this) {
      case GREEDY -> new GreedyDecoder();
      case NONE -> new AggressiveDecoder(DraftStrategy.none(), exact);
      case SUFFIX -> new AggressiveDecoder(DraftStrategy.suffixMatch(), exact);
      case ALIGNED -> new AggressiveDecoder(DraftStrategy.aligned(traits, cost), exact);
      case LOOKAHEAD -> new AggressiveDecoder(DraftStrategy.lookAhead(traits, cost), exact);
      case AUTO ->
          new AggressiveDecoder(
              DraftStrategy.budgeted(DraftStrategy.lookAhead(traits, cost), cost), exact);
    };
  }
}
