package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.models.ModelDescription.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** An encoder and a decoder graph of a bundle, for one source or for batches. Thread-safe. */
final class BundleGraphs implements AutoCloseable {
  private final OrtSession encoder;
  private final OrtSession decoder;
  private final List<String> cacheParts;
  private final Set<String> fetched;
  private final OnnxTensor emptyPast;

  /**
   * Takes over both sessions, and closes them if it fails.
   *
   * @param emptyPast makes what stands for a cache of nothing
   */
  BundleGraphs(
      OrtSession encoder, OrtSession decoder, Shape shape, Supplier<OnnxTensor> emptyPast) {
    this.encoder = encoder;
    this.decoder = decoder;
    cacheParts = shape.cacheParts();
    fetched = fetched(decoder, cacheParts);
    try {
      this.emptyPast = emptyPast.get();
    } catch (RuntimeException e) {
      Tensors.closeAll(encoder, decoder);
      throw e;
    }
  }

  private static Set<String> fetched(OrtSession decoder, List<String> cacheParts) {
    Set<String> names = new HashSet<>(GraphContract.PREDICTIONS);
    names.retainAll(decoder.getOutputNames());
    cacheParts.forEach(part -> names.add("present_" + part));
    return names;
  }

  OrtSession encoder() {
    return encoder;
  }

  /** What follows {@code cross_}, {@code past_} and {@code present_} in the tensors' names. */
  List<String> cacheParts() {
    return cacheParts;
  }

  /** One decoder call; outputs beyond the contract are not fetched. */
  OrtSession.Result decode(Map<String, OnnxTensorLike> inputs) throws OrtException {
    return decoder.run(inputs, fetched);
  }

  OnnxTensor emptyPast() {
    return emptyPast;
  }

  @Override
  public void close() {
    Tensors.closeAll(emptyPast, decoder, encoder);
  }
}
