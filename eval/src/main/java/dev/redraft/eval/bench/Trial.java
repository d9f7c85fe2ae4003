package dev.redraft.eval.bench;

import dev.redraft.decoder.DecodingResult;
import java.util.List;

/**
 * One decoding of one sentence, measured.
 *
 * @param tokenizerNanos text to tokens
 * @param totalNanos tokens to output: encoder, decoder calls, and Java around them
 * @param encoderNanos of that, the encoder
 * @param calls of that, the decoder calls in order
 */
record Trial(
    DecodingResult result,
    long tokenizerNanos,
    long totalNanos,
    long encoderNanos,
    List<Call> calls) {

  /** A decoder call: its rows, and its time including the way into and out of native memory. */
  record Call(int rowCount, long nanos) {}

  long decoderNanos() {
    return calls.stream().mapToLong(Call::nanos).sum();
  }
}
