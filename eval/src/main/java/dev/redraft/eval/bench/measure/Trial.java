package dev.redraft.eval.bench.measure;

import dev.redraft.decoder.DecodingStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decoding, measured.
 *
 * @param tokenizerNanos text to tokens, not part of the total
 * @param totalNanos source tokens to output tokens: the encoder, decoder calls, and Java around
 *     them
 * @param inside null where the contender can't be looked into
 */
record Trial(Output output, long tokenizerNanos, long totalNanos, @Nullable Inside inside) {

  /**
   * What went on inside.
   *
   * @param encoderNanos of the total, the encoder
   * @param calls of the total, the decoder calls in order
   */
  record Inside(DecodingStatistics statistics, long encoderNanos, List<Call> calls) {
    long decoderNanos() {
      return calls.stream().mapToLong(Call::nanos).sum();
    }
  }

  /** A decoder call: its rows, and its time including the way into and out of native memory. */
  record Call(int rowCount, long nanos) {}
}
