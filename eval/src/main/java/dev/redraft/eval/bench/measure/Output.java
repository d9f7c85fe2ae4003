package dev.redraft.eval.bench.measure;

import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.StopReason;
import dev.redraft.decoder.TokenIds;
import org.jspecify.annotations.Nullable;

/**
 * What a decoding gave.
 *
 * @param tokens without the end token
 * @param callCount decoder calls it took
 * @param stopReason null where the contender does not say
 */
record Output(TokenIds tokens, int callCount, @Nullable StopReason stopReason) {
  static Output of(DecodingResult result) {
    return new Output(result.tokens(), result.steps().size(), result.stopReason());
  }

  /** Whether this is what decoding had to give. */
  boolean isSameAs(Output other) {
    return tokens.equals(other.tokens)
        && (stopReason == null || other.stopReason == null || stopReason == other.stopReason);
  }
}
