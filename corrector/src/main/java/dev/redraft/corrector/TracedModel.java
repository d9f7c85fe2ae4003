package dev.redraft.corrector;

import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.Step;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import dev.redraft.decoder.WrappedModel;
import dev.redraft.tokenizer.TextTokenizer;
import dev.redraft.tokenizer.TokenizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** A model that remembers what one decoding asked of it. Not thread-safe. */
final class TracedModel extends WrappedModel {
  private final List<Asked> asked = new ArrayList<>();
  private long encoderNanos;

  /** A call and the answer. */
  private record Asked(TokenIds rows, Predictions predictions, long nanos) {}

  private TracedModel(StepModel model) {
    super(model);
  }

  /** Decodes a sentence and tells how. */
  static DecodingTrace trace(
      StepModel model,
      Decoder decoder,
      TextTokenizer tokenizer,
      TokenizedText tokens,
      BooleanSupplier cancelled) {
    TracedModel traced = new TracedModel(model);
    long begun = System.nanoTime();
    DecodingResult result = decoder.decode(traced, TokenIds.of(tokens.ids()), cancelled);
    long nanos = System.nanoTime() - begun;
    List<DecodingTrace.Call> calls = new ArrayList<>();
    for (int i = 0; i < result.steps().size(); i++) {
      calls.add(call(result.steps().get(i), traced.asked.get(i), tokenizer));
    }
    return new DecodingTrace(
        pieces(tokenizer, TokenIds.of(tokens.ids())), traced.encoderNanos, calls, nanos);
  }

  private static DecodingTrace.Call call(Step step, Asked asked, TextTokenizer tokenizer) {
    int end = asked.rows.size() - step.fillerCount();
    int start = end - step.draftedCount();
    boolean isEnd = step.outcome() == Step.Outcome.ENDED;
    int next = asked.predictions.token(start - 1 + step.acceptedCount());
    return new DecodingTrace.Call(
        pieces(tokenizer, asked.rows.slice(start, end)),
        step.acceptedCount(),
        isEnd ? "" : tokenizer.piece(next),
        step.outcome().name().toLowerCase(Locale.ROOT),
        asked.nanos);
  }

  private static List<String> pieces(TextTokenizer tokenizer, TokenIds tokens) {
    return Arrays.stream(tokens.toArray()).mapToObj(tokenizer::piece).toList();
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
    asked.add(new Asked(next, predictions, System.nanoTime() - begun));
    return predictions;
  }
}
