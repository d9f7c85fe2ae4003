package dev.redraft.decoder;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What one model call predicts: the most likely next token after each row, and how clearly it won.
 * Thread-safe.
 */
public final class Predictions {
  private final int[] tokens;
  private final float[] margins;
  private final int recomputedCount;

  /**
   * Takes over both arrays, one entry a row.
   *
   * @param tokens the arg-max of each row's logits; ties go to the lowest id
   * @param margins best minus second-best logit of each row
   */
  public Predictions(int[] tokens, float[] margins) {
    this(tokens, margins, 0);
  }

  /**
   * Takes over both arrays, one entry a row.
   *
   * @param tokens the arg-max of each row's logits; ties go to the lowest id
   * @param margins best minus second-best logit of each row
   * @param recomputedCount rows of earlier calls that this one computed again
   */
  public Predictions(int[] tokens, float[] margins, int recomputedCount) {
    if (tokens.length != margins.length) {
      throw new IllegalArgumentException(
          tokens.length + " tokens but " + margins.length + " margins");
    }
    this.tokens = tokens;
    this.margins = margins;
    this.recomputedCount = recomputedCount;
  }

  /** The number of rows. */
  public int size() {
    return tokens.length;
  }

  /**
   * The rows of earlier calls that the call computed again, for want of a cache; 0 for a model with
   * one.
   */
  public int recomputedCount() {
    return recomputedCount;
  }

  /** The most likely token after a row. */
  public int token(int row) {
    return tokens[row];
  }

  /** Best minus second-best logit of a row, at least zero. */
  public float margin(int row) {
    return margins[row];
  }

  /** The prediction of a row. */
  Prediction get(int row) {
    return new Prediction(tokens[row], margins[row]);
  }

  /** The predictions of the rows from {@code start} to before {@code end}. */
  List<Prediction> slice(int start, int end) {
    return IntStream.range(start, end).mapToObj(this::get).toList();
  }

  /** How many of a draft's first tokens are what the rows from {@code start} on predict. */
  int agreement(int start, TokenIds draft) {
    int count = 0;
    while (count < draft.size() && tokens[start + count] == draft.get(count)) {
      count++;
    }
    return count;
  }

  /** How many of the rows from {@code start} to before {@code end} have a margin below another. */
  int nearTieCount(int start, int end, float threshold) {
    int count = 0;
    for (int row = start; row < end; row++) {
      count += margins[row] < threshold ? 1 : 0;
    }
    return count;
  }
}
