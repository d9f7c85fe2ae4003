package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever threads do at once: released once, by nobody while anybody uses it. */
final class LifetimeProperties {
  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  /** What a thread does with the thing. */
  enum Act {
    USE,
    USE_TWICE_AT_ONCE,
    CLOSE,
    CLOSE_INSIDE
  }

  /** A thing that knows who uses it. */
  private static final class Thing {
    private final AtomicInteger users = new AtomicInteger();
    private final AtomicInteger releases = new AtomicInteger();
    private final Lifetime lifetime = new Lifetime("the thing", this::release);

    private void release() {
      assertEquals(0, users.get(), "released while in use");
      releases.incrementAndGet();
    }

    private void use(Runnable inside) {
      lifetime.use(
          () -> {
            users.incrementAndGet();
            assertEquals(0, releases.get(), "used although released");
            inside.run();
            return users.decrementAndGet();
          });
    }

    private void close() {
      lifetime.close();
      assertEquals(1, releases.get(), "a close returned before the release");
    }

    private void act(Act act) {
      switch (act) {
        case USE -> use(() -> {});
        case USE_TWICE_AT_ONCE -> use(() -> lifetime.useIfOpen(Thread::onSpinWait));
        case CLOSE -> close();
        case CLOSE_INSIDE -> use(lifetime::close);
      }
    }
  }

  @AfterContainer
  static void end() {
    THREADS.shutdownNow();
  }

  @Property
  void releasedOnceAndNeverInUse(
      @ForAll @Size(min = 2, max = 4) List<@Size(max = 6) List<Act>> acts)
      throws InterruptedException, ExecutionException, TimeoutException {
    Thing thing = new Thing();
    List<Future<?>> running = new ArrayList<>();
    for (List<Act> each : acts) {
      running.add(THREADS.submit(() -> actAll(thing, each)));
    }
    for (Future<?> each : running) {
      each.get(10, TimeUnit.SECONDS);
    }
    thing.close();
    assertEquals(1, thing.releases.get());
  }

  private static void actAll(Thing thing, List<Act> acts) {
    for (Act act : acts) {
      try {
        thing.act(act);
      } catch (IllegalStateException e) {
        assertTrue(thing.lifetime.isClosing(), "refused while open");
      }
    }
  }
}
