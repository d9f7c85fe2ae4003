package dev.redraft.eval.bench.figures;

/**
 * What a look inside a contender showed.
 *
 * @param encoder of the latency, the encoder
 * @param decoder of the latency, the decoder calls
 */
public record InsideFigures(Latency encoder, Latency decoder, Work work, Breakdown breakdown) {

  /**
   * What decoding took. The first three are means per sentence, the last two are counts over all
   * sentences, of one round.
   */
  public record Work(
      double rows, double wastedRows, double corrections, long nearTieCount, long restartCount) {}

  /**
   * Where the time goes: means per sentence. The tokenizer's is not part of the latency; {@code
   * javaMillis} is what is left between and around the calls.
   */
  public record Breakdown(
      double tokenizerMillis, double encoderMillis, double decoderMillis, double javaMillis) {}
}
