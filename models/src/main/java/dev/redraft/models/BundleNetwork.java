package dev.redraft.models;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.ModelDescription.Shape;
import org.jspecify.annotations.Nullable;

/** The encoder and decoder graphs of a bundle, by its contract (docs/architecture.md). */
final class BundleNetwork implements Network {
  private final BundleGraphs graphs;
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
    this.batches = batches;
    graphs =
        new BundleGraphs(
            encoder, decoder, shape, () -> Tensors.emptyPast(shape.heads(), shape.headSize()));
  }

  @Override
  public DecodingSession start(TokenIds source, int minimumRows) throws OrtException {
    return new BundleDecodingSession(
        graphs, EncodedSource.of(graphs.encoder(), source), minimumRows);
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
    graphs.close();
  }
}
