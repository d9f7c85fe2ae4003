package dev.redraft.decoder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one model call predicts: the most likely next token after each row, how clearly it won, and
 * over which, if the model tells. Thread-safe.
 */
public final class Predictions {
  /** Stands for a second-best token that is not known; no token has this id. */
  public static final int NO_TOKEN = -1;

  private final int[] tokens;
  private final float[] margins;
  private final int[] seconds;
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
    this(tokens, margins, unknown(tokens.length), recomputedCount);
  }

  private Predictions(int[] tokens, float[] margins, int[] seconds, int recomputedCount) {
    if (tokens.length != margins.length || tokens.length != seconds.length) {
      throw new IllegalArgumentException(
          tokens.length
              + " tokens but "
              + margins.length
              + " margins and "
              + seconds.length
              + " second-best tokens");
    }
    this.tokens = tokens;
    this.margins = margins;
    this.seconds = seconds;
    this.recomputedCount = recomputedCount;
  }

  private static int[] unknown(int count) {
    int[] seconds = new int[count];
    Arrays.fill(seconds, NO_TOKEN);
    return seconds;
  }

  /**
   * The same with the second-best tokens, for a model that tells them. Takes over the array.
   *
   * @param seconds the arg-max of each row's logits but for the best, ties going to the lowest id;
   *     {@link #NO_TOKEN} for rows where it is not known
   * @throws IllegalArgumentException if there is not one entry a row
   */
  public Predictions withSeconds(int[] seconds) {
    return new Predictions(tokens, margins, seconds, recomputedCount);
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

  /** The second most likely token after a row, or {@link #NO_TOKEN} where it is not known. */
  public int second(int row) {
    return seconds[row];
  }

  /** The prediction of a row. */
  Prediction get(int row) {
    return new Prediction(tokens[row], margins[row], seconds[row]);
  }

  /** The predictions of the rows from {@code start} to before {@code end}. */
  List<Prediction> slice(int start, int end) {
    return IntStream.range(start, end).mapToObj(this::get).toList();
  }

  /** The rows from {@code start} to before {@code end} as a call of their own. */
  public Predictions part(int start, int end) {
    return new Predictions(
        Arrays.copyOfRange(tokens, start, end),
        Arrays.copyOfRange(margins, start, end),
        Arrays.copyOfRange(seconds, start, end),
        0);
  }

  /** The most likely tokens after the rows from {@code start} to before {@code end}. */
  TokenIds tokens(int start, int end) {
    return TokenIds.of(Arrays.copyOfRange(tokens, start, Math.max(start, end)));
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
