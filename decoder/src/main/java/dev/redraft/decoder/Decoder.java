package dev.redraft.decoder;

import java.util.List;
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

  /**
   * Decodes several sources, together where decoder and model can; each result is what {@link
   * #decode} gives, and its steps are the parts that its source had in calls.
   *
   * @param cancelled asked before every model call
   * @return the results in the order of the sources
   * @throws java.util.concurrent.CancellationException if {@code cancelled} said so; all sessions
   *     are closed
   */
  default List<DecodingResult> decodeAll(
      StepModel model, List<TokenIds> sources, BooleanSupplier cancelled) {
    return sources.stream().map(source -> decode(model, source, cancelled)).toList();
  }

  /** Decodes a source without being cancelled. */
  default DecodingResult decode(StepModel model, TokenIds source) {
    return decode(model, source, () -> false);
  }
}
