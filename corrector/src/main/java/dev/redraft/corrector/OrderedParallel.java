package dev.redraft.corrector;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Maps a stream side by side and in order, taking in only a few elements more than were taken out.
 *
 * <p>The thread that takes results out is one of the workers: it maps what it would otherwise wait
 * for. So a busy executor, or one that refuses, costs time and never stops the stream; and with one
 * worker nothing happens on any other thread, or before it is asked for.
 */
final class OrderedParallel<T, R> implements Iterator<R> {
  private static final int AHEAD_PER_WORKER = 4;

  /**
   * What is done with an element; it ends early, with an exception, once {@code stopped} says so.
   */
  interface Mapping<T, R> {
    R apply(T element, BooleanSupplier stopped);
  }

  private final Iterator<T> input;
  private final Mapping<T, R> mapping;
  private final Executor executor;
  private final int helpers;
  private final int ahead;
  private final Queue<FutureTask<R>> running = new ArrayDeque<>();
  private final Queue<FutureTask<R>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger helping = new AtomicInteger();
  private volatile boolean stopped = false;

  private OrderedParallel(
      Iterator<T> input, Mapping<T, R> mapping, Executor executor, int workers) {
    this.input = input;
    this.mapping = mapping;
    this.executor = executor;
    helpers = workers - 1;
    ahead = helpers == 0 ? 1 : AHEAD_PER_WORKER * workers;
  }

  /**
   * The results in the order of the input; closing the stream also closes the input, and stops what
   * is being mapped.
   *
   * @param workers how many elements are mapped side by side, the taker's thread included
   */
  static <T, R> Stream<R> map(
      Stream<T> input, Mapping<T, R> mapping, Executor executor, int workers) {
    OrderedParallel<T, R> results =
        new OrderedParallel<>(input.iterator(), mapping, executor, workers);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(results, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(results::stop)
        .onClose(input::close);
  }

  @Override
  public boolean hasNext() {
    try {
      while (running.size() < ahead && !stopped && input.hasNext()) {
        T next = input.next();
        FutureTask<R> task = new FutureTask<>(() -> mapping.apply(next, this::isStopped));
        running.add(task);
        if (helpers > 0) {
          waiting.add(task);
          callHelper();
        }
      }
    } catch (RuntimeException | Error e) {
      stop();
      throw e;
    }
    return !running.isEmpty();
  }

  /** Asked between two calls of the model, on the thread that makes them. */
  private boolean isStopped() {
    return stopped || Thread.currentThread().isInterrupted();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    FutureTask<R> first = running.remove();
    try {
      first.run(); // does nothing where another thread has begun it
      while (!first.isDone() && runOneWaiting()) {}
      return first.get();
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      stop();
      throw unchecked(e);
    }
  }

  private void callHelper() {
    if (helping.incrementAndGet() > helpers) {
      helping.decrementAndGet();
      return;
    }
    try {
      executor.execute(this::help);
    } catch (RejectedExecutionException e) {
      helping.decrementAndGet();
    }
  }

  private void help() {
    while (!stopped && runOneWaiting()) {}
    helping.decrementAndGet();
    if (!stopped && !waiting.isEmpty()) { // came in between
      callHelper();
    }
  }

  private boolean runOneWaiting() {
    FutureTask<R> task = waiting.poll();
    if (task != null) {
      task.run();
    }
    return task != null;
  }

  /** A mapping throws nothing checked, so that its own exception can go on. */
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
    stopped = true;
    waiting.clear();
    running.forEach(task -> task.cancel(false));
    running.clear();
  }
}
