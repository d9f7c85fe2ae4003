package dev.redraft.tokenizer;

import static dev.redraft.tokenizer.TextUnit.UTF_16;
import static dev.redraft.tokenizer.TextUnit.UTF_32;
import static dev.redraft.tokenizer.TextUnit.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineIndexTest {
  @Test
  void countsColumnsInEachUnit() {
    LineIndex lines = LineIndex.of("one\nI \u00e9\u20ac\ud83d\ude00x");
    assertEquals(new Position(1, 6), lines.position(10, UTF_16));
    assertEquals(new Position(1, 11), lines.position(10, UTF_8));
    assertEquals(new Position(1, 5), lines.position(10, UTF_32));
    assertEquals(10, lines.offset(new Position(1, 11), UTF_8));
  }

  @Test
  void endsLinesAsTheLanguageServerProtocolDoes() {
    LineIndex lines = LineIndex.of("a\nb\r\nc\rd\u2028e\fg\u0085h");
    assertEquals(new Position(1, 0), lines.position(2, UTF_16));
    assertEquals(new Position(2, 0), lines.position(5, UTF_16));
    assertEquals(new Position(3, 0), lines.position(7, UTF_16));
    assertEquals(new Position(3, 7), lines.position(14, UTF_16));
  }

  @ParameterizedTest
  @EnumSource(TextUnit.class)
  void aPlaceWithinASurrogatePairOrALineBreakIsThePlaceBefore(TextUnit unit) {
    LineIndex lines = LineIndex.of("a\ud83d\ude00\r\n");
    assertEquals(new Position(0, 1), lines.position(2, unit));
    assertEquals(lines.position(3, unit), lines.position(4, unit));
    assertEquals(new Position(1, 0), lines.position(5, unit));
  }

  @Test
  void aColumnWithinACharacterIsItsStart() {
    LineIndex lines = LineIndex.of("a\ud83d\ude00b");
    assertEquals(1, lines.offset(new Position(0, 2), UTF_16));
    assertEquals(1, lines.offset(new Position(0, 4), UTF_8));
    assertEquals(3, lines.offset(new Position(0, 5), UTF_8));
  }

  @ParameterizedTest
  @EnumSource(TextUnit.class)
  void aPlaceBehindTheLineIsItsEndAndOneBehindTheTextTheTextsEnd(TextUnit unit) {
    LineIndex lines = LineIndex.of("a\r\nbc\n");
    assertEquals(1, lines.offset(new Position(0, 9), unit));
    assertEquals(5, lines.offset(new Position(1, Long.MAX_VALUE), unit));
    assertEquals(6, lines.offset(new Position(2, 1), unit));
    assertEquals(6, lines.offset(new Position(Long.MAX_VALUE, 0), unit));
    assertEquals(new Position(2, 0), lines.position(6, unit));
  }

  @Test
  void aPlaceBeforeAPartOfATextIsItsStart() {
    LineIndex part = LineIndex.of("one\ntwo ").followedBy("three\nfour");
    assertEquals(new Position(1, 4), part.position(0, UTF_16));
    assertEquals(0, part.offset(new Position(0, 2), UTF_16));
    assertEquals(0, part.offset(new Position(1, 2), UTF_16));
    assertEquals(2, part.offset(new Position(1, 6), UTF_16));
  }

  @Test
  void anEmptyTextHasOnePlace() {
    assertEquals(new Position(0, 0), LineIndex.of("").position(0, UTF_8));
    assertEquals(0, LineIndex.of("").offset(new Position(0, 0), UTF_8));
  }

  @Test
  void refusesWhatIsNoPlace() {
    LineIndex lines = LineIndex.of("abc");
    assertThrows(IndexOutOfBoundsException.class, () -> lines.position(4, UTF_16));
    assertThrows(IndexOutOfBoundsException.class, () -> lines.position(-1, UTF_16));
    assertThrows(IllegalArgumentException.class, () -> new Position(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Position(0, -1));
  }

  @Test
  void answersFastInALineOfAMillionCharacters() {
    LineIndex lines = LineIndex.of("\u00e9".repeat(1_000_000));
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < 100_000; i++) {
            Position position = lines.position(1_000_000 - i, UTF_8);
            assertEquals(1_000_000 - i, lines.offset(position, UTF_8));
          }
        });
  }
}
