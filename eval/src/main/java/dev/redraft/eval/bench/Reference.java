package dev.redraft.eval.bench;

import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.StopReason;
import dev.redraft.decoder.TokenIds;

/**
 * What the output of a sentence has to be.
 *
 * @param tokens without the end token
 */
record Reference(TokenIds tokens, StopReason stopReason) {
  /** The target where one is replayed, else the output of the model's first contender. */
  static Reference of(Task task, DecodingResult first) {
    return task.target() == null
        ? new Reference(first.tokens(), first.stopReason())
        : new Reference(task.target(), StopReason.END_TOKEN);
  }

  boolean isMetBy(DecodingResult result) {
    return tokens.equals(result.tokens()) && stopReason == result.stopReason();
  }
}
