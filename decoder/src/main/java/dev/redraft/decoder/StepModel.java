package dev.redraft.decoder;

import java.util.List;
import java.util.Optional;

/**
 * A sequence-to-sequence model with greedy next-token predictions: all that decoding needs to know
 * of one. Implementations are thread-safe; the sessions they start are not.
 */
public interface StepModel {
  /** The decoder's first tokens, at least one, which are fed but are no output. */
  TokenIds prompt();

  /**
   * The token that ends an output. It is never drafted, and is the filler row of calls that would
   * have one row.
   */
  int endToken();

  /** How many tokens an output may have. */
  LengthLimit lengthLimit();

  /** The margin below which a prediction counts as a near tie, at least zero. */
  float nearTieThreshold();

  /**
   * Whether a row's prediction and margin are bit-identical however the rows are split into calls
   * of at least {@link DecodingSession#MINIMUM_ROWS}. If not, near ties have to be decided the way
   * greedy decoding does.
   */
  boolean isRowIndependent();

  /**
   * Whether the rows of a call change each other's predictions by more than rounding, as where
   * activations are quantized with one scale for the whole call (dynamic INT8). Then a call of
   * several rows is another model than steps of one, filler included: single tokens are fed without
   * filler, and exact decoding feeds nothing but single tokens.
   *
   * @return false wherever {@link #isRowIndependent} is true
   */
  default boolean mixesRows() {
    return false;
  }

  /**
   * Encodes a source, without the model's prefix and end token, and starts decoding with an empty
   * cache. One call of the encoder.
   *
   * @throws IllegalStateException if the model is closed
   */
  DecodingSession start(TokenIds source);

  /**
   * Whether {@link #startBatch} may give a session, as far as is known so far: nothing is opened to
   * find out.
   */
  default boolean takesBatches() {
    return false;
  }

  /**
   * Encodes several sources together and starts decoding them, if the model takes batches and what
   * is decoded in one is, bit for bit, what is decoded alone. One call of the encoder.
   *
   * @param sources without the model's prefix and end token; at least one
   * @return empty for one source at a time
   * @throws IllegalStateException if the model is closed
   */
  default Optional<BatchDecodingSession> startBatch(List<TokenIds> sources) {
    return Optional.empty();
  }
}
