package dev.redraft.corrector;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Maps a stream side by side and in order, taking in only a few elements more than were taken out.
 */
final class OrderedParallel<T, R> implements Iterator<R> {
  private static final int AHEAD_PER_WORKER = 2;

  private final Iterator<T> input;
  private final Function<T, R> function;
  private final int ahead;
  private final ExecutorService workers;
  private final Queue<Future<R>> running = new ArrayDeque<>();

  private OrderedParallel(Iterator<T> input, Function<T, R> function, int workerCount) {
    this.input = input;
    this.function = function;
    ahead = AHEAD_PER_WORKER * workerCount;
    workers = Executors.newFixedThreadPool(workerCount, OrderedParallel::daemon);
  }

  /** The function's results in the order of the input; closing the result also closes the input. */
  static <T, R> Stream<R> map(Stream<T> input, Function<T, R> function, int workerCount) {
    OrderedParallel<T, R> results = new OrderedParallel<>(input.iterator(), function, workerCount);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(results, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(results::stop)
        .onClose(input::close);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "redraft-worker");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public boolean hasNext() {
    try {
      while (running.size() < ahead && !workers.isShutdown() && input.hasNext()) {
        T next = input.next();
        running.add(workers.submit(() -> function.apply(next)));
      }
    } catch (RuntimeException | Error e) {
      stop();
      throw e;
    }
    if (running.isEmpty()) {
      stop();
    }
    return !running.isEmpty();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      return running.remove().get();
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      stop();
      throw unchecked(e);
    }
  }

  /** A function throws nothing checked, so that its own exception can go on. */
  private static RuntimeException unchecked(ExecutionException e) {
    if (e.getCause() instanceof RuntimeException unchecked) {
      return unchecked;
    }
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(e);
  }

  private void stop() {
    running.forEach(task -> task.cancel(true));
    running.clear();
    workers.shutdownNow();
  }
}
