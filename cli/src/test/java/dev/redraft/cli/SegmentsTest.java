package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsTest {
  private static List<String> cut(String text, int limit) {
    return new Segments(new StringReader(text), Segments.Unit.PARAGRAPH, limit).stream().toList();
  }

  @Test
  void cutsLongParagraphAtLineEndElseWhiteSpaceElseAnywhere() {
    assertEquals(List.of("one\n", "two three"), cut("one\ntwo three", 10));
    assertEquals(List.of("one two ", "three"), cut("one two three", 10));
    assertEquals(List.of("0123456789", "abc"), cut("0123456789abc", 10));
    assertEquals(List.of("012345678", "\uD83D\uDE00abc"), cut("012345678\uD83D\uDE00abc", 10));
  }

  @Test
  void keepsBlankLinesWithTheirParagraph() {
    assertEquals(List.of("\n\na\n \n", "\nb"), cut("\n\na\n \n\nb", 100));
  }

  @Test
  void keepsFencedBlockTogether() {
    assertEquals(
        List.of("Code:\n\n", "```java\nint a;\n\nint b;\n```\n\n", "~~~\n```\n\n~~~\n\n", "End."),
        cut("Code:\n\n```java\nint a;\n\nint b;\n```\n\n~~~\n```\n\n~~~\n\nEnd.", 100));
  }

  @Test
  void endsBeforeBadSegmentAndKeepsTheFailure() {
    byte[] bytes = "Good.\n\nBad \u00e9".getBytes(StandardCharsets.ISO_8859_1);
    Segments segments =
        new Segments(new Utf8Reader(new ByteArrayInputStream(bytes)), Segments.Unit.PARAGRAPH);
    assertEquals(List.of("Good.\n\n"), segments.stream().toList());
    NotUtf8Exception e = assertThrows(NotUtf8Exception.class, segments::rethrowFailure);
    assertTrue(String.valueOf(e.getMessage()).startsWith("not UTF-8 at byte 11"));
  }

  /** A gigabyte of text in lines of fifty bytes, made as it is read. */
  private static final class EndlessText extends InputStream {
    private static final byte[] LINE =
        "She goes to school every day and likes it a lot.\n\n".getBytes(StandardCharsets.UTF_8);
    private long left = 1_000_000_000;
    private long readCount = 0;

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] buffer, int start, int length) {
      int count = (int) Math.min(Math.min(left, length), LINE.length);
      if (count == 0) {
        return -1;
      }
      System.arraycopy(LINE, 0, buffer, start, count);
      left -= count;
      readCount += count;
      return count;
    }
  }

  @Test
  void readsNoFurtherThanASegmentAhead() {
    EndlessText text = new EndlessText();
    Segments segments = new Segments(new Utf8Reader(text), Segments.Unit.PARAGRAPH);
    long given = 0;
    for (int i = 0; i < 100_000; i++) {
      given += segments.next().length();
      assertTrue(text.readCount - given <= Segments.LIMIT + (1 << 14), "too much is held");
    }
  }
}
