package dev.redraft.eval.bench.measure;

import dev.redraft.decoder.StopReason;
import dev.redraft.decoder.TokenIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model with the sentences it decodes, and what its contenders have in common. The references are
 * set by one thread, before others read them.
 */
final class ModelRun {
  private final BenchModel model;
  private final List<Task> tasks;
  private final @Nullable Output[] references;
  private final CallTimes callTimes = new CallTimes();

  private ModelRun(BenchModel model, List<Task> tasks) {
    this.model = model;
    this.tasks = tasks;
    references = new Output[tasks.size()];
  }

  static ModelRun of(BenchModel model, List<Sentence> sentences) {
    return new ModelRun(
        model, sentences.stream().map(sentence -> Task.of(model.bundle(), sentence)).toList());
  }

  BenchModel model() {
    return model;
  }

  /** In the order of the sentences. */
  List<Task> tasks() {
    return tasks;
  }

  CallTimes callTimes() {
    return callTimes;
  }

  /**
   * Whether an output is what it has to be: the target where one is replayed, else the output seen
   * first for that sentence.
   */
  boolean isExpected(int sentence, Output output) {
    Output expected = references[sentence];
    if (expected == null) {
      TokenIds target = tasks.get(sentence).target();
      expected = target == null ? output : new Output(target, 0, StopReason.END_TOKEN);
      references[sentence] = expected;
    }
    return expected.isSameAs(output);
  }
}
