package dev.redraft.eval.bench.measure;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.Edit;
import dev.redraft.corrector.JudgeChoice;
import dev.redraft.eval.bench.figures.BatchFigures;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Corrects sentences with the bundled model, several together and one at a time, in turn: with each
 * number of workers, each number of sentences.
 */
public final class Batching {
  /** Sentences that each corrects before it is measured. */
  private static final int WARM_UP = 100;

  private final List<String> sentences;
  private final List<Contender> contenders = new ArrayList<>();

  /** A corrector, and what its passes took. */
  private static final class Contender {
    private final int workers;
    private final int batch;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> cpuSeconds = new ArrayList<>();
    private int differingCount = 0;

    Contender(int workers, int batch) {
      this.workers = workers;
      this.batch = batch;
    }

    Corrector open() throws IOException {
      return Corrector.bundled(
          CorrectorOptions.DEFAULT
              .withJudge(JudgeChoice.OFF)
              .withWorkers(workers)
              .withBatch(batch));
    }
  }

  private Batching(List<String> sentences, List<Integer> workerCounts, List<Integer> batches) {
    this.sentences = sentences;
    for (int workers : workerCounts) {
      batches.forEach(batch -> contenders.add(new Contender(workers, batch)));
    }
  }

  /**
   * Measures.
   *
   * @param sentences at least one, each a text of its own
   * @param workerCounts at least one
   * @param batches at least one; the first is what the others are compared with
   * @param rounds passes of each, at least one
   * @throws IOException if the model cannot be opened
   */
  public static BatchFigures run(
      List<String> sentences, List<Integer> workerCounts, List<Integer> batches, int rounds)
      throws IOException {
    return new Batching(sentences, workerCounts, batches).run(rounds);
  }

  private BatchFigures run(int rounds) throws IOException {
    List<Corrector> correctors = new ArrayList<>();
    try {
      for (Contender contender : contenders) {
        Corrector corrector = contender.open();
        correctors.add(corrector);
        corrected(corrector, sentences.subList(0, Math.min(WARM_UP, sentences.size())));
      }
      List<List<Edit>> expected = corrected(correctors.get(0), sentences);
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < contenders.size(); i++) {
          measure(contenders.get(i), correctors.get(i), expected);
        }
      }
    } finally {
      correctors.forEach(Corrector::close);
    }
    return new BatchFigures(sentences.size(), rounds, contenders.stream().map(this::way).toList());
  }

  private void measure(Contender contender, Corrector corrector, List<List<Edit>> expected) {
    long start = System.nanoTime();
    double cpuStart = cpuSeconds();
    List<List<Edit>> edits = corrected(corrector, sentences);
    contender.cpuSeconds.add(cpuSeconds() - cpuStart);
    contender.seconds.add((System.nanoTime() - start) / 1e9);
    int differing = 0;
    for (int i = 0; i < expected.size(); i++) {
      differing += expected.get(i).equals(edits.get(i)) ? 0 : 1;
    }
    contender.differingCount = Math.max(contender.differingCount, differing);
  }

  /** Processor time of this process, in steps of some milliseconds. */
  private static double cpuSeconds() {
    Duration used = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return used.toNanos() / 1e9;
  }

  private static List<List<Edit>> corrected(Corrector corrector, List<String> texts) {
    try (Stream<Correction> corrections = corrector.correctAll(texts.stream())) {
      return corrections.map(Correction::edits).toList();
    }
  }

  private BatchFigures.Way way(Contender contender) {
    Contender first =
        contenders.stream().filter(other -> other.workers == contender.workers).findFirst().get();
    double seconds = median(contender.seconds);
    double cpuSeconds = median(contender.cpuSeconds);
    return new BatchFigures.Way(
        contender.workers,
        contender.batch,
        sentences.size() / seconds,
        1000 * cpuSeconds / sentences.size(),
        median(first.seconds) / seconds,
        median(first.cpuSeconds) / cpuSeconds,
        contender.differingCount);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
