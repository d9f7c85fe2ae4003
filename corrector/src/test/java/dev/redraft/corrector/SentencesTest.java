package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SentencesTest {
  private static String text;

  @BeforeAll
  static void read() throws IOException {
    text =
        "`x y`\n\n"
            + String.join(" ", Files.readAllLines(TestData.path("sentences.txt")).subList(0, 80));
  }

  private static Corrector open(CorrectorOptions options) throws IOException {
    return Corrector.open(TestData.path("tiny-t5-int8"), options);
  }

  @Test
  void comeInOrderAndMakeTheCorrection() throws IOException {
    try (Corrector corrector = open(CorrectorOptions.DEFAULT.withSafeguards(false).withWorkers(3));
        Corrector alone = open(CorrectorOptions.DEFAULT.withSafeguards(false).withWorkers(1))) {
      Correction whole = alone.correct(text);
      try (Stream<CorrectedSentence> sentences = corrector.sentences(CorrectionRequest.of(text))) {
        List<CorrectedSentence> all = sentences.toList();
        assertEquals(whole.edits(), Correction.of(text, all).edits());
        assertEquals(text.length(), all.get(all.size() - 1).end());
        int done = 0;
        for (CorrectedSentence each : all) {
          assertTrue(
              each.start() >= done
                  && each.edits().stream()
                      .allMatch(e -> e.start() >= each.start() && e.end() <= each.end()));
          done = each.end();
        }
      }
      assertEquals(whole.text(), corrector.correct(text).text());
    }
  }

  @Test
  void protectedSentenceIsThereWithoutStatistics() throws IOException {
    try (Corrector corrector = open(CorrectorOptions.DEFAULT.withSafeguards(false))) {
      CorrectedSentence first = corrector.correct(text).sentences().get(0);
      assertEquals("`x y`", first.shown());
      assertEquals(0, first.statistics().callCount());
    }
  }

  @Test
  void firstComesBeforeTheLastIsBegun() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    try (Corrector corrector =
        open(CorrectorOptions.DEFAULT.withSafeguards(false).withWorkers(1))) {
      CorrectionRequest request =
          CorrectionRequest.of(text)
              .withCancelled(
                  () -> {
                    calls.incrementAndGet();
                    return false;
                  });
      try (Stream<CorrectedSentence> sentences = corrector.sentences(request)) {
        Iterator<CorrectedSentence> each = sentences.iterator();
        each.next();
        each.next();
        int early = calls.get();
        assertTrue(early > 0);
        each.forEachRemaining(sentence -> {});
        assertTrue(calls.get() > 10 * early, early + " of " + calls);
      }
    }
  }

  @Test
  void givenExecutorDoesTheWorkEvenFromItsOwnOnlyThread() throws Exception {
    ExecutorService single = Executors.newSingleThreadExecutor();
    List<String> expected = new ArrayList<>();
    try (Corrector corrector =
        open(CorrectorOptions.DEFAULT.withSafeguards(false).withWorkers(2).withExecutor(single))) {
      expected.add(corrector.correct(text).text());
      expected.add(single.submit(() -> corrector.correct(text).text()).get());
    } finally {
      single.shutdown();
    }
    assertEquals(expected.get(0), expected.get(1));
  }

  @Test
  void ownThreadsEndWithTheCorrector() throws Exception {
    try (Corrector corrector =
        open(CorrectorOptions.DEFAULT.withSafeguards(false).withWorkers(3))) {
      corrector.correct(text);
      assertTrue(workerCount() > 0, "no worker was at work");
    }
    for (int i = 0; i < 100 && workerCount() > 0; i++) {
      Thread.sleep(20);
    }
    assertEquals(0, workerCount());
  }

  private static long workerCount() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("redraft-worker"))
        .count();
  }
}
