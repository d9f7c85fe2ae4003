package dev.redraft.decoder;

/**
 * What one model call predicts: the most likely next token after each row, and how clearly it won.
 * Thread-safe.
 */
public final class Predictions {
  private final int[] tokens;
  private final float[] margins;

  /**
   * Takes over both arrays, one entry a row.
   *
   * @param tokens the arg-max of each row's logits; ties go to the lowest id
   * @param margins best minus second-best logit of each row
   */
  public Predictions(int[] tokens, float[] margins) {
    if (tokens.length != margins.length) {
      throw new IllegalArgumentException(
          tokens.length + " tokens but " + margins.length + " margins");
    }
    this.tokens = tokens;
    this.margins = margins;
  }

  /** The number of rows. */
  public int size() {
    return tokens.length;
  }

  /** The most likely token after a row. */
  public int token(int row) {
    return tokens[row];
  }

  /** Best minus second-best logit of a row, at least zero. */
  public float margin(int row) {
    return margins[row];
  }
}
