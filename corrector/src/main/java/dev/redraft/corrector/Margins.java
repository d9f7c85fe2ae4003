package dev.redraft.corrector;

/**
 * How surely the model wrote a change and what stands around it: margins, which are best minus
 * second-best logit, each 12 at most, for more tells no more. What comes of several changes has the
 * least of each.
 *
 * @param least of the tokens that the change writes; 12 where it writes none
 * @param before of the token before it; 12 at the beginning
 * @param behind of the token behind it, by which the model comes back to the text
 * @param mean of all tokens of the output
 */
public record Margins(double least, double before, double behind, double mean) {
  /** Of a change that the model did not write token by token. */
  public static final Margins NONE = new Margins(0, 0, 0, 0);

  private static final double MOST = 12;

  /** Of margins that may be greater than is kept. */
  static Margins of(double least, double before, double behind, double mean) {
    return new Margins(Math.min(MOST, least), Math.min(MOST, before), Math.min(MOST, behind), mean);
  }

  /**
   * A margin's logistic: how likely the best of two is if nothing else is known, as logits go. No
   * probability of being right.
   */
  static double probability(double margin) {
    return 1 / (1 + Math.exp(-margin));
  }

  /** A margin as it counts for a mean. */
  static double bounded(double margin) {
    return Math.min(MOST, margin);
  }

  /** The least of both. */
  Margins least(Margins other) {
    return new Margins(
        Math.min(least, other.least),
        Math.min(before, other.before),
        Math.min(behind, other.behind),
        Math.min(mean, other.mean));
  }
}
