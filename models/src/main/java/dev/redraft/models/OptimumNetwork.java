package dev.redraft.models;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.TokenIds;

/** The graphs of an Optimum export, with a cache or without. */
final class OptimumNetwork implements Network {
  private final OrtSession encoder;
  private final OptimumDecoder decoder;
  private boolean isCached;

  /** Takes over both. */
  OptimumNetwork(OrtSession encoder, OptimumDecoder decoder) {
    this.encoder = encoder;
    this.decoder = decoder;
    isCached = decoder.takesCache();
  }

  /** Whether sessions keep a cache, or compute the whole prefix in every call. */
  boolean isCached() {
    return isCached;
  }

  /** Lets sessions started from now on compute the whole prefix in every call. */
  void doWithoutCache() {
    isCached = false;
  }

  @Override
  public DecodingSession start(TokenIds source, int minimumRows) throws OrtException {
    return isCached
        ? new OptimumDecodingSession(decoder, EncodedSource.of(encoder, source), minimumRows)
        : startUncached(source, minimumRows);
  }

  /** Starts decoding without a cache, whatever the others do. */
  DecodingSession startUncached(TokenIds source, int minimumRows) throws OrtException {
    return new UncachedDecodingSession(decoder, EncodedSource.of(encoder, source), minimumRows);
  }

  @Override
  public void close() {
    Tensors.closeAll(decoder, encoder);
  }
}
