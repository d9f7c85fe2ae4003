package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However many sentences are decoded together, corrections are those of one at a time. */
final class BatchCorrectorProperties {
  private static final List<Corrector> TOGETHER = new ArrayList<>();
  private static Corrector alone;
  private static List<String> sentences;

  @BeforeContainer
  static void open() throws IOException {
    CorrectorOptions options = CorrectorOptions.DEFAULT;
    alone = open(options.withBatch(1));
    TOGETHER.add(open(options.withBatch(2).withWorkers(1)));
    TOGETHER.add(open(options.withBatch(5).withWorkers(3)));
    TOGETHER.add(
        open(options.withBatch(16).withWorkers(1).withCache(SentenceCache.ofBytes(30_000))));
    sentences = Files.readAllLines(TestData.path("sentences.txt"));
  }

  private static Corrector open(CorrectorOptions options) throws IOException {
    return Corrector.open(TestData.path("tiny-t5-int8"), options.withMinimumConfidence(0));
  }

  @AfterContainer
  static void close() {
    alone.close();
    TOGETHER.forEach(Corrector::close);
  }

  /**
   * Texts of sentences, words in no list, nothing at all, and one sentence that is far too long.
   */
  private static List<String> texts(Random random) {
    List<String> texts = new ArrayList<>();
    for (int i = 10 + random.nextInt(30); i >= 0; i--) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(4); j > 0; j--) {
        text.append(sentences.get(random.nextInt(sentences.size()))).append(' ');
      }
      if (random.nextInt(6) == 0) {
        text.append("The goverment wants beautifull ")
            .append("enviroment ".repeat(random.nextInt(9)));
      }
      if (random.nextInt(15) == 0) {
        text.append("word and, ".repeat(90)).append("end.");
      }
      texts.add(text.toString());
    }
    return texts;
  }

  @Property(tries = 25)
  void correctionsAreThoseOfOneAtATime(@ForAll long seed) {
    List<String> texts = texts(new Random(seed));
    List<Correction> expected = alone.correctAll(texts.stream()).toList();
    for (Corrector corrector : TOGETHER) {
      List<Correction> found = corrector.correctAll(texts.stream()).toList();
      assertEquals(expected.size(), found.size());
      for (int i = 0; i < expected.size(); i++) {
        assertSame(expected.get(i), found.get(i));
      }
    }
  }

  @Property(tries = 15)
  void sentencesOfALongTextAreThoseOfOneAtATime(@ForAll long seed) {
    String text = String.join("\n\n", texts(new Random(seed)));
    Correction expected = alone.correct(text);
    for (Corrector corrector : TOGETHER) {
      assertSame(expected, corrector.correct(text));
    }
  }

  private static void assertSame(Correction expected, Correction found) {
    assertEquals(expected.text(), found.text());
    assertEquals(expected.edits(), found.edits());
    assertEquals(expected.skipped(), found.skipped());
    assertEquals(expected.sentences().size(), found.sentences().size());
  }

  /** Texts before the one that is cancelled come out, whatever group that is in. */
  @Property(tries = 15)
  void whatIsCancelledFailsInItsTurn(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> texts = texts(random);
    int place = random.nextInt(texts.size());
    texts.set(place, sentences.get(0));
    for (Corrector corrector : TOGETHER.subList(0, 2)) {
      AtomicInteger given = new AtomicInteger();
      Stream<CorrectionRequest> requests =
          texts.stream()
              .map(CorrectionRequest::of)
              .map(
                  request ->
                      given.getAndIncrement() == place
                          ? request.withCancelled(() -> true)
                          : request);
      try (Stream<Correction> corrections = corrector.correctRequests(requests)) {
        Iterator<Correction> each = corrections.iterator();
        for (int i = 0; i < place; i++) {
          assertEquals(alone.correct(texts.get(i)).text(), each.next().text());
        }
        assertThrows(CancellationException.class, each::next);
      }
    }
  }

  /** A deadline that has passed is one text's alone. */
  @Example
  void deadlineOfOneTextLeavesOthersAlone() {
    List<String> texts = sentences.subList(0, 60);
    for (Corrector corrector : TOGETHER.subList(0, 2)) {
      AtomicInteger given = new AtomicInteger();
      List<Correction> found =
          corrector
              .correctRequests(
                  texts.stream()
                      .map(CorrectionRequest::of)
                      .map(
                          request ->
                              given.getAndIncrement() == 40
                                  ? request.withDeadline(Deadline.in(Duration.ZERO))
                                  : request))
              .toList();
      for (int i = 0; i < texts.size(); i++) {
        if (i == 40) {
          assertEquals(Skipped.Reason.DEADLINE, found.get(i).skipped().get(0).reason());
        } else {
          assertSame(alone.correct(texts.get(i)), found.get(i));
        }
      }
    }
  }

  @Example
  void closingEndsBatchesToo() throws IOException {
    Corrector corrector = open(CorrectorOptions.DEFAULT.withBatch(8).withWorkers(2));
    Stream<Correction> corrections =
        corrector.correctAll(Stream.generate(() -> sentences.get(7)).limit(5000));
    Iterator<Correction> each = corrections.iterator();
    for (int i = 0; i < 60; i++) {
      assertTrue(each.next().text().length() > 0);
    }
    corrector.close();
    assertThrows(IllegalStateException.class, () -> each.forEachRemaining(correction -> {}));
    corrections.close();
  }
}
