package dev.redraft.eval.bench;

import dev.redraft.decoder.DecodingResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model with the sentences it decodes, and what its contenders have in common. The references are
 * set by one thread, before others read them.
 */
final class ModelRun {
  private final BenchModel model;
  private final List<Task> tasks;
  private final @Nullable Reference[] references;
  private final CallTimes callTimes = new CallTimes();

  ModelRun(BenchModel model, List<Task> tasks) {
    this.model = model;
    this.tasks = List.copyOf(tasks);
    references = new Reference[tasks.size()];
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
  boolean isExpected(int sentence, DecodingResult result) {
    Reference expected = references[sentence];
    if (expected == null) {
      expected = Reference.of(tasks.get(sentence), result);
      references[sentence] = expected;
    }
    return expected.isMetBy(result);
  }
}
