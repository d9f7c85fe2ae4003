package dev.redraft.eval.bench.measure;

import dev.redraft.eval.bench.figures.ContenderFigures.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sentences a second when several threads share a model, from text to tokens. Contenders take turns
 * in slices of the sentences; a slice ends when its last sentence is done.
 */
final class Throughput {
  private static final int SLICE = 96;

  /** At most so many sentences are decoded, evenly spaced. */
  private static final int MOST = 3 * SLICE;

  private static final double NANOS = 1e9;

  private final List<Entrant> entrants;
  private final List<Integer> sentences = new ArrayList<>();

  Throughput(List<Entrant> entrants, int sentenceCount) {
    this.entrants = entrants;
    int count = Math.min(MOST, sentenceCount);
    for (int i = 0; i < count; i++) {
      sentences.add((int) ((long) i * sentenceCount / count));
    }
  }

  /** Of each entrant its rates, one for each number of workers. */
  List<List<Rate>> run(List<Integer> workerCounts) {
    List<List<Rate>> rates = new ArrayList<>();
    entrants.forEach(any -> rates.add(new ArrayList<>()));
    for (int workerCount : workerCounts) {
      double[] perSecond = run(workerCount);
      for (int i = 0; i < perSecond.length; i++) {
        rates.get(i).add(new Rate(workerCount, Rounded.to6(perSecond[i])));
      }
    }
    return rates;
  }

  private double[] run(int workerCount) {
    long[] nanos = new long[entrants.size()];
    ExecutorService workers = Executors.newFixedThreadPool(workerCount);
    try {
      for (int start = 0; start < sentences.size(); start += SLICE) {
        List<Integer> slice = sentences.subList(start, Math.min(sentences.size(), start + SLICE));
        for (int i = 0; i < nanos.length; i++) {
          long begun = System.nanoTime();
          List<Output> results = decode(entrants.get(i), slice, workerCount, workers);
          nanos[i] += System.nanoTime() - begun;
          check(entrants.get(i), slice, results);
        }
      }
    } finally {
      workers.shutdownNow();
    }
    double[] perSecond = new double[nanos.length];
    for (int i = 0; i < nanos.length; i++) {
      perSecond[i] = sentences.size() * NANOS / nanos[i];
    }
    return perSecond;
  }

  private static List<Output> decode(
      Entrant entrant, List<Integer> slice, int workerCount, ExecutorService workers) {
    Output[] results = new Output[slice.size()];
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
            Task task = entrant.run().tasks().get(slice.get(i));
            results[i] = entrant.contender().decode(task);
          }
        };
    List<Future<?>> running = new ArrayList<>();
    for (int worker = 0; worker < workerCount; worker++) {
      running.add(workers.submit(work));
    }
    running.forEach(Throughput::await);
    return List.of(results);
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
