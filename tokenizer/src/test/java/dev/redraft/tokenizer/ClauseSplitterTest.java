package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClauseSplitterTest {
  private static int words(String text, Span span) {
    return span.text(text).trim().split("\\s+").length;
  }

  private static List<String> split(String text, int maxWords) {
    return ClauseSplitter.split(
            text, new Span(0, text.length()), maxWords, span -> words(text, span))
        .stream()
        .map(span -> span.text(text))
        .toList();
  }

  @Test
  void leavesAShortSentenceWhole() {
    assertEquals(List.of("We go, they stay."), split("We go, they stay.", 4));
  }

  @Test
  void prefersStrongMarksNearTheMiddle() {
    assertEquals(
        List.of("When it rains, we stay;", "they go, as they must."),
        split("When it rains, we stay; they go, as they must.", 6));
    assertEquals(
        List.of("It was late \u2014", "we went home."),
        split("It was late \u2014 we went home.", 5));
    assertEquals(
        List.of("It was late -", "we went home."), split("It was late - we went home.", 5));
  }

  @Test
  void splitsBehindQuotesAndBracketsThatClose() {
    assertEquals(
        List.of("\"We are late,\"", "he said to them."),
        split("\"We are late,\" he said to them.", 4));
    assertEquals(
        List.of("We (all of us)", "went home then."), split("We (all of us) went home then.", 4));
  }

  @Test
  void goesOnUntilAllPiecesFit() {
    assertEquals(
        List.of("one two,", "three four,", "five six,", "seven eight."),
        split("one two,  three four,\nfive six, seven eight.", 2));
  }

  @Test
  void givesUpWhereNoClauseEnds() {
    assertEquals(List.of(), split("one two three four five", 3));
    assertEquals(List.of(), split("one, two three four five six", 3));
    assertEquals(List.of(), split("a well-known twenty-five-year-old", 2));
  }

  @Test
  void keepsOutsideTheSentence() {
    String text = "Ah, no. One two, three four. Oh, yes.";
    assertEquals(
        List.of(new Span(8, 16), new Span(17, 28)),
        ClauseSplitter.split(text, new Span(8, 28), 2, span -> words(text, span)));
  }

  @Test
  void countsAboutTwiceAsOftenAsThereArePieces() {
    String text = "a b c, ".repeat(100_000).strip();
    AtomicInteger counts = new AtomicInteger();
    List<Span> pieces =
        assertTimeout(
            Duration.ofSeconds(20),
            () ->
                ClauseSplitter.split(
                    text,
                    new Span(0, text.length()),
                    50,
                    span -> {
                      counts.incrementAndGet();
                      return span.length() / 2;
                    }));
    assertTrue(pieces.size() > 1000);
    assertEquals(2 * pieces.size() - 1, counts.get());
  }

  @Test
  void refusesALimitBelowOne() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ClauseSplitter.split("a", new Span(0, 1), 0, Span::length));
  }
}
