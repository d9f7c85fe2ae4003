package dev.redraft.models;

import ai.onnxruntime.OrtException;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.TokenIds;
import org.jspecify.annotations.Nullable;

/**
 * The graphs of a model, in one of the layouts there are. Thread-safe: sessions started from it may
 * run side by side. All of them must be closed before the network is.
 */
interface Network extends AutoCloseable {
  /**
   * Encodes a source and starts decoding with an empty cache.
   *
   * @param source all that the encoder is to read, at least one token
   * @param minimumRows the fewest rows a call may have
   */
  DecodingSession start(TokenIds source, int minimumRows) throws OrtException;

  /** Whether there are graphs that take several sources a call. */
  default boolean hasBatches() {
    return false;
  }

  /**
   * Opens the graphs that take several sources a call, which share nothing with the others but the
   * files of weights. They are the caller's to close.
   *
   * @return null where there are none
   * @throws InferenceException if they do not fit
   */
  default @Nullable BatchNetwork openBatches() {
    return null;
  }

  @Override
  void close();
}
