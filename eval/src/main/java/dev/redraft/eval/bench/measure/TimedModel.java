package dev.redraft.eval.bench.measure;

import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import dev.redraft.decoder.WrappedModel;
import dev.redraft.eval.bench.measure.Trial.Call;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the time of another model's encoder and decoder calls. Made for one decoding; unlike other
 * models it is not thread-safe.
 */
final class TimedModel extends WrappedModel {
  private final List<Call> calls = new ArrayList<>();
  private long encoderNanos = 0;

  TimedModel(StepModel model) {
    super(model);
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
  public DecodingSession start(TokenIds source) {
    long begun = System.nanoTime();
    DecodingSession session = super.start(source);
    encoderNanos += System.nanoTime() - begun;
    return session;
  }

  @Override
  protected Predictions predict(DecodingSession session, TokenIds next) {
    long begun = System.nanoTime();
    Predictions predictions = session.predict(next);
    calls.add(new Call(next.size(), System.nanoTime() - begun));
    return predictions;
  }
}
