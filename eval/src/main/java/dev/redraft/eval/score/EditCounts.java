package dev.redraft.eval.score;

/**
 * How many edits a system proposed, how many the annotator has, and how many of them agree.
 *
 * @param correct the proposed edits that are the annotator's
 * @param proposed the system's edits
 * @param gold the annotator's edits
 */
public record EditCounts(int correct, int proposed, int gold) {
  /** Nothing proposed, nothing to be corrected. */
  public static final EditCounts NONE = new EditCounts(0, 0, 0);

  private static final double SQUARED_BETA = 0.5 * 0.5;

  /** The share of the proposed edits that is correct; 1 if none is proposed. */
  public double precision() {
    return proposed == 0 ? 1 : (double) correct / proposed;
  }

  /** The share of the annotator's edits that was found; 1 if there is none. */
  public double recall() {
    return gold == 0 ? 1 : (double) correct / gold;
  }

  /** F0.5, the weighted harmonic mean with precision counting twice as much; 0 if both are 0. */
  public double f05() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : (1 + SQUARED_BETA) * p * r / (SQUARED_BETA * p + r);
  }

  /** The counts of both together. */
  public EditCounts plus(EditCounts other) {
    return new EditCounts(correct + other.correct, proposed + other.proposed, gold + other.gold);
  }

  /**
   * F0.5 from the counts, by which the official scorer chooses annotators. It is not {@link #f05}
   * where nothing is proposed or nothing is to be corrected.
   */
  double choosingF() {
    double denominator = weight();
    if (denominator == 0) {
      return correct == 0 ? 1 : 0;
    }
    return (1 + SQUARED_BETA) * correct / denominator;
  }

  /** Proposed and gold edits, gold ones counting as in F0.5. */
  double weight() {
    return SQUARED_BETA * gold + proposed;
  }
}
