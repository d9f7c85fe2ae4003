package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SegmentsProperties {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "word ",
            ".",
            " ",
            "\t",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\u0000",
            "\uD83D\uDE00",
            "e\u0301")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  private static List<String> segments(String text, Segments.Unit unit, int limit) {
    return new Segments(new StringReader(text), unit, limit).stream().toList();
  }

  @Property
  void segmentsTogetherAreTheText(
      @ForAll("texts") String text,
      @ForAll Segments.Unit unit,
      @ForAll @IntRange(min = 2, max = 40) int limit) {
    assertEquals(text, String.join("", segments(text, unit, limit)));
  }

  @Property
  void segmentsAreShortAndWhole(
      @ForAll("texts") String text,
      @ForAll Segments.Unit unit,
      @ForAll @IntRange(min = 2, max = 40) int limit) {
    for (String segment : segments(text, unit, limit)) {
      assertTrue(!segment.isEmpty() && segment.length() <= limit);
      assertFalse(Character.isLowSurrogate(segment.charAt(0)));
      assertFalse(Character.isHighSurrogate(segment.charAt(segment.length() - 1)));
    }
  }

  @Property
  void aLineIsASegmentUnlessItIsTooLong(@ForAll("texts") String text) {
    for (String segment : segments(text, Segments.Unit.LINE, 1000)) {
      int lineEnd = segment.indexOf('\n');
      assertTrue(lineEnd < 0 || lineEnd == segment.length() - 1);
    }
  }

  @Property
  void aParagraphIsNotCutBeforeItsBlankLine(@ForAll("texts") String text) {
    List<String> segments = segments(text, Segments.Unit.PARAGRAPH, 1000);
    for (String segment : segments.subList(0, Math.max(0, segments.size() - 1))) {
      String[] lines = segment.split("\n", -1);
      assertEquals("", lines[lines.length - 1]);
      assertTrue(lines[lines.length - 2].isBlank());
      assertFalse(segment.isBlank());
    }
  }
}
