package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.TokenIds;

/** The encoder and decoder graphs of a bundle, by its contract (docs/architecture.md). */
final class BundleNetwork implements Network {
  private final OrtSession encoder;
  private final OrtSession decoder;
  private final SharedWeights shared;
  private final int layerCount;
  private final OnnxTensor emptyPast;

  /** Takes over both sessions and what they share, unless it fails. */
  BundleNetwork(
      OrtSession encoder, OrtSession decoder, SharedWeights shared, BundleDescription description) {
    this.encoder = encoder;
    this.decoder = decoder;
    this.shared = shared;
    layerCount = description.layers().decoder();
    emptyPast = Tensors.emptyPast(description.heads(), description.headSize());
  }

  OrtSession decoder() {
    return decoder;
  }

  int layerCount() {
    return layerCount;
  }

  OnnxTensor emptyPast() {
    return emptyPast;
  }

  @Override
  public DecodingSession start(TokenIds source, int minimumRows) throws OrtException {
    return new OnnxDecodingSession(this, EncodedSource.of(encoder, source), minimumRows);
  }

  @Override
  public void close() {
    Tensors.closeAll(emptyPast, decoder, encoder, shared);
  }
}
