package dev.redraft.eval.bench.measure;

import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import java.util.List;

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

  @Override
  List<Output> decodeAll(List<Task> tasks) {
    List<StepModel> models = tasks.stream().map(Task::model).distinct().toList();
    if (models.size() != 1) { // each replays its own target
      return super.decodeAll(tasks);
    }
    List<TokenIds> sources = tasks.stream().map(Task::tokenize).toList();
    return decoder.decodeAll(models.get(0), sources, () -> false).stream().map(Output::of).toList();
  }
}
