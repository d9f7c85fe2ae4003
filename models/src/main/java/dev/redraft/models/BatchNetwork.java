package dev.redraft.models;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.BatchDecodingSession;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.ModelDescription.Shape;
import java.util.List;

/**
 * The graphs of a bundle that take several sources a call (docs/architecture.md). Thread-safe:
 * sessions started from it may run side by side. All of them must be closed before it is.
 */
final class BatchNetwork implements AutoCloseable {
  private final BundleGraphs graphs;

  /** Takes over both sessions, and closes them if it fails. */
  BatchNetwork(OrtSession encoder, OrtSession decoder, Shape shape) {
    graphs =
        new BundleGraphs(
            encoder, decoder, shape, () -> Tensors.emptyRows(shape.heads() * shape.headSize()));
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
      return new BundleBatchSession(graphs, graphs.encoder().run(inputs.tensors()), rows);
    }
  }

  @Override
  public void close() {
    graphs.close();
  }
}
