package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LineIndexProperties {
  /** Counts with the JDK, on text without lone surrogates, which are U+FFFD in every unit. */
  private static Position counted(String text, int offset, TextUnit unit) {
    String before = text.substring(0, offset);
    String[] lines = before.split("\r\n|\r|\n", -1);
    String last = lines[lines.length - 1];
    int column =
        switch (unit) {
          case UTF_8 -> last.getBytes(StandardCharsets.UTF_8).length;
          case UTF_16 -> last.length();
          case UTF_32 -> last.codePointCount(0, last.length());
        };
    return new Position(lines.length - 1, column);
  }

  private static String wellFormed(String text) {
    StringBuilder copy = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      copy.append(unit == 0 ? unit : WellFormed.unitAt(text, i, text.length()));
    }
    return copy.toString();
  }

  @Property
  void everyBorderHasThePositionCountedAndLeadsBack(
      @ForAll(supplier = HostileText.class) String text, @ForAll TextUnit unit) {
    LineIndex lines = LineIndex.of(text);
    String counted = wellFormed(text);
    for (int offset = 0; offset <= text.length(); offset++) {
      int border = Characters.borderAt(text, offset);
      Position position = lines.position(offset, unit);
      assertEquals(counted(counted, border, unit), position);
      assertEquals(border, lines.offset(position, unit));
    }
  }

  @Property
  void everyPositionIsAtTheLastBorderBeforeIt(
      @ForAll(supplier = HostileText.class) String text,
      @ForAll TextUnit unit,
      @ForAll @IntRange(max = 12) int line,
      @ForAll @IntRange(max = 90) int column) {
    LineIndex lines = LineIndex.of(text);
    int expected = 0;
    for (int offset = 1; offset <= text.length(); offset++) {
      Position position = lines.position(offset, unit);
      boolean isBefore =
          position.line() < line || (position.line() == line && position.column() <= column);
      expected = isBefore && Characters.borderAt(text, offset) == offset ? offset : expected;
    }
    // Behind the line's end is its end, not the beginning of the next line.
    assertEquals(expected, lines.offset(new Position(line, column), unit));
  }

  @Property
  void aTextGoesOnCountingWhereTheOneBeforeEnds(
      @ForAll(supplier = HostileText.class) String text,
      @ForAll @IntRange(max = 200) int cutWish,
      @ForAll TextUnit unit) {
    int cut = Characters.borderAt(text, Math.min(cutWish, text.length()));
    LineIndex whole = LineIndex.of(text);
    LineIndex rest = LineIndex.of(text.substring(0, cut)).followedBy(text.substring(cut));
    for (int offset = cut; offset <= text.length(); offset++) {
      Position position = whole.position(offset, unit);
      assertEquals(position, rest.position(offset - cut, unit));
      assertEquals(Characters.borderAt(text, offset) - cut, rest.offset(position, unit));
    }
  }
}
