package dev.redraft.eval.score;

/**
 * Results for one type of error.
 *
 * @param correct the annotators' edits of that type that the system made
 * @param gold the annotators' edits of that type
 */
public record TypeCounts(int correct, int gold) {
  /** The share that was found; 1 if there is none. */
  public double recall() {
    return gold == 0 ? 1 : (double) correct / gold;
  }

  TypeCounts plus(boolean found) {
    return new TypeCounts(correct + (found ? 1 : 0), gold + 1);
  }
}
