package dev.redraft.eval.bench.figures;

import org.jspecify.annotations.Nullable;

/**
 * What a look inside a contender showed.
 *
 * @param encoder of the latency, the encoder
 * @param decoder of the latency, the decoder calls
 */
public record InsideFigures(Latency encoder, Latency decoder, Work work, Breakdown breakdown) {

  /**
   * What decoding took: means per sentence, but for the last two, which are counts over all
   * sentences, of one round.
   *
   * @param costMillis what its calls and rows cost by the model's {@link CostModel}; null without
   * @param foreseen corrections that stood in the draft already and so took no call
   * @param unforeseen corrections of the source's tokens in the draft, a call each
   * @param wrongForesight corrections of foreseen tokens in the draft, a call each
   */
  public record Work(
      double rows,
      double wastedRows,
      @Nullable Double costMillis,
      double foreseen,
      double unforeseen,
      double wrongForesight,
      long nearTieCount,
      long restartCount) {}

  /**
   * Where the time goes: means per sentence. The tokenizer's is not part of the latency; {@code
   * javaMillis} is what is left between and around the calls.
   */
  public record Breakdown(
      double tokenizerMillis, double encoderMillis, double decoderMillis, double javaMillis) {}
}
