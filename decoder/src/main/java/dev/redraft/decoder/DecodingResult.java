package dev.redraft.decoder;

import java.util.List;

/**
 * An output with how it came about. Thread-safe.
 *
 * <p>The trace in {@link #steps} depends on the decoder; tokens, margins and stop reason do not.
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

  /** Why decoding stopped. */
  public StopReason stopReason() {
    return stopReason;
  }

  /** The model calls in order. */
  public List<Step> steps() {
    return steps;
  }
}
