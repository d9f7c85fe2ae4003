package dev.redraft.decoder;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Plain greedy decoding, a token a call: {@code y[t] = p(x, prompt, y[<t])} until the end token or
 * the length limit.
 *
 * <p>This is the oracle that {@link AggressiveDecoder} is checked against, so the two share no
 * code.
 */
public final class GreedyDecoder implements Decoder {
  @Override
  public DecodingResult decode(StepModel model, TokenIds source, BooleanSupplier cancelled) {
    int limit = model.lengthLimit().limitFor(source.size());
    int end = model.endToken();
    List<Integer> output = new ArrayList<>();
    List<Float> margins = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    StopReason stopReason = StopReason.LENGTH_LIMIT;
    TokenIds next = model.prompt();
    try (DecodingSession session = model.start(source)) {
      while (output.size() < limit) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException("cancelled after " + steps.size() + " model calls");
        }
        int before = session.length();
        int last = next.size() - 1;
        boolean isFilled = next.size() == 1 && !model.mixesRows();
        TokenIds rows = isFilled ? TokenIds.of(next.get(0), end) : next;
        Predictions predictions = session.predict(rows);
        session.rollBackTo(before + last + 1);
        int token = predictions.token(last);
        margins.add(predictions.margin(last));
        int nearTies = predictions.margin(last) < model.nearTieThreshold() ? 1 : 0;
        var outcome = token == end ? Step.Outcome.ENDED : Step.Outcome.EXTENDED;
        steps.add(
            new Step(
                before,
                rows.size(),
                predictions.recomputedCount(),
                0,
                isFilled ? 1 : 0,
                0,
                nearTies,
                outcome));
        if (token == end) {
          stopReason = StopReason.END_TOKEN;
          break;
        }
        output.add(token);
        next = TokenIds.of(token);
      }
    }
    float[] marginArray = new float[margins.size()];
    for (int i = 0; i < marginArray.length; i++) {
      marginArray[i] = margins.get(i);
    }
    int[] tokens = output.stream().mapToInt(Integer::intValue).toArray();
    return new DecodingResult(TokenIds.of(tokens), marginArray, stopReason, steps);
  }
}
