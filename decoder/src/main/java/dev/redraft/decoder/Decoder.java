package dev.redraft.decoder;

import java.util.function.BooleanSupplier;

/** Turns a source into the model's greedy output. Thread-safe. */
public interface Decoder {
  /**
   * Decodes a source.
   *
   * @param source the tokens of the input, without the model's prefix and end token; may be empty
   * @param cancelled asked before every model call
   * @throws java.util.concurrent.CancellationException if {@code cancelled} said so; the session is
   *     closed
   */
  DecodingResult decode(StepModel model, TokenIds source, BooleanSupplier cancelled);

  /** Decodes a source without being cancelled. */
  default DecodingResult decode(StepModel model, TokenIds source) {
    return decode(model, source, () -> false);
  }
}
