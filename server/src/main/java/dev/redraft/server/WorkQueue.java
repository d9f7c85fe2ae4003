package dev.redraft.server;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where texts wait and are corrected. Short ones, which somebody waits for with fingers on the
 * keys, have workers and a queue of their own, so that they never wait for long ones. Thread-safe.
 */
final class WorkQueue implements AutoCloseable {
  /** Up to some paragraphs. */
  static final int SHORT_LENGTH = 4_000;

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ThreadPoolExecutor shortTexts;
  private final ThreadPoolExecutor longTexts;

  /**
   * @param workers texts of each of the two sorts at once
   * @param queued how many of each may wait
   */
  WorkQueue(int workers, int queued) {
    shortTexts = pool("short", workers, queued);
    longTexts = pool("long", workers, queued);
  }

  private static ThreadPoolExecutor pool(String name, int workers, int queued) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            workers,
            workers,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(queued),
            work -> {
              Thread thread = new Thread(work, "redraft-" + name + "-" + NUMBER.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /**
   * Has work done.
   *
   * @param textLength of the text that it is about
   * @throws Refusal if too much waits already, or the server is being closed
   */
  void submit(int textLength, Runnable work) {
    try {
      (textLength <= SHORT_LENGTH ? shortTexts : longTexts).execute(work);
    } catch (RejectedExecutionException e) {
      throw Refusal.busy();
    }
  }

  /** How many texts wait. */
  int waiting() {
    return shortTexts.getQueue().size() + longTexts.getQueue().size();
  }

  /** How many texts are being corrected. */
  int running() {
    return shortTexts.getActiveCount() + longTexts.getActiveCount();
  }

  /** Takes no more, drops what waits and interrupts what runs. */
  @Override
  public void close() {
    shortTexts.shutdownNow();
    longTexts.shutdownNow();
  }
}
