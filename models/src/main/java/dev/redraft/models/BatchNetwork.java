package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.BatchDecodingSession;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.ModelDescription.Shape;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The graphs of a bundle that take several sources a call (docs/architecture.md). Thread-safe:
 * sessions started from it may run side by side. All of them must be closed before it is.
 */
final class BatchNetwork implements AutoCloseable {
  private final OrtSession encoder;
  private final OrtSession decoder;
  private final List<String> cacheParts;
  private final Set<String> fetched;
  private final OnnxTensor emptyPast;

  /** Takes over both sessions, and closes them if it fails. */
  BatchNetwork(OrtSession encoder, OrtSession decoder, Shape shape) {
    this.encoder = encoder;
    this.decoder = decoder;
    cacheParts = BundleNetwork.cacheParts(shape);
    fetched = BundleNetwork.fetched(decoder, cacheParts);
    try {
      emptyPast = Tensors.emptyRows(shape.heads() * shape.headSize());
    } catch (RuntimeException e) {
      Tensors.closeAll(encoder, decoder);
      throw e;
    }
  }

  /**
   * Encodes sources together and starts decoding them.
   *
   * @param sources all that the encoder is to read, at least one token each
   */
  BatchDecodingSession start(List<TokenIds> sources) throws OrtException {
    RowPlaces rows = RowPlaces.inSequence(0, sources.stream().map(TokenIds::size).toList());
    try (BatchInputs inputs = new BatchInputs()) {
      inputs.addTokens("input_ids", sources);
      inputs.addTable("attention_mask", rows, rows.mask());
      inputs.addTable("row_at", rows, rows.table());
      inputs.addList("place_of", rows.placesInTable());
      return new BundleBatchSession(this, encoder.run(inputs.tensors()), rows);
    }
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
