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
    List<Prediction> output = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    TokenIds next = model.prompt();
    try (DecodingSession session = model.start(source)) {
      while (output.size() < limit) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException("cancelled after " + steps.size() + " model calls");
        }
        int before = session.length();
        boolean isFilled = next.size() == 1 && !model.mixesRows();
        Predictions predictions =
            session.predict(isFilled ? TokenIds.of(next.get(0), model.endToken()) : next);
        session.rollBackTo(before + next.size());
        int last = next.size() - 1;
        output.add(predictions.get(last));
        steps.add(Step.undrafted(model, before, predictions, last));
        if (predictions.token(last) == model.endToken()) {
          return new DecodingResult(output, StopReason.END_TOKEN, steps);
        }
        next = TokenIds.of(predictions.token(last));
      }
    }
    return new DecodingResult(output, StopReason.LENGTH_LIMIT, steps);
  }
}
