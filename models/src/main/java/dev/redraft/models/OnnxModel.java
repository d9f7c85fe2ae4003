package dev.redraft.models;

import ai.onnxruntime.OrtException;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.LengthLimit;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;

/**
 * A model's graphs, self-tested. Thread-safe: sessions started from it may run side by side. All of
 * them must be closed before the model is.
 */
final class OnnxModel implements StepModel, AutoCloseable {
  private final ModelDescription description;
  private final Network network;
  private final boolean rowIndependent;

  /** Whether rounding does not explain how much rows depend on each other; false until tested. */
  private final boolean mixesRows;

  private int minimumRows = DecodingSession.MINIMUM_ROWS;

  /** Takes over the network, and closes it if it fails. */
  OnnxModel(ModelDescription description, Network network) {
    this.description = description;
    this.network = network;
    boolean tested = false;
    try {
      SelfTest.Outcome outcome = SelfTest.run(this, description.selfTest());
      rowIndependent = outcome.isRowIndependent();
      // A flip needs a margin below the change, so that twice the largest seen is held to be safe.
      mixesRows =
          !rowIndependent && !(2 * outcome.largestChange() <= description.nearTieThreshold());
      tested = true;
    } finally {
      if (!tested) {
        close();
      }
    }
    if (mixesRows) {
      minimumRows = 1;
    }
  }

  ModelDescription description() {
    return description;
  }

  @Override
  public TokenIds prompt() {
    return description.framing().prompt();
  }

  @Override
  public int endToken() {
    return description.framing().endToken();
  }

  @Override
  public LengthLimit lengthLimit() {
    return description.bounds().lengthLimit();
  }

  @Override
  public float nearTieThreshold() {
    return description.nearTieThreshold();
  }

  @Override
  public boolean isRowIndependent() {
    return rowIndependent;
  }

  @Override
  public boolean mixesRows() {
    return mixesRows;
  }

  @Override
  public DecodingSession start(TokenIds source) {
    TokenIds framed = description.framing().framed(source);
    try {
      return network.start(framed, minimumRows);
    } catch (OrtException e) {
      throw new InferenceException("encoding a source of " + framed.size() + " tokens failed", e);
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
