package dev.redraft.eval.bench;

import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.LengthLimit;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import dev.redraft.eval.bench.Trial.Call;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the time of another model's encoder and decoder calls. Made for one decoding; unlike other
 * models it is not thread-safe.
 */
final class TimedModel implements StepModel {
  private final StepModel model;
  private final List<Call> calls = new ArrayList<>();
  private long encoderNanos = 0;

  TimedModel(StepModel model) {
    this.model = model;
  }

  /** The time that starting took: the encoder. */
  long encoderNanos() {
    return encoderNanos;
  }

  /** The decoder calls in order. */
  List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public TokenIds prompt() {
    return model.prompt();
  }

  @Override
  public int endToken() {
    return model.endToken();
  }

  @Override
  public LengthLimit lengthLimit() {
    return model.lengthLimit();
  }

  @Override
  public float nearTieThreshold() {
    return model.nearTieThreshold();
  }

  @Override
  public boolean isRowIndependent() {
    return model.isRowIndependent();
  }

  @Override
  public boolean mixesRows() {
    return model.mixesRows();
  }

  @Override
  public DecodingSession start(TokenIds source) {
    long begun = System.nanoTime();
    DecodingSession session = model.start(source);
    encoderNanos += System.nanoTime() - begun;
    return new TimedSession(session);
  }

  private final class TimedSession implements DecodingSession {
    private final DecodingSession session;

    TimedSession(DecodingSession session) {
      this.session = session;
    }

    @Override
    public Predictions predict(TokenIds next) {
      long begun = System.nanoTime();
      Predictions predictions = session.predict(next);
      calls.add(new Call(next.size(), System.nanoTime() - begun));
      return predictions;
    }

    @Override
    public void rollBackTo(int length) {
      session.rollBackTo(length);
    }

    @Override
    public int length() {
      return session.length();
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
