package dev.redraft.corrector;

/**
 * A sentence, or a clause of one, that was left as it is because the model could not be asked or
 * its answer could not be used, or because it is not English; or of which less is known than was
 * asked for.
 *
 * @param start where the sentence begins, in UTF-16 units
 * @param end behind the sentence
 * @param reason why
 */
public record Skipped(int start, int end, Reason reason) {
  /** Why a sentence was skipped. */
  public enum Reason {
    /** It has more tokens than the model was made for, and no clause boundary to split it at. */
    TOO_LONG,
    /** The model's output ran into the length limit, so its end is missing. */
    ENDLESS_OUTPUT,
    /** The {@linkplain CorrectionRequest#deadline deadline} passed before it was done. */
    DEADLINE,
    /** It stands in a block that is mainly in another language than English. */
    FOREIGN_LANGUAGE,
    /**
     * The judge was not asked, for the deadline had passed or the sentence is too long for it: the
     * sentence is corrected as without a judge.
     */
    UNJUDGED
  }
}
