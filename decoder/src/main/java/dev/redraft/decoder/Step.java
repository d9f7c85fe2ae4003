package dev.redraft.decoder;

import dev.redraft.decoder.DraftStrategy.Drafter;

/**
 * One model call of a decoding, as it happened.
 *
 * @param cacheLength cached positions before the call
 * @param rowCount rows of the call: tokens not yet cached, the draft, filler
 * @param recomputedCount rows computed on top, those of earlier calls, by a model without a cache
 * @param draftedCount draft tokens among the rows
 * @param fillerCount filler tokens among the rows
 * @param acceptedCount draft tokens that the model predicted too, up to the first it did not
 * @param foreseenCount changes of the source that the draft had foreseen among them: corrections
 *     that cost no call
 * @param wrongForesightCount 1 if the correction replaced a token that was drafted by foresight,
 *     else 0
 * @param nearTieCount predictions, among those the call decided, with a margin below the model's
 *     threshold
 * @param outcome what followed the accepted draft tokens
 */
public record Step(
    int cacheLength,
    int rowCount,
    int recomputedCount,
    int draftedCount,
    int fillerCount,
    int acceptedCount,
    int foreseenCount,
    int wrongForesightCount,
    int nearTieCount,
    Outcome outcome) {

  /** What the prediction behind the accepted draft tokens was, and what was made of it. */
  public enum Outcome {
    /** It replaced the first draft token it disagreed with: a correction. */
    CORRECTED,
    /** All of the draft was accepted, or there was none: a next token for free. */
    EXTENDED,
    /** It was the end token. */
    ENDED,
    /**
     * Nothing of the call was used: a near tie sent decoding back to the start, one token at a
     * time.
     */
    RESTARTED
  }

  /**
   * A call without a draft, as greedy decoding makes them.
   *
   * @param row the row that decides; those behind it are filler
   */
  static Step undrafted(StepModel model, int cacheLength, Predictions predictions, int row) {
    return new Step(
        cacheLength,
        predictions.size(),
        predictions.recomputedCount(),
        0,
        predictions.size() - 1 - row,
        0,
        0,
        0,
        predictions.margin(row) < model.nearTieThreshold() ? 1 : 0,
        predictions.token(row) == model.endToken() ? Outcome.ENDED : Outcome.EXTENDED);
  }

  /**
   * A call whose verdict was followed.
   *
   * @param drafter who made its draft, and was not told of the verdict yet
   */
  static Step verified(Verdict verdict, Drafter drafter) {
    int accepted = verdict.acceptedCount();
    int foreseen = drafter.foreseenCount(accepted);
    boolean isWrong =
        verdict.outcome() == Outcome.CORRECTED && drafter.foreseenCount(accepted + 1) > foreseen;
    return of(verdict, foreseen, isWrong ? 1 : 0, verdict.outcome());
  }

  /** A call of whose verdict nothing was used, for a near tie's sake. */
  static Step restarted(Verdict verdict) {
    return of(verdict, 0, 0, Outcome.RESTARTED);
  }

  private static Step of(
      Verdict verdict, int foreseenCount, int wrongForesightCount, Outcome outcome) {
    CallRows rows = verdict.rows();
    return new Step(
        rows.cacheLength(),
        rows.tokens().size(),
        verdict.recomputedCount(),
        rows.draft().size(),
        rows.filler().size(),
        verdict.acceptedCount(),
        foreseenCount,
        wrongForesightCount,
        verdict.nearTieCount(),
        outcome);
  }

  /** The tokens this call added to the output; the end token is none. */
  public int emittedCount() {
    return switch (outcome) {
      case CORRECTED, EXTENDED -> acceptedCount + 1;
      case ENDED -> acceptedCount;
      case RESTARTED -> 0;
    };
  }

  /**
   * The draft and filler rows whose predictions were not used; all rows of a call that was thrown
   * away.
   */
  public int wastedCount() {
    return outcome == Outcome.RESTARTED ? rowCount : draftedCount + fillerCount - acceptedCount;
  }
}
