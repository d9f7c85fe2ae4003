package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {
  private static final Set<ProtectedText.Kind> ALL = EnumSet.allOf(ProtectedText.Kind.class);

  private static List<String> cut(String text, int limit) {
    return passages(text, limit).map(Passage::text).toList();
  }

  private static Stream<Passage> passages(String text, int limit) {
    Passages.Bounds bounds = new Passages.Bounds(limit, ProtectedText.REACH);
    return new Passages(new StringReader(text), Passages.Unit.BLOCK, ALL, bounds).stream();
  }

  private static List<String> protectedIn(Passage passage) {
    return passage.protectedSpans().stream().map(span -> span.text(passage.text())).toList();
  }

  @Test
  void cutsLongParagraphBehindASentenceElseALineElseWhiteSpaceElseAnywhere() {
    String rest = "went home, for it was late and she was tired.";
    assertEquals(List.of("He left. ", "She " + rest), cut("He left. She " + rest, 50));
    assertEquals(List.of("one\n", "two three"), cut("one\ntwo three", 10));
    assertEquals(List.of("one two ", "three"), cut("one two three", 10));
    assertEquals(List.of("0123456789", "abc"), cut("0123456789abc", 10));
    assertEquals(List.of("012345678", "\ud83d\ude00abc"), cut("012345678\ud83d\ude00abc", 10));
    assertEquals(List.of("a", "\r\n", "b"), cut("a\r\nb", 2));
  }

  @Test
  void cutsNeitherBeforeAMarkNorShortlyBeforeALineEnd() {
    String line = "It was so late that nobody was there any more. - Then they went to the \n";
    assertEquals(line, cut(line + "school, and all was well.", line.length()).get(0));
    String wrapped = "It was so late that nobody was there any more. She went early \n";
    assertEquals(wrapped, cut(wrapped + "school, and all was well.", wrapped.length()).get(0));
  }

  @Test
  void keepsBlankLinesWithTheirParagraph() {
    assertEquals(List.of("\n\na\n \n", "\nb"), cut("\n\na\n \n\nb", 100));
  }

  @Test
  void keepsWhoWroteALetterWithItsClosing() {
    assertEquals(
        List.of("Come home.\n\n", "Best wishes,\n\nAnn\n\n", "P.S."),
        cut("Come home.\n\nBest wishes,\n\nAnn\n\nP.S.", 100));
  }

  @Test
  void keepsFencedBlockTogether() {
    assertEquals(
        List.of("Code:\n\n", "```java\nint a;\n\nint b;\n```\n", "\n~~~\n```\n\n~~~\n", "\nEnd."),
        cut("Code:\n\n```java\nint a;\n\nint b;\n```\n\n~~~\n```\n\n~~~\n\nEnd.", 100));
  }

  @Test
  void aFenceClosesAsLongAFenceOnly() {
    String block = "````\n```\n\nthe the\n````\n";
    List<Passage> passages = passages(block + "\nthe the", 100).toList();
    assertEquals(List.of(block, "\nthe the"), passages.stream().map(Passage::text).toList());
    assertEquals(List.of(block.strip()), protectedIn(passages.get(0)));
    assertEquals(List.of(), protectedIn(passages.get(1)));
  }

  @Test
  void cutsBeforeAFencedBlockThatIsTooLong() {
    assertEquals(
        List.of("He left.\n", "```\nint a;\n", "int b;\n```\n", "Then."),
        cut("He left.\n```\nint a;\nint b;\n```\nThen.", 12));
  }

  @Test
  void aFencedBlockIsProtectedBehindACut() {
    String code = "the the dog\n".repeat(6_000);
    List<Passage> passages =
        new Passages(
                new StringReader("```\n" + code + "```\nthe the dog"), Passages.Unit.BLOCK, ALL)
            .stream().toList();
    assertEquals(3, passages.size());
    assertEquals(passages.get(0).text(), String.join("", protectedIn(passages.get(0))));
    assertEquals(passages.get(1).text().strip(), String.join("", protectedIn(passages.get(1))));
    assertEquals(new Position(6_002, 0), passages.get(2).lines().position(0, TextUnit.UTF_16));
    assertEquals(List.of(), protectedIn(passages.get(2)));
  }

  @Test
  void frontMatterIsProtectedBehindACut() {
    List<Passage> passages = passages("---\nkey: the the\nb: the the\n---\nkey: b", 20).toList();
    assertEquals(
        List.of("---\nkey: the the\n", "b: the the\n---\n", "key: b"),
        passages.stream().map(Passage::text).toList());
    assertEquals(List.of("---\nkey: the the\n"), protectedIn(passages.get(0)));
    assertEquals(List.of("b: the the\n---"), protectedIn(passages.get(1)));
    assertEquals(List.of(), protectedIn(passages.get(2)));
  }

  @Test
  void frontMatterIsAtTheTextsBeginningOnly() {
    for (Passage passage : passages("One.\n\n---\nkey: b\n---\n", 100).toList()) {
      assertEquals(List.of(), protectedIn(passage));
    }
  }

  @Test
  void eachLineMayBeATextOfItsOwn() {
    Passages passages = new Passages(new StringReader("```\n`a`\rb\n\nc"), Passages.Unit.LINE, ALL);
    assertEquals(
        List.of(List.of("```\n"), List.of("`a`"), List.of(), List.of()),
        passages.stream().map(PassagesTest::protectedIn).toList());
  }

  /** Gives its parts one by one, then fails. */
  private static final class FailingReader extends Reader {
    private final IOException failure = new IOException("bad");
    private final StringReader text;

    FailingReader(String text) {
      this.text = new StringReader(text);
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
      int count = text.read(buffer, start, 1);
      if (count < 0) {
        throw failure;
      }
      return count;
    }

    @Override
    public void close() {}
  }

  @Test
  void endsBeforeBadPassageAndKeepsTheFailure() {
    FailingReader reader = new FailingReader("Good.\n\nBad");
    Passages passages = new Passages(reader, Passages.Unit.BLOCK, ALL);
    assertEquals(List.of("Good.\n\n"), passages.stream().map(Passage::text).toList());
    assertFalse(passages.hasNext());
    assertSame(reader.failure, assertThrows(IOException.class, passages::rethrowFailure));
  }

  @Test
  void takesAParagraphBeforeTheNextIsThere() {
    Reader typed = new FailingReader("One `a`.\n\n");
    assertEquals("One `a`.\n\n", new Passages(typed, Passages.Unit.BLOCK, ALL).next().text());
    typed = new FailingReader("One `a.\n");
    assertEquals("One `a.\n", new Passages(typed, Passages.Unit.LINE, ALL).next().text());
  }

  /** A beginning, and then another text for ever. */
  private static final class EndlessText extends Reader {
    private final String start;
    private final String text;
    private long readCount = 0;

    EndlessText(String start, String text) {
      this.start = start;
      this.text = text;
    }

    @Override
    public int read(char[] buffer, int from, int length) {
      for (int i = 0; i < length; i++) {
        buffer[from + i] = charAt(readCount++);
      }
      return length;
    }

    private char charAt(long index) {
      long behind = index - start.length();
      return behind < 0 ? start.charAt((int) index) : text.charAt((int) (behind % text.length()));
    }

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She goes to school every day and likes it a lot.\n\n",
        "She goes to school every day and likes it a lot. ",
        "She goes to school every day `and likes it a lot.\n",
        "```\ncode\n",
        "```",
        "`",
        "``` ",
        "a",
        " ",
        "\n",
        "\r",
        "http://a.org/",
        "a@b.",
        "\ud83d\ude00",
        "---\na: b\n",
        "a:\n"
      })
  void readsNotMuchFurtherThanAPassage(String repeated) {
    for (String start : List.of("", "`", "```\n", "---\n", "http://")) {
      EndlessText text = new EndlessText(start, repeated);
      Passages passages = new Passages(text, Passages.Unit.BLOCK, ALL);
      long given = 0;
      for (int i = 0; i < 12; i++) {
        int length = passages.next().text().length();
        assertTrue(length <= Passages.LIMIT);
        given += length;
        long held = text.readCount - given;
        assertTrue(held <= Passages.LIMIT + 4 * ProtectedText.REACH, "too much is held: " + held);
      }
    }
  }
}
