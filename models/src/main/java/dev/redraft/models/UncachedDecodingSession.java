package dev.redraft.models;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;

/**
 * One source on a decoder without a cache, or with one that cannot be relied on: every call
 * computes the whole prefix. {@link Predictions#recomputedCount} tells how many rows that were on
 * top of those asked for.
 */
final class UncachedDecodingSession extends NetworkSession {
  private final OptimumDecoder decoder;

  /** All that was fed, of which the first {@link #length} tokens count. */
  private TokenIds fed = TokenIds.of();

  /** Takes over the source. */
  UncachedDecodingSession(OptimumDecoder decoder, EncodedSource source, int minimumRows) {
    super(source, minimumRows);
    this.decoder = decoder;
  }

  @Override
  Predictions feed(EncodedSource source, TokenIds next) throws OrtException {
    TokenIds longer = fed.first(length()).concat(next);
    try (OrtSession.Result result = decoder.decode(source, longer)) {
      Predictions predictions = decoder.predictions(result, length());
      fed = longer;
      return predictions;
    }
  }

  @Override
  void closeCache() {}
}
