package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.formats.Prose;
import dev.redraft.testdata.TestData;
import dev.redraft.tokenizer.BlockKind;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextBlock;
import dev.redraft.tokenizer.TextView;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a caller may say, with a tiny model that turns teh into the. */
final class CorrectionRequestTest {
  private static final String FAULTY = "They took teh bus to an large house.";
  private static final String CORRECTED = "They took the bus to an large house.";

  private static Corrector corrector;

  @BeforeAll
  static void open() throws IOException {
    corrector = Corrector.open(TestData.path("tiny-t5-int8"));
  }

  @AfterAll
  static void close() {
    corrector.close();
  }

  private static String corrected(CorrectionRequest request) {
    return corrector.correct(request).text();
  }

  @Test
  void protectedSpanIsNotTouched() {
    CorrectionRequest request =
        CorrectionRequest.of(FAULTY).withProtectedSpans(List.of(new ProtectedSpan(10, 13, null)));

    assertEquals(FAULTY, corrected(request));
  }

  @Test
  void whatWasPutInBesideMarkUpIsNoneAndInsideABlock() {
    String text = "The *word* and";
    CorrectionRequest request =
        CorrectionRequest.of(
            new Prose(
                text,
                List.of(new TextBlock(new Span(0, 14), BlockKind.PARAGRAPH)),
                List.of(
                    new TextView.StandIn(new Span(4, 5), ""),
                    new TextView.StandIn(new Span(9, 10), ""))));
    List<Edit> edits =
        List.of(new Edit(0, 0, "So ", 0.9), new Edit(4, 4, "(", 0.9), new Edit(10, 10, ",", 0.9));
    CorrectedSentence sentence =
        new CorrectedSentence(
            0, 14, "The word and", edits, List.of(), List.of(), DecodingStatistics.NONE, false);
    CorrectionRequest next =
        request.after(
            new Correction(
                text,
                "So The (*word*, and",
                List.of(sentence),
                edits,
                List.of(),
                DecodingStatistics.NONE));

    assertEquals(
        List.of(new ProtectedSpan(8, 9, ""), new ProtectedSpan(13, 14, "")), next.protectedSpans());
    assertEquals(List.of(new TextBlock(new Span(0, 19), BlockKind.PARAGRAPH)), next.blocks());
  }

