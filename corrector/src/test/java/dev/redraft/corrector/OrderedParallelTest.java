package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class OrderedParallelTest {
  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  @AfterAll
  static void end() {
    THREADS.shutdownNow();
  }

  @Test
  void busyOrRefusingExecutorOnlyCostsTime() {
    for (Executor useless : List.<Executor>of(task -> {}, OrderedParallelTest::refuse)) {
      List<Integer> results =
          OrderedParallel.map(IntStream.range(0, 50).boxed(), (i, stopped) -> -i, useless, 4)
              .toList();
      assertEquals(IntStream.range(0, 50).map(i -> -i).boxed().toList(), results);
    }
  }

  private static void refuse(Runnable task) {
    throw new RejectedExecutionException("full");
  }

  @Test
  void oneWorkerIsTheTakersThreadAndTakesNothingAhead() {
    AtomicInteger taken = new AtomicInteger();
    Stream<Integer> endless = Stream.generate(taken::incrementAndGet);
    Thread here = Thread.currentThread();
    try (Stream<Thread> results =
        OrderedParallel.map(
            endless, (i, stopped) -> Thread.currentThread(), OrderedParallelTest::refuse, 1)) {
      assertEquals(List.of(here, here, here), results.limit(3).toList());
    }
    assertEquals(3, taken.get());
  }

  @Test
  void closingTellsWhatRunsToStop() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Stream<Integer> results =
        OrderedParallel.map(
            Stream.iterate(0, i -> i + 1),
            (i, stopped) -> {
              if (i > 0) {
                begun.countDown();
                while (!stopped.getAsBoolean()) {
                  pause(1);
                }
                ended.countDown();
              }
              return i;
            },
            THREADS,
            2);
    Iterator<Integer> iterator = results.iterator();
    assertEquals(0, iterator.next());
    begun.await();
    results.close();

    assertTrue(ended.await(10, TimeUnit.SECONDS), "goes on");
  }

  @Test
  void interruptingTheTakerStopsTheWork() {
    Stream<Integer> results =
        OrderedParallel.map(
            Stream.iterate(0, i -> i + 1),
            (i, stopped) -> {
              while (!stopped.getAsBoolean()) {
                pause(1);
              }
              throw new CancellationException("stopped");
            },
            THREADS,
            2);
    Thread.currentThread().interrupt();

    assertThrows(CancellationException.class, results.iterator()::next);
    assertTrue(Thread.interrupted());
  }

  @Test
  void keepsOrderWhateverFinishesFirst() {
    List<Integer> results =
        OrderedParallel.map(
                IntStream.range(0, 200).boxed(),
                (i, stopped) -> {
                  pause(i % 7 == 0 ? 5 : 0);
                  return -i;
                },
                THREADS,
                4)
            .toList();

    assertEquals(IntStream.range(0, 200).map(i -> -i).boxed().toList(), results);
  }

  @Test
  void takesInOnlyALittleAhead() {
    AtomicInteger taken = new AtomicInteger();
    Stream<Integer> endless = Stream.generate(taken::incrementAndGet);
    try (Stream<Integer> results = OrderedParallel.map(endless, (i, stopped) -> i, THREADS, 2)) {
      assertEquals(List.of(1, 2, 3), results.limit(3).toList());
    }
    assertTrue(taken.get() <= 3 + 8, taken + " taken for 3");
  }

  @Test
  void passesOnWhatTheFunctionThrows() {
    Stream<Integer> results =
        OrderedParallel.map(
            Stream.of(1, 2),
            (i, stopped) -> {
              throw new IllegalArgumentException("bad " + i);
            },
            THREADS,
            2);

    assertEquals(
        "bad 1", assertThrows(IllegalArgumentException.class, results::toList).getMessage());
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
