package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.ModelDescription.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The encoder and decoder graphs of a bundle, by its contract (docs/architecture.md). */
final class BundleNetwork implements Network {
  private final OrtSession encoder;
  private final OrtSession decoder;
  private final List<String> cacheParts;
  private final Set<String> fetched;
  private final OnnxTensor emptyPast;
  private final @Nullable BatchOpener batches;

  /** Opens the graphs for batches. */
  interface BatchOpener {
    BatchNetwork open() throws ModelFormatException;
  }

  /**
   * Takes over both sessions, and closes them if it fails.
   *
   * @param batches opens the graphs for batches; null where there are none
   */
  BundleNetwork(
      OrtSession encoder, OrtSession decoder, Shape shape, @Nullable BatchOpener batches) {
    this.encoder = encoder;
    this.decoder = decoder;
    this.batches = batches;
    cacheParts = cacheParts(shape);
    fetched = fetched(decoder, cacheParts);
    try {
      emptyPast = Tensors.emptyPast(shape.heads(), shape.headSize());
    } catch (RuntimeException e) {
      Tensors.closeAll(encoder, decoder);
      throw e;
    }
  }

  /** What follows {@code cross_}, {@code past_} and {@code present_} in the tensors' names. */
  static List<String> cacheParts(Shape shape) {
    return IntStream.range(0, shape.layers())
        .boxed()
        .flatMap(layer -> Stream.of("k." + layer, "v." + layer))
        .toList();
  }

  /** The names of a decoder's outputs that mean something. */
  static Set<String> fetched(OrtSession decoder, List<String> cacheParts) {
    Set<String> names = new HashSet<>(GraphContract.PREDICTIONS);
    names.retainAll(decoder.getOutputNames());
    cacheParts.forEach(part -> names.add("present_" + part));
    return names;
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
  public DecodingSession start(TokenIds source, int minimumRows) throws OrtException {
    return new BundleDecodingSession(this, EncodedSource.of(encoder, source), minimumRows);
  }

  @Override
  public boolean hasBatches() {
    return batches != null;
  }

  @Override
  public @Nullable BatchNetwork openBatches() {
    try {
      return batches == null ? null : batches.open();
    } catch (ModelFormatException e) {
      throw new InferenceException("the graphs for batches do not fit", e);
    }
  }

  @Override
  public void close() {
    Tensors.closeAll(emptyPast, decoder, encoder);
  }
}
