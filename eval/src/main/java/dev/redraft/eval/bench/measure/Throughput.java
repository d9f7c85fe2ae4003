package dev.redraft.eval.bench.measure;

import dev.redraft.eval.bench.figures.ContenderFigures.Rate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sentences a second when several threads share a model, each decoding one sentence or several at a
 * time, from text to tokens. Contenders take turns in slices of the sentences; a slice ends when
 * its last sentence is done.
 */
final class Throughput {
  private static final int SLICE = 96;

  /** No worker shall wait long for the others at a slice's end. */
  private static final int BATCHES_A_WORKER = 4;

  /** At most so many sentences are decoded, evenly spaced. */
  private static final int MOST = 3 * SLICE;

  private static final double NANOS = 1e9;

  private final List<Entrant> entrants;
  private final int roundCount;
  private final List<Integer> sentences = new ArrayList<>();

  Throughput(List<Entrant> entrants, int sentenceCount, int roundCount) {
    this.entrants = entrants;
    this.roundCount = roundCount;
    int count = Math.min(MOST, sentenceCount);
    for (int i = 0; i < count; i++) {
      sentences.add((int) ((long) i * sentenceCount / count));
    }
  }

  /** Of each entrant its rates, for each number of workers one for each size of batch. */
  List<List<Rate>> run(List<Integer> workerCounts, List<Integer> batchSizes) {
    List<List<Rate>> rates = new ArrayList<>();
    entrants.forEach(any -> rates.add(new ArrayList<>()));
    if (!workerCounts.isEmpty()) {
      // What is opened for batches is opened with the first.
      int most = Math.min(Collections.max(batchSizes), sentences.size());
      entrants.forEach(entrant -> decode(entrant, sentences.subList(0, most)));
    }
    for (int workerCount : workerCounts) {
      List<double[]> byBatch = rates(workerCount, batchSizes);
      for (int i = 0; i < entrants.size(); i++) {
        for (int size = 0; size < batchSizes.size(); size++) {
          double perSecond = Rounded.to6(byBatch.get(size)[i]);
          rates.get(i).add(new Rate(workerCount, batchSizes.get(size), perSecond));
        }
      }
    }
    return rates;
  }

  /** For each size of batch the rates of all entrants. */
  private List<double[]> rates(int workerCount, List<Integer> batchSizes) {
    List<double[]> nanos = batchSizes.stream().map(any -> new double[entrants.size()]).toList();
    ExecutorService workers = Executors.newFixedThreadPool(workerCount);
    try {
      int size = Math.max(SLICE, BATCHES_A_WORKER * workerCount * Collections.max(batchSizes));
      for (List<Integer> slice : slices(size)) {
        for (int i = 0; i < entrants.size(); i++) {
          for (int way = 0; way < batchSizes.size(); way++) {
            List<List<Integer>> batches = batches(slice, batchSizes.get(way));
            long begun = System.nanoTime();
            List<Output> results = decode(entrants.get(i), batches, workerCount, workers);
            nanos.get(way)[i] += System.nanoTime() - begun;
            check(entrants.get(i), slice, results);
          }
        }
      }
    } finally {
      workers.shutdownNow();
    }
    double decoded = (double) roundCount * sentences.size();
    return nanos.stream()
        .map(each -> Arrays.stream(each).map(taken -> decoded * NANOS / taken).toArray())
        .toList();
  }

  /** All sentences in slices, once for each round. */
  private List<List<Integer>> slices(int size) {
    List<List<Integer>> slices = new ArrayList<>();
    for (int round = 0; round < roundCount; round++) {
      for (int start = 0; start < sentences.size(); start += size) {
        slices.add(byLength(start, Math.min(sentences.size(), start + size)));
      }
    }
    return slices;
  }

  /**
   * Sentences of a slice, the longest first, so that those of a batch suit each other and no long
   * one is left for last.
   */
  private List<Integer> byLength(int start, int end) {
    List<Task> tasks = entrants.get(0).run().tasks();
    return sentences.subList(start, end).stream()
        .sorted(Comparator.comparingInt(i -> -tasks.get(i).sourceCount()))
        .toList();
  }

  /** As few batches as can be, of as equal a size. */
  private static List<List<Integer>> batches(List<Integer> slice, int size) {
    int count = (slice.size() + size - 1) / size;
    return IntStream.range(0, count)
        .mapToObj(i -> slice.subList(i * slice.size() / count, (i + 1) * slice.size() / count))
        .toList();
  }

  private static List<Output> decode(
      Entrant entrant, List<List<Integer>> batches, int workerCount, ExecutorService workers) {
    List<List<Output>> results = new ArrayList<>(Collections.nCopies(batches.size(), List.of()));
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < results.size(); i = next.getAndIncrement()) {
            results.set(i, decode(entrant, batches.get(i)));
          }
        };
    List<Future<?>> running = new ArrayList<>();
    for (int worker = 0; worker < workerCount; worker++) {
      running.add(workers.submit(work));
    }
    running.forEach(Throughput::await);
    return results.stream().flatMap(List::stream).toList();
  }

  private static List<Output> decode(Entrant entrant, List<Integer> batch) {
    return entrant.contender().decodeAll(batch.stream().map(entrant.run().tasks()::get).toList());
  }

  private static void await(Future<?> worker) {
    try {
      worker.get();
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring throughput", e);
    }
  }

  private static RuntimeException failure(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException failed ? failed : new IllegalStateException(cause);
  }

  private static void check(Entrant entrant, List<Integer> slice, List<Output> results) {
    for (int i = 0; i < slice.size(); i++) {
      entrant.check(slice.get(i), results.get(i));
    }
  }
}
