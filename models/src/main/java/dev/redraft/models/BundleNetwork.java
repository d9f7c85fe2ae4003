package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.ModelDescription.Shape;

/** The encoder and decoder graphs of a bundle, by its contract (docs/architecture.md). */
final class BundleNetwork implements Network {
  private final OrtSession encoder;
  private final OrtSession decoder;
  private final int layerCount;
  private final OnnxTensor emptyPast;

  /** Takes over both sessions, and closes them if it fails. */
  BundleNetwork(OrtSession encoder, OrtSession decoder, Shape shape) {
    this.encoder = encoder;
    this.decoder = decoder;
    layerCount = shape.layers();
    try {
      emptyPast = Tensors.emptyPast(shape.heads(), shape.headSize());
    } catch (RuntimeException e) {
      Tensors.closeAll(encoder, decoder);
      throw e;
    }
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
    return new BundleDecodingSession(this, EncodedSource.of(encoder, source), minimumRows);
  }

  @Override
  public void close() {
    Tensors.closeAll(emptyPast, decoder, encoder);
  }
}
