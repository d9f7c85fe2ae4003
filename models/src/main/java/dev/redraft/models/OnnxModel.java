package dev.redraft.models;

import ai.onnxruntime.OrtException;
import dev.redraft.decoder.BatchDecodingSession;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.LengthLimit;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A model's graphs, self-tested. Thread-safe: sessions started from it may run side by side.
 *
 * <p>Closing it waits for calls of the model, not for sessions: those left open are closed with it,
 * and whoever goes on with one gets an {@link IllegalStateException}.
 */
final class OnnxModel implements StepModel, AutoCloseable {
  private final ModelDescription description;
  private final Network network;
  private final Lifetime lifetime = new Lifetime("the model", this::release);

  /** Sessions started and not closed. */
  private final Set<AutoCloseable> started = ConcurrentHashMap.newKeySet();

  private final boolean rowIndependent;

  /** Whether rounding does not explain how much rows depend on each other; false until tested. */
  private final boolean mixesRows;

  private int minimumRows = DecodingSession.MINIMUM_ROWS;

  private final Batches batches;

  /** Takes over the network, and closes it if it fails. */
  OnnxModel(ModelDescription description, Network network) {
    this.description = description;
    this.network = network;
    batches = new Batches(this, network);
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
    return lifetime.use(
        () -> {
          try {
            DecodingSession session = network.start(framed, minimumRows);
            started.add(session);
            return new OpenSession(session);
          } catch (OrtException e) {
            throw new InferenceException(
                "encoding a source of " + framed.size() + " tokens failed", e);
          }
        });
  }

  @Override
  public boolean takesBatches() {
    return rowIndependent && batches.mayBeOpened();
  }

  @Override
  public Optional<BatchDecodingSession> startBatch(List<TokenIds> sources) {
    List<TokenIds> framed = sources.stream().map(description.framing()::framed).toList();
    // A matrix of one row is rounded otherwise, so what is encoded in one alone has to stay alone.
    boolean fits = framed.stream().allMatch(source -> source.size() >= minimumRows);
    return lifetime.use(
        () -> {
          BatchNetwork batch = fits && rowIndependent ? batches.get() : null;
          if (batch == null) {
            return Optional.empty();
          }
          try {
            BatchDecodingSession session = batch.start(framed);
            started.add(session);
            return Optional.of(new OpenBatch(session));
          } catch (OrtException e) {
            throw new InferenceException("encoding " + framed.size() + " sources failed", e);
          }
        });
  }

  private void release() {
    Tensors.closeAll(
        Stream.concat(started.stream(), Stream.of(batches, network)).toArray(AutoCloseable[]::new));
  }

  @Override
  public void close() {
    lifetime.close();
  }

  /** As {@link OpenSession}, of several sources. */
  private final class OpenBatch implements BatchDecodingSession {
    private final BatchDecodingSession session;

    OpenBatch(BatchDecodingSession session) {
      this.session = session;
    }

    @Override
    public List<Predictions> predict(List<Feed> feeds) {
      return lifetime.use(() -> session.predict(feeds));
    }

    @Override
    public void close() {
      closeSession(session);
    }
  }

  /** Frees a session, unless the model's end does. */
  private void closeSession(AutoCloseable session) {
    lifetime.useIfOpen(
        () -> {
          started.remove(session);
          Tensors.closeAll(session);
        });
  }

  /** A session that is used only while the model is open, and closed with it at the latest. */
  private final class OpenSession implements DecodingSession {
    private final DecodingSession session;

    OpenSession(DecodingSession session) {
      this.session = session;
    }

    @Override
    public Predictions predict(TokenIds next) {
      return lifetime.use(() -> session.predict(next));
    }

    @Override
    public void rollBackTo(int length) {
      lifetime.checkOpen();
      session.rollBackTo(length);
    }

    @Override
    public int length() {
      return session.length();
    }

    @Override
    public void close() {
      closeSession(session);
    }
  }
}
