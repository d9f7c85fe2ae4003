package dev.redraft.decoder;

import java.util.List;

/**
 * An output with how it came about. Thread-safe.
 *
 * <p>The trace in {@link #steps} depends on the decoder; tokens, margins, second-best tokens and
 * stop reason do not, but that margins, and which of two close tokens is second, may differ by
 * rounding where the model is not {@linkplain StepModel#isRowIndependent row-independent}.
 */
public final class DecodingResult {
  private final List<Prediction> predictions;
  private final StopReason stopReason;
  private final TokenIds tokens;
  private final List<Step> steps;

  /**
   * A result.
   *
   * @param predictions what was predicted at each place of the output; the last is that of the end
   *     token, if decoding stopped for it
   */
  DecodingResult(List<Prediction> predictions, StopReason stopReason, List<Step> steps) {
    this.predictions = List.copyOf(predictions);
    this.stopReason = stopReason;
    this.steps = List.copyOf(steps);
    TokenIds predicted = Prediction.tokens(predictions);
    tokens = stopReason == StopReason.END_TOKEN ? predicted.first(predicted.size() - 1) : predicted;
  }

  /** The output, without prompt and end token. */
  public TokenIds tokens() {
    return tokens;
  }

  /**
   * The margin (best minus second-best logit) with which an output token was chosen; at index
   * {@code tokens().size()} that of the end token, if the model chose it.
   */
  public float margin(int index) {
    return predictions.get(index).margin();
  }

  /**
   * The second most likely token at the place of an output token, given the output before it; at
   * index {@code tokens().size()} that to the end token, if the model chose it. May be the end
   * token.
   *
   * @return {@link Predictions#NO_TOKEN} where the model does not tell
   */
  public int second(int index) {
    return predictions.get(index).second();
  }

  /** Why decoding stopped. */
  public StopReason stopReason() {
    return stopReason;
  }

  /** The model calls in order. */
  public List<Step> steps() {
    return steps;
  }
}
