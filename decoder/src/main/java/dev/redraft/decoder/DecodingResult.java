package dev.redraft.decoder;

import java.util.List;

/**
 * An output with how it came about. Thread-safe.
 *
 * <p>The trace in {@link #steps} depends on the decoder; tokens, margins and stop reason do not.
 */
public final class DecodingResult {
  private final TokenIds tokens;
  private final float[] margins;
  private final StopReason stopReason;
  private final List<Step> steps;

  DecodingResult(TokenIds tokens, float[] margins, StopReason stopReason, List<Step> steps) {
    this.tokens = tokens;
    this.margins = margins;
    this.stopReason = stopReason;
    this.steps = List.copyOf(steps);
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
    return margins[index];
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
