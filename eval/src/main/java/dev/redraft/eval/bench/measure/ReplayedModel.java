package dev.redraft.eval.bench.measure;

import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.LengthLimit;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import dev.redraft.decoder.WrappedModel;
import java.util.Arrays;

/**
 * Answers with a given output, at the price of a real model: every call runs on the real session
 * with its real rows, but what is predicted at a position is the target's token there, and the end
 * token behind the target. So any text can be decoded to any other, and the time is what a model
 * that rewrites like that would take.
 *
 * <p>Predictions depend on the position alone, which is enough: behind a token that is not the
 * target's, decoders ignore them. They are certain, so there is no near tie to decide again. The
 * length limit is widened so that the target fits and drafts are not shortened by knowing how long
 * it is. Thread-safe if the real model is.
 */
final class ReplayedModel extends WrappedModel {
  private final TokenIds target;
  private final LengthLimit limit;

  /**
   * Replays a target.
   *
   * @param model the model whose calls are made
   * @param target the output, without the end token
   * @throws IllegalArgumentException if the target has an end token, for no decoder could say it
   */
  ReplayedModel(StepModel model, TokenIds target) {
    super(model);
    if (target.indexOf(model.endToken()) >= 0) {
      throw new IllegalArgumentException(
          "the target has an end token at " + target.indexOf(model.endToken()));
    }
    this.target = target;
    LengthLimit real = model.lengthLimit();
    limit = new LengthLimit(Math.max(1, real.ratio()), real.extra() + target.size() + 1);
  }

  @Override
  public LengthLimit lengthLimit() {
    return limit;
  }

  @Override
  protected Predictions predict(DecodingSession session, TokenIds next) {
    int first = session.length() + 1 - prompt().size();
    int rows = session.predict(next).size();
    int[] tokens = new int[rows];
    float[] margins = new float[rows];
    Arrays.fill(margins, Float.POSITIVE_INFINITY);
    for (int row = 0; row < rows; row++) {
      int index = first + row;
      boolean within = 0 <= index && index < target.size();
      tokens[row] = within ? target.get(index) : endToken();
    }
    return new Predictions(tokens, margins);
  }
}
