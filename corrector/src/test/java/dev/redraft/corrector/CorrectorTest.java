package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.models.Strategy;
import dev.redraft.testdata.TestData;
import dev.redraft.tokenizer.LineIndex;
import dev.redraft.tokenizer.Passage;
import dev.redraft.tokenizer.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CorrectorTest {
  private static final String FAULTY = "They took teh bus to an large house.";
  private static final String CORRECTED = "They took the bus to an large house.";

  /** The tiny model's mistakes are what is looked at here; safeguards have tests of their own. */
  private static final CorrectorOptions FREE = CorrectorOptions.DEFAULT.withSafeguards(false);

  private static Corrector corrector;
  private static List<String> sentences;

  @BeforeAll
  static void open() throws IOException {
    corrector = Corrector.open(tiny(), FREE);
    sentences = Files.readAllLines(TestData.path("sentences.txt"));
  }

  /** A small model whose corrections are known, and whose mistakes are many. */
  private static Path tiny() {
    return TestData.path("tiny-t5-int8");
  }

  @AfterAll
  static void close() {
    corrector.close();
  }

  @Test
  void correctsWithEditsThatLeadToTheText() {
    Correction correction = corrector.correct(FAULTY);

    assertEquals(CORRECTED, correction.text());
    assertFalse(correction.isUnchanged());
    assertEquals(correction.text(), applied(FAULTY, correction.edits()));
    assertEquals(1, correction.statistics().sentenceCount());
  }

  @Test
  void editsCoverWholeWords() {
    Edit edit = corrector.correct(FAULTY).edits().get(0);

    assertEquals("teh", edit.original(FAULTY));
    assertEquals("the", edit.replacement());
    assertTrue(edit.confidence() > 0.5 && edit.confidence() <= 1);
  }

  @Test
  void whiteSpaceAroundWhatChangesStays() {
    assertEquals(
        "\uFEFF  They  took\tthe bus\r\nto an large house.\r\n\r\n  \n",
        corrector.correct("\uFEFF  They  took\tteh bus\r\nto an large house.\r\n\r\n  \n").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n\r\n",
        "\u0000",
        "\uD800",
        "a\uDC00b \uD83D",
        "\uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDE80",
        "e\u0301te\u0301",
        "\u65E5\u672C\u8A9E\u306E\u6587\u3002",
        "# Heading\n\n```java\nint i = i + + 1 ;\n```\n",
        "\uFEFF",
        "\uFEFF```\nthe the\n```\n",
        "https://example.org/a?b=c&d=the+the",
      })
  void strangeTextSurvives(String text) {
    Correction correction = corrector.correct(text);

    assertEquals(text, correction.original());
    assertEquals(applied(text, correction.edits()), correction.text());
  }

  @Test
  void protectedTextIsNotTouched() throws IOException {
    String text = "They took teh bus to www.very.org.";
    try (Corrector unprotected = Corrector.open(tiny(), FREE.withProtections(Set.of()))) {
      assertFalse(unprotected.correct(text).text().contains("www.very.org"));
    }

    assertEquals("They took the bus to www.very.org.", corrector.correct(text).text());
  }

  @Test
  void correctsPassagesInOrderAndLeavesAloneWhatIsProtectedInThem() {
    List<String> texts = List.of(FAULTY, "`" + FAULTY + "`", "Good.");
    Stream<Passage> passages =
        texts.stream()
            .map(
                text ->
                    new Passage(
                        text, 0, LineIndex.of(text), List.of(new Span(1, text.length())), false));
    try (Stream<Correction> corrections =
        corrector.correctRequests(passages.map(CorrectionRequest::of))) {
      assertEquals(texts, corrections.map(Correction::text).toList());
    }
  }

  @Test
  void longSentenceIsSplitAtClausesAndNeverCut() {
    String clause = "they took teh bus to an large house, ";
    String text = "Yesterday " + clause.repeat(20) + "and so on.";

    Correction correction = corrector.correct(text);

    assertTrue(correction.statistics().sentenceCount() > 1, "was not split");
    assertEquals(applied(text, correction.edits()), correction.text());
    assertTrue(correction.text().endsWith("and so on."), correction.text());
    assertTrue(correction.skipped().stream().noneMatch(s -> s.reason() == Skipped.Reason.TOO_LONG));
  }

  @Test
  void sentenceThatCannotBeSplitIsPassedThroughAndReported() {
    String text = "word ".repeat(300).strip();

    Correction correction = corrector.correct(text);

    assertEquals(text, correction.text());
    assertEquals(
        List.of(new Skipped(0, text.length(), Skipped.Reason.TOO_LONG)), correction.skipped());
  }

  @ParameterizedTest
  @EnumSource(Strategy.class)
  void allStrategiesGiveTheSame(Strategy strategy) throws IOException {
    try (Corrector other = Corrector.open(tiny(), FREE.withStrategy(strategy))) {
      for (String sentence : sentences.subList(0, 60)) {
        assertEquals(
            corrector.correct(sentence).edits(), other.correct(sentence).edits(), sentence);
      }
    }
  }

  @Test
  void whatHasNoEndIsNoSentence() {
    String clause = "we walk the dog, ";
    String most = clause.repeat(SentenceModel.MOST_UNITS / clause.length());
    assertTrue(
        corrector.correct(most).skipped().stream()
            .noneMatch(each -> each.reason() == Skipped.Reason.TOO_LONG));
    String more = most + clause + clause;
    assertEquals(
        List.of(Skipped.Reason.TOO_LONG),
        corrector.correct(more).skipped().stream().map(Skipped::reason).toList());
  }

  @Test
  void minimumConfidenceDropsEditsBelow() throws IOException {
    List<Edit> all =
        sentences.stream().flatMap(s -> corrector.correct(s).edits().stream()).toList();
    double least = 0.9;
    try (Corrector strict = Corrector.open(tiny(), FREE.withMinimumConfidence(least))) {
      List<Edit> some =
          sentences.stream().flatMap(s -> strict.correct(s).edits().stream()).toList();
      assertEquals(all.stream().filter(edit -> edit.confidence() >= least).toList(), some);
      assertTrue(some.size() < all.size(), "nothing was dropped");
    }
  }

  @Test
  void editsThatAddOrDropManyWordsAreLeftOut() throws IOException {
    int most = 1;
    try (Corrector free = Corrector.open(tiny(), FREE.withMostWords(Integer.MAX_VALUE));
        Corrector strict = Corrector.open(tiny(), FREE.withMostWords(most))) {
      int leftOut = 0;
      for (String sentence : sentences) {
        List<Edit> all = free.correct(sentence).edits();
        List<Edit> some = strict.correct(sentence).edits();
        assertEquals(
            all.stream().filter(edit -> wordsChanged(edit, sentence) <= most).toList(), some);
        leftOut += all.size() - some.size();
      }
      assertTrue(leftOut > 0, "nothing was left out");
    }
  }

  private static int wordsChanged(Edit edit, String text) {
    return Math.abs(words(edit.replacement()) - words(edit.original(text)));
  }

  private static int words(String text) {
    return new StringTokenizer(text).countTokens();
  }

  @Test
  void alternativesAreOtherWordsThanTextAndReplacement() throws IOException {
    String text =
        "She go to school every days. I am interested on music. He like to recieve letters."
            + " We was there in last summer. They has many informations about it.";
    int count = 0;
    try (Corrector bundled = Corrector.bundled()) {
      for (Edit edit : bundled.correct(text).edits()) {
        for (String alternative : edit.alternatives()) {
          assertTrue(!alternative.isBlank() && !alternative.contains("  "), edit::toString);
          assertTrue(!alternative.equals(edit.replacement()), edit::toString);
          assertTrue(!alternative.equals(edit.original(text)), edit::toString);
          assertTrue(
              edit.start() < edit.end() || !text.startsWith(alternative, edit.start()),
              () -> edit + " has what follows as an alternative");
          count++;
        }
      }
    }
    assertTrue(count > 0, "no alternative at all");
  }

  @Test
  void kindAndExplanationComeFromTheEditsSentence() {
    Correction correction = corrector.correct("It is so. " + FAULTY);
    Edit edit = correction.edits().get(0);

    assertEquals("R:SPELL", correction.kind(edit).code());
    assertEquals(
        "\"teh\" is not in the dictionary; \"the\" is probably meant.",
        correction.explanation(edit, Locale.ENGLISH));
  }

  @Test
  void correctsAllInOrder() {
    List<String> expected = sentences.stream().map(s -> corrector.correct(s).text()).toList();
    try (Stream<Correction> corrections = corrector.correctAll(sentences.stream())) {
      assertEquals(expected, corrections.map(Correction::text).toList());
    }
  }

  @Test
  void shortAndLongTextsComeInOrder() {
    List<String> texts = List.of("", String.join(" ", sentences), "", sentences.get(0), "");
    List<List<Edit>> expected =
        texts.stream().map(text -> corrector.correct(text).edits()).toList();
    try (Stream<Correction> corrections = corrector.correctAll(texts.stream())) {
      List<Correction> results = corrections.toList();
      assertEquals(texts, results.stream().map(Correction::original).toList());
      assertEquals(expected, results.stream().map(Correction::edits).toList());
    }
  }

  @Test
  void sentencesOfOneTextAreCorrectedSideBySide() throws IOException {
    CountDownLatch meeting = new CountDownLatch(2);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    CorrectionRequest request =
        CorrectionRequest.of(String.join(" ", sentences))
            .withCancelled(
                () -> {
                  if (threads.add(Thread.currentThread())) {
                    meeting.countDown();
                    awaitQuietly(meeting);
                  }
                  return false;
                });
    try (Corrector two = Corrector.open(tiny(), FREE.withWorkers(2));
        Stream<Correction> corrections = two.correctRequests(Stream.of(request))) {
      assertEquals(1, corrections.count());
    }
    assertEquals(2, threads.size());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void manyThreadsGetWhatOneGets() throws InterruptedException, ExecutionException {
    List<String> texts = sentences.subList(0, 50);
    List<String> expected = texts.stream().map(s -> corrector.correct(s).text()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<List<String>>> results = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      results.add(
          threads.submit(() -> texts.stream().map(s -> corrector.correct(s).text()).toList()));
    }
    for (Future<List<String>> result : results) {
      assertEquals(expected, result.get());
    }
    threads.shutdown();
  }

  @Test
  void cancelsBetweenCalls() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    String text = String.join(" ", sentences);
    try (Corrector alone = Corrector.open(tiny(), FREE.withWorkers(1))) {
      assertThrows(
          CancellationException.class,
          () -> alone.correct(text, () -> asked.incrementAndGet() > 5));
    }
    assertEquals(6, asked.get());
  }

  private static String applied(String text, List<Edit> edits) {
    StringBuilder result = new StringBuilder(text);
    for (int i = edits.size() - 1; i >= 0; i--) {
      result.replace(edits.get(i).start(), edits.get(i).end(), edits.get(i).replacement());
    }
    return result.toString();
  }

  /** The model moves the word; a rule that keeps it in its place must not leave it there twice. */
  @Test
  void noWordIsMovedByHalf() throws IOException {
    CorrectorOptions options =
        CorrectorOptions.DEFAULT.withJudge(JudgeChoice.OFF).withLevel(Level.EAGER);
    try (Corrector corrector = Corrector.bundled(options)) {
      String text = "Never I have seen such a mess.";
      String corrected = corrector.correct(text).text();
      assertTrue(Set.of(text, "Never have I seen such a mess.").contains(corrected), corrected);
    }
  }
}
