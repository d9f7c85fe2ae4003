package dev.redraft.models;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;

/**
 * One source on a decoder without a cache, or with one that cannot be relied on: every call
 * computes the whole prefix. {@link Predictions#recomputedCount} tells how many rows that were on
 * top of those asked for.
 */
final class UncachedDecodingSession implements DecodingSession {
  private final StockNetwork network;
  private final EncodedSource source;
  private final int minimumRows;
  private TokenIds prefix = TokenIds.of();
  private boolean closed = false;

  /** Takes over the source. */
  UncachedDecodingSession(StockNetwork network, EncodedSource source, int minimumRows) {
    this.network = network;
    this.source = source;
    this.minimumRows = minimumRows;
  }

  @Override
  public Predictions predict(TokenIds next) {
    if (next.size() < minimumRows) {
      throw new IllegalArgumentException(
          "a call needs " + minimumRows + " rows, not " + next.size());
    }
    if (closed) {
      throw new IllegalStateException("the session is closed");
    }
    TokenIds longer = prefix.concat(next);
    try (OrtSession.Result result = network.decode(source, longer)) {
      Predictions predictions = network.predictions(result, prefix.size());
      prefix = longer;
      return predictions;
    } catch (OrtException e) {
      throw new InferenceException(
          "a decoder call of " + longer.size() + " rows without a cache failed", e);
    }
  }

  @Override
  public void rollBackTo(int length) {
    if (length < 0 || length > prefix.size()) {
      throw new IllegalArgumentException(
          "cannot roll back " + prefix.size() + " positions to " + length);
    }
    prefix = prefix.first(length);
  }

  @Override
  public int length() {
    return prefix.size();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      source.close();
    }
  }
}
