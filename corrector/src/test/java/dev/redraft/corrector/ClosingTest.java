package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.models.ModelBundle;
import dev.redraft.models.Processes;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A corrector may be closed at any time, by anybody, and is closed then. */
@SuppressWarnings("NullAway.Init") // JUnit calls open first
final class ClosingTest {
  private static final String CLOSED = "the corrector is closed";

  private static List<String> sentences;

  /** A text that takes seconds. */
  private static String text;

  private ModelBundle bundle;
  private Corrector corrector;

  @BeforeAll
  static void readSentences() throws IOException {
    sentences = Files.readAllLines(TestData.path("sentences.txt"));
    text = String.join(" ", Collections.nCopies(20, String.join(" ", sentences)));
  }

  @BeforeEach
  void open() throws IOException {
    bundle = ModelBundle.open(TestData.path("tiny-t5-int8"));
    corrector = Corrector.open(bundle, CorrectorOptions.DEFAULT.withWorkers(2));
  }

  @Test
  @Timeout(60)
  void endsWhatIsUnderWayAndReturnsWhenItHasEnded() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    CountDownLatch begun = new CountDownLatch(30);
    AtomicInteger asked = new AtomicInteger();
    CorrectionRequest request =
        CorrectionRequest.of(text)
            .withCancelled(
                () -> {
                  begun.countDown();
                  asked.incrementAndGet();
                  return false;
                });
    List<Future<Correction>> running = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      running.add(threads.submit(() -> corrector.correct(request)));
    }
    begun.await();
    corrector.close();
    int askedUntilClosed = asked.get();

    for (Future<Correction> each : running) {
      Throwable cause = assertThrows(ExecutionException.class, each::get).getCause();
      assertEquals(CLOSED, assertInstanceOf(IllegalStateException.class, cause).getMessage());
    }
    assertEquals(askedUntilClosed, asked.get(), "went on after it was closed");
    assertReleased();
    threads.shutdown();
  }

  @Test
  @Timeout(60)
  void canBeClosedWhileItAsksWhetherItIsCancelled() {
    AtomicInteger asked = new AtomicInteger();
    IllegalStateException told =
        assertThrows(
            IllegalStateException.class,
            () ->
                corrector.correct(
                    text,
                    () -> {
                      if (asked.incrementAndGet() == 5) {
                        corrector.close();
                      }
                      return false;
                    }));
    assertEquals(CLOSED, told.getMessage());
    corrector.close();
    assertReleased();
  }

  @Test
  @Timeout(60)
  void canBeClosedByWhoTakesTheResults() {
    Stream<Correction> corrections = corrector.correctAll(sentences.stream());
    Iterator<Correction> iterator = corrections.iterator();
    assertSame(sentences.get(0), iterator.next().original());
    corrector.close();
    assertReleased();

    IllegalStateException told =
        assertThrows(
            IllegalStateException.class, () -> iterator.forEachRemaining(correction -> {}));
    assertEquals(CLOSED, told.getMessage());
    corrections.close();
  }

  private void assertReleased() {
    assertEquals(
        CLOSED,
        assertThrows(IllegalStateException.class, () -> corrector.correct("He go.")).getMessage());
    assertEquals(
        "the tokenizer is closed",
        assertThrows(IllegalStateException.class, () -> bundle.tokenizer().tokenize("He"))
            .getMessage());
  }

  /** In a process of its own, which a crash would end; its resident size is looked at, too. */
  @Test
  void closesAtRandomPointsUnderLoad() throws IOException, InterruptedException {
    int count = Integer.getInteger("redraft.closes", 200);
    long seed = System.nanoTime() % 1_000_000;
    String output =
        Processes.run(
            Path.of("").toAbsolutePath(),
            System.getProperty("java.class.path"),
            "-Xms48m",
            "-Xmx48m",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", // what C2 takes grows for longer than this runs
            ClosingMain.class.getName(),
            String.valueOf(count),
            String.valueOf(seed));
    List<String> sizes = output.lines().toList();
    long early = Long.parseLong(sizes.get(sizes.size() / 2).split(" ", -1)[1]);
    long late = Long.parseLong(sizes.get(sizes.size() - 1).split(" ", -1)[1]);
    assertTrue(late - early < 16 * 1024, "seed " + seed + ": resident size grows:\n" + output);
  }
}