  @Test
  void blocksThatOverlapOrEndBehindTheTextAreRefused() {
    TextBlock block = new TextBlock(new Span(0, 4), BlockKind.PARAGRAPH);
    for (List<TextBlock> blocks : List.of(List.of(block, block), List.of(block))) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              new CorrectionRequest(
                  blocks.size() == 1 ? "abc" : "abcdefgh",
                  List.of(),
                  false,
                  blocks,
                  Dictionary.EMPTY,
                  false,
                  Set.of(),
                  Deadline.NONE,
                  () -> false));
    }
  }

  @Test
  void modelReadsPastMarkUpThatIsLeftOut() {
    String text = "They took <b>teh</b> bus to an large house.";
    CorrectionRequest request =
        CorrectionRequest.of(text)
            .withProtectedSpans(
                List.of(new ProtectedSpan(16, 20, ""), new ProtectedSpan(10, 13, "")));

    Correction correction = corrector.correct(request);

    assertEquals(FAULTY, correction.sentences().get(0).shown());
    assertEquals("They took <b>the</b> bus to an large house.", correction.text());
  }

  @Test
  void fullStopsAndLineBreaksInStandInsEndNoSentence() {
    String text = "They took \\cite{A. Able.\n\nB. Bell.} bus to an large house.";
    int end = text.indexOf('}') + 1;
    CorrectionRequest request =
        CorrectionRequest.of(text).withProtectedSpans(List.of(new ProtectedSpan(10, end, "teh")));

    Correction correction = corrector.correct(request);

    assertEquals(1, correction.sentences().size());
    assertEquals(FAULTY, correction.sentences().get(0).shown());
    assertEquals(text, correction.text());
  }

  @Test
  void severalChangesWithinOneStandInLeaveWhatItStandsFor() {
    for (String standIn : List.of("teh teh", "teh and teh", "teh teh teh")) {
      String text = "They took \\cite{x} bus to an large house.";
      CorrectionRequest request =
          CorrectionRequest.of(text)
              .withProtectedSpans(List.of(new ProtectedSpan(10, 18, standIn)));

      assertTrue(corrected(request).contains("\\cite{x} bus"));
    }
  }

  @Test
  void standInOfASpacePartsWords() {
    String text = "They took~teh~bus to an large house.";
    CorrectionRequest request =
        CorrectionRequest.of(text)
            .withProtectedSpans(
                List.of(new ProtectedSpan(9, 10, "\n"), new ProtectedSpan(13, 14, " ")));

    Correction correction = corrector.correct(request);

    assertEquals(FAULTY, correction.sentences().get(0).shown());
    assertEquals("They took~the~bus to an large house.", correction.text());
  }

  @Test
  void dictionaryWordStays() {
    CorrectionRequest request = CorrectionRequest.of(FAULTY);

    assertEquals(CORRECTED, corrected(request));
    assertEquals(FAULTY, corrected(request.withDictionary(Dictionary.of(List.of("teh")))));
    assertEquals(CORRECTED, corrected(request.withDictionary(Dictionary.of(List.of("TEH")))));
  }

  @Test
  void ignoredSentenceStaysAndOthersDoNot() {
    String text = FAULTY + "  " + FAULTY.replace("They", "We");
    CorrectionRequest request =
        CorrectionRequest.of(text)
            .withIgnoredSentences(List.of("We took teh bus to an large house."));

    assertEquals(CORRECTED + "  We took teh bus to an large house.", corrected(request));
  }

  @Test
  void passedDeadlineLeavesSentencesAndSaysSo() {
    CorrectionRequest request =
        CorrectionRequest.of(FAULTY + " " + FAULTY).withDeadline(Deadline.in(Duration.ZERO));

    Correction correction = corrector.correct(request);

    assertTrue(correction.isUnchanged());
    assertEquals(
        List.of(
            new Skipped(0, 36, Skipped.Reason.DEADLINE),
            new Skipped(37, 73, Skipped.Reason.DEADLINE)),
        correction.skipped());
  }

  @Test
  void deadlineInTheMiddleKeepsWhatIsDone() {
    AtomicInteger asked = new AtomicInteger();
    CorrectionRequest request =
        CorrectionRequest.of((FAULTY + " ").repeat(40))
            .withDeadline(new Deadline(() -> asked.incrementAndGet() > 50));

    Correction correction = corrector.correct(request);

    assertFalse(correction.isUnchanged());
    assertFalse(correction.skipped().isEmpty());
    assertEquals(40, correction.edits().size() + correction.skipped().size());
  }

  @Test
  void farDeadlineChangesNothing() {
    CorrectionRequest request = CorrectionRequest.of(FAULTY);

    assertEquals(CORRECTED, corrected(request.withDeadline(Deadline.in(Duration.ofHours(1)))));
  }

  @Test
  void requestsMayComeInStreams() {
    CorrectionRequest request = CorrectionRequest.of(FAULTY);
    CorrectionRequest spared = request.withDictionary(Dictionary.of(List.of("teh")));
    try (Stream<Correction> corrections =
        corrector.correctRequests(Stream.of(request, spared, request))) {
      assertEquals(
          List.of(CORRECTED, FAULTY, CORRECTED), corrections.map(Correction::text).toList());
    }
  }

  @Test
  void refusesSpansThatOverlapOrEndBehindTheText() {
    CorrectionRequest request = CorrectionRequest.of("abc");
    assertThrows(
        IllegalArgumentException.class,
        () -> request.withProtectedSpans(List.of(new ProtectedSpan(1, 4, null))));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            request.withProtectedSpans(
                List.of(new ProtectedSpan(0, 2, null), new ProtectedSpan(1, 3, null))));
    assertThrows(IllegalArgumentException.class, () -> new ProtectedSpan(2, 2, null));
    assertThrows(IllegalArgumentException.class, () -> new ProtectedSpan(-1, 2, null));
  }
}
