package dev.redraft.decoder;

import java.util.List;

/**
 * What a model predicts at one place.
 *
 * @param token the most likely token
 * @param margin best minus second-best logit, at least zero
 * @param second the second most likely token, or {@link Predictions#NO_TOKEN}
 */
record Prediction(int token, float margin, int second) {
  /** The most likely tokens of some places. */
  static TokenIds tokens(List<Prediction> predictions) {
    return TokenIds.of(predictions.stream().mapToInt(Prediction::token).toArray());
  }
}
