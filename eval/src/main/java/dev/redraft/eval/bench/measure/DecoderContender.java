package dev.redraft.eval.bench.measure;

import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.decoder.TokenIds;

/** A decoder on a model's graphs. Thread-safe. */
final class DecoderContender extends Contender {
  private final Decoder decoder;

  DecoderContender(BenchModel model, String name, Decoder decoder) {
    super(model, name);
    this.decoder = decoder;
  }

  @Override
  Trial attempt(Task task) {
    long begun = System.nanoTime();
    TokenIds source = task.tokenize();
    long tokenized = System.nanoTime();
    TimedModel timed = new TimedModel(task.model());
    DecodingResult result = decoder.decode(timed, source);
    long done = System.nanoTime();
    return new Trial(
        Output.of(result),
        tokenized - begun,
        done - tokenized,
        new Trial.Inside(DecodingStatistics.of(result), timed.encoderNanos(), timed.calls()));
  }

  @Override
  Output decode(Task task) {
    return Output.of(decoder.decode(task.model(), task.tokenize()));
  }
}
