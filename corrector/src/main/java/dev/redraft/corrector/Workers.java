package dev.redraft.corrector;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The threads that a corrector works on besides its callers': given, or its own. */
final class Workers implements AutoCloseable {
  private static final long IDLE_SECONDS = 5;

  private final int count;
  private final Executor executor;
  private final @Nullable ThreadPoolExecutor own;

  Workers(CorrectorOptions.Resources resources) {
    count = resources.workers();
    Executor given = resources.executor();
    own = given == null && count > 1 ? threads(count - 1) : null;
    executor = given != null ? given : own != null ? own : Runnable::run;
  }

  /** Threads that start when there is work, and end when there was none for a while. */
  private static ThreadPoolExecutor threads(int count) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            count,
            count,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Workers::daemon);
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "redraft-worker");
    thread.setDaemon(true);
    return thread;
  }

  /** The results in the order of the input, mapped side by side. */
  <T, R> Stream<R> map(Stream<T> input, OrderedParallel.Mapping<T, R> mapping) {
    return OrderedParallel.map(input, mapping, executor, count);
  }

  /** Ends its own threads; a given executor is left alone. */
  @Override
  public void close() {
    if (own != null) {
      own.shutdownNow();
    }
  }
}
