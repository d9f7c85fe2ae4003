package dev.redraft.models;

import ai.onnxruntime.OrtException;
import dev.redraft.decoder.BatchDecodingSession;
import dev.redraft.decoder.TokenIds;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model's graphs for batches, opened and self-tested when they are first asked for: they take as
 * long, and as much memory, as the graphs that the model was opened with. Thread-safe.
 */
final class Batches implements AutoCloseable {
  private final OnnxModel model;
  private final Network network;
  private @Nullable BatchNetwork opened;
  private boolean tried = false;

  /** Whether they are of no use, as far as is known. */
  private volatile boolean useless;

  /**
   * @param model what single sessions are started from, for comparison
   */
  Batches(OnnxModel model, Network network) {
    this.model = model;
    this.network = network;
    useless = !network.hasBatches();
  }

  /** Whether there may be such graphs, as far as is known without opening them. */
  boolean mayBeOpened() {
    return !useless;
  }

  /**
   * The graphs, which stay this one's; null where there are none, where they cannot be opened any
   * more, or where they do not give bit for bit what those for one source give on the processor at
   * hand. An operator is told of the last two, and nothing is tried again.
   */
  synchronized @Nullable BatchNetwork get() {
    if (!tried) {
      tried = true;
      opened = tested();
      useless = opened == null;
    }
    return opened;
  }

  private @Nullable BatchNetwork tested() {
    try {
      BatchNetwork candidate = network.openBatches();
      return candidate != null && passes(candidate) ? candidate : null;
    } catch (InferenceException e) {
      // Files may have gone since the model was opened, and memory may be short.
      warn(e.getMessage() + ": " + OpenedModel.rootMessage(e));
      return null;
    }
  }

  /** Tests, and closes what fails. */
  private boolean passes(BatchNetwork candidate) {
    List<TokenIds> sources = BatchSelfTest.sources(model.description().selfTest());
    boolean passes = false;
    try (BatchDecodingSession session =
        candidate.start(sources.stream().map(model.description().framing()::framed).toList())) {
      passes = BatchSelfTest.passes(model, sources, session);
    } catch (OrtException e) {
      throw new InferenceException("the graphs for batches could not be tested", e);
    } finally {
      if (!passes) {
        candidate.close();
      }
    }
    if (!passes) {
      warn("what is decoded in batches differs on this processor from what is decoded alone");
    }
    return passes;
  }

  private void warn(String reason) {
    System.getLogger("dev.redraft.models")
        .log(
            Level.WARNING,
            () ->
                model.description().name()
                    + ": "
                    + reason
                    + "; so sentences are decoded one at a time");
  }

  @Override
  public synchronized void close() {
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }
}
