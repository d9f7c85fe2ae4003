package dev.redraft.decoder;

import java.util.List;

/**
 * Counts over the steps of one or more decodings.
 *
 * @param sentenceCount decodings
 * @param callCount decoder calls
 * @param rowCount rows of all calls, those computed again not counted
 * @param recomputedCount rows of earlier calls that later ones computed again, for want of a cache;
 *     0 for a model with one
 * @param draftedCount draft tokens fed
 * @param acceptedCount draft tokens the model agreed with
 * @param wastedCount draft and filler rows whose predictions were not used
 * @param correctionCount predictions that replaced a draft token
 * @param foreseenCount corrections that stood in a draft already, foreseen by an earlier call
 * @param wrongForesightCount those of the corrections that replaced a token drafted by foresight
 * @param nearTieCount predictions with a margin below the model's threshold
 * @param restartCount decodings begun anew, token by token, for a near tie's sake
 */
public record DecodingStatistics(
    long sentenceCount,
    long callCount,
    long rowCount,
    long recomputedCount,
    long draftedCount,
    long acceptedCount,
    long wastedCount,
    long correctionCount,
    long foreseenCount,
    long wrongForesightCount,
    long nearTieCount,
    long restartCount) {

  /** The statistics of no decoding at all. */
  public static final DecodingStatistics NONE =
      new DecodingStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** The statistics of one decoding. */
  public static DecodingStatistics of(DecodingResult result) {
    List<Step> steps = result.steps();
    return new DecodingStatistics(
        1,
        steps.size(),
        steps.stream().mapToLong(Step::rowCount).sum(),
        steps.stream().mapToLong(Step::recomputedCount).sum(),
        steps.stream().mapToLong(Step::draftedCount).sum(),
        steps.stream().mapToLong(Step::acceptedCount).sum(),
        steps.stream().mapToLong(Step::wastedCount).sum(),
        steps.stream().filter(step -> step.outcome() == Step.Outcome.CORRECTED).count(),
        steps.stream().mapToLong(Step::foreseenCount).sum(),
        steps.stream().mapToLong(Step::wrongForesightCount).sum(),
        steps.stream().mapToLong(Step::nearTieCount).sum(),
        steps.stream().filter(step -> step.outcome() == Step.Outcome.RESTARTED).count());
  }

  /** The statistics of both. */
  public DecodingStatistics plus(DecodingStatistics other) {
    return new DecodingStatistics(
        sentenceCount + other.sentenceCount,
        callCount + other.callCount,
        rowCount + other.rowCount,
        recomputedCount + other.recomputedCount,
        draftedCount + other.draftedCount,
        acceptedCount + other.acceptedCount,
        wastedCount + other.wastedCount,
        correctionCount + other.correctionCount,
        foreseenCount + other.foreseenCount,
        wrongForesightCount + other.wrongForesightCount,
        nearTieCount + other.nearTieCount,
        restartCount + other.restartCount);
  }
}
