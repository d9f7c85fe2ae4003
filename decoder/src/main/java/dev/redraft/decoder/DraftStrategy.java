package dev.redraft.decoder;

/** A way of drafting the output of a source. Thread-safe; the drafters it makes are not. */
@FunctionalInterface
public interface DraftStrategy {
  /** Begins the drafting of one output. */
  Drafter begin(TokenIds source);

  /**
   * Proposes what may come next, and learns what did. A bad draft costs time, and never changes the
   * output.
   */
  interface Drafter {
    /**
     * The tokens that may follow those emitted so far; empty for none. The decoder shortens what
     * does not fit.
     */
    TokenIds propose();

    /**
     * How many changes of the source are foreseen among the first tokens of the last draft: tokens
     * put in, and tokens left out right before one. Asked before the outcome is told.
     *
     * @param tokenCount at most those that were proposed
     */
    default int foreseenCount(int tokenCount) {
      return 0;
    }

    /**
     * Tells what a round added to the output. The last time, the model's own token may be the end
     * token.
     *
     * @param tokens the accepted part of the draft, then the model's own token
     * @param draftedCount the draft tokens that were verified
     * @param behind what the model predicted in the place of each draft token behind the one it
     *     refused, and behind the last one, having been shown the draft up to there; empty where it
     *     refused none. None of it is decided
     */
    void emitted(TokenIds tokens, int draftedCount, TokenIds behind);
  }

  /** No draft at all: the aggressive loop then decodes step for step as greedy decoding does. */
  static DraftStrategy none() {
    return source -> NoDraft.INSTANCE;
  }

  /** Suffix match as published; see {@link SuffixMatch}. */
  static DraftStrategy suffixMatch() {
    return SuffixMatch::new;
  }

  /**
   * Aligned re-sync; see {@link AlignedDraft}.
   *
   * @param traits tells which tokens are alike in spelling
   * @param cost what calls and rows cost on this machine
   */
  static DraftStrategy aligned(TokenTraits traits, CallCost cost) {
    return source -> new AlignedDraft(source, traits, cost, false);
  }

  /**
   * Aligned re-sync with look-ahead: what a call predicts behind its first disagreement corrects
   * the rest of the draft; see {@link ForeseenText}.
   *
   * @param traits tells which tokens are alike in spelling, and which are words of their own
   * @param cost what calls and rows cost on this machine
   */
  static DraftStrategy lookAhead(TokenTraits traits, CallCost cost) {
    return source -> new AlignedDraft(source, traits, cost, true);
  }

  /**
   * Another strategy's drafts, cut so that drafting pays for itself; see {@link BudgetedStrategy}.
   * What one output taught counts for the next.
   *
   * @param strategy proposes the drafts
   * @param cost what calls and rows cost on this machine
   */
  static DraftStrategy budgeted(DraftStrategy strategy, CallCost cost) {
    return new BudgetedStrategy(strategy, cost);
  }
}
