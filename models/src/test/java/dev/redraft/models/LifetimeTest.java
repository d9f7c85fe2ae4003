package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LifetimeTest {
  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  private final AtomicInteger releases = new AtomicInteger();
  private final Lifetime lifetime = new Lifetime("the thing", releases::incrementAndGet);

  @AfterAll
  static void end() {
    THREADS.shutdownNow();
  }

  @Test
  void handsOnWhatAUseGivesAndThrows() {
    assertEquals("given", lifetime.use(() -> "given"));
    IOException thrown = new IOException("thrown");
    assertEquals(
        thrown,
        assertThrows(
            IOException.class,
            () ->
                lifetime.use(
                    () -> {
                      throw thrown;
                    })));
    lifetime.close();
    assertEquals(1, releases.get(), "a use that failed has not ended");
  }

  @Test
  void refusesUsesOnceClosed() {
    assertFalse(lifetime.isClosing());
    lifetime.checkOpen();
    lifetime.close();
    lifetime.close();

    assertTrue(lifetime.isClosing());
    assertEquals(1, releases.get());
    assertEquals("the thing is closed", refusal(() -> lifetime.use(() -> 1)));
    assertEquals("the thing is closed", refusal(lifetime::checkOpen));
    lifetime.useIfOpen(() -> releases.set(7));
    assertEquals(1, releases.get());
  }

  private static String refusal(Runnable use) {
    return String.valueOf(assertThrows(IllegalStateException.class, use::run).getMessage());
  }

  @Test
  void everyCloseWaitsForUsesUnderWayAndTellsThem() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Future<String> user = THREADS.submit(() -> lifetime.use(() -> waitFor(begun, goOn)));
    begun.await();
    List<Future<Integer>> closers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      closers.add(
          THREADS.submit(
              () -> {
                lifetime.close();
                return releases.get();
              }));
    }
    for (Future<Integer> closer : closers) {
      assertThrows(TimeoutException.class, () -> closer.get(20, TimeUnit.MILLISECONDS));
    }
    assertEquals(0, releases.get());
    goOn.countDown();

    assertEquals("the thing is closed", user.get());
    for (Future<Integer> closer : closers) {
      assertEquals(1, closer.get(), "returned before it was released");
    }
  }

  /** What a long use is told when it goes on. */
  private String waitFor(CountDownLatch begun, CountDownLatch goOn) throws InterruptedException {
    begun.countDown();
    goOn.await();
    return refusal(lifetime::checkOpen);
  }

  @Test
  void closeInsideAUseIsCompletedWhenItEnds() {
    lifetime.use(
        () -> {
          lifetime.use(
              () -> {
                lifetime.close();
                lifetime.close();
                return 1;
              });
          assertTrue(lifetime.isClosing());
          assertEquals("the thing is closed", refusal(() -> lifetime.use(() -> 1)));
          assertEquals(0, releases.get());
          return 1;
        });
    assertEquals(1, releases.get());
    lifetime.close();
    assertEquals(1, releases.get());
  }

  @Test
  void closeInsideAUseIsCompletedByTheLastUse() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Future<String> other = THREADS.submit(() -> lifetime.use(() -> waitFor(begun, goOn)));
    begun.await();
    lifetime.use(
        () -> {
          lifetime.close();
          return 1;
        });
    assertEquals(0, releases.get());
    goOn.countDown();

    other.get();
    lifetime.close();
    assertEquals(1, releases.get());
  }

  @Test
  void hurriesUsesBeforeItWaitsForThem() throws Exception {
    CountDownLatch hurried = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean released = new AtomicBoolean();
    Lifetime hurrying =
        new Lifetime(
            "the thing",
            () -> {
              assertFalse(released.get());
              hurried.countDown();
            },
            () -> released.set(true));
    Future<String> user =
        THREADS.submit(
            () ->
                hurrying.use(
                    () -> {
                      begun.countDown();
                      hurried.await();
                      return "hurried";
                    }));
    begun.await();
    hurrying.close();

    assertTrue(released.get());
    assertEquals("hurried", user.get());
  }

  @Test
  void failingReleaseIsReportedOnce() {
    Lifetime failing =
        new Lifetime(
            "the thing",
            () -> {
              throw new IllegalArgumentException("stuck");
            });
    assertThrows(IllegalArgumentException.class, failing::close);
    failing.close();
    assertTrue(failing.isClosing());
  }
}
