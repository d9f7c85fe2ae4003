package dev.redraft.models;

import ai.onnxruntime.OrtException;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;

/**
 * One source on graphs of ONNX Runtime: the protocol of {@link DecodingSession}, checked and
 * counted. How positions are cached is left to the kinds of graphs.
 */
abstract class NetworkSession implements DecodingSession {
  private final EncodedSource source;
  private final int minimumRows;
  private int length = 0;
  private boolean closed = false;

  /** Takes over the source. */
  NetworkSession(EncodedSource source, int minimumRows) {
    this.source = source;
    this.minimumRows = minimumRows;
  }

  /** Feeds the tokens behind the first {@link #length} positions; the length grows afterwards. */
  abstract Predictions feed(EncodedSource source, TokenIds next) throws OrtException;

  /** Closes the cache, if there is one; called once. */
  abstract void closeCache();

  @Override
  public final Predictions predict(TokenIds next) {
    if (next.size() < minimumRows) {
      throw new IllegalArgumentException(
          "a call needs " + minimumRows + " rows, not " + next.size());
    }
    checkOpen();
    try {
      Predictions predictions = feed(source, next);
      length += next.size();
      return predictions;
    } catch (OrtException e) {
      throw new InferenceException(
          "a decoder call of " + next.size() + " rows behind " + length + " positions failed", e);
    }
  }

  @Override
  public final void rollBackTo(int length) {
    checkOpen();
    if (length < 0 || length > this.length) {
      throw new IllegalArgumentException(
          "cannot roll back " + this.length + " positions to " + length);
    }
    this.length = length;
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the session is closed");
    }
  }

  @Override
  public final int length() {
    return length;
  }

  @Override
  public final void close() {
    if (!closed) {
      closed = true;
      Tensors.closeAll(this::closeCache, source);
    }
  }
}
