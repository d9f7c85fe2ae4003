package dev.redraft.models;

import ai.onnxruntime.OrtException;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.TokenIds;

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

  @Override
  void close();
}
