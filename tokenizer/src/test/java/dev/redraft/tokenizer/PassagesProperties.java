package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PassagesProperties {
  private static final Set<ProtectedText.Kind> ALL = EnumSet.allOf(ProtectedText.Kind.class);
  private static final int FAR = 1 << 13;

  /**
   * A text in passages: how long they may be, how far is looked ahead, how much is read at once.
   */
  record Cutting(int limit, int reach, int read) {
    List<Passage> passages(String text, Passages.Unit unit, Set<ProtectedText.Kind> kinds) {
      Reader reader = new SlowReader(text, read);
      return new Passages(reader, unit, kinds, new Passages.Bounds(limit, reach)).stream().toList();
    }
  }

  /** Gives a few units at a time. */
  private static final class SlowReader extends Reader {
    private final Reader text;
    private final int most;

    SlowReader(String text, int most) {
      this.text = new StringReader(text);
      this.most = most;
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
      return text.read(buffer, start, Math.min(most, length));
    }

    @Override
    public void close() {}
  }

  @Provide
  Arbitrary<Cutting> cuttings() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 60),
            Arbitraries.integers().between(3, 80),
            Arbitraries.integers().between(1, 50))
        .as(Cutting::new);
  }

  private static void checkProtection(String text, Cutting cutting, Set<ProtectedText.Kind> kinds) {
    List<Span> piecewise = new ArrayList<>();
    for (Passage passage : cutting.passages(text, Passages.Unit.BLOCK, kinds)) {
      for (Span span : passage.protectedSpans()) {
        int start = (int) passage.start();
        piecewise.add(new Span(start + span.start(), start + span.end()));
      }
    }
    assertEquals(ProtectedText.find(text, kinds, cutting.reach), Span.union(piecewise));
  }

  @Property
  void protectedPiecewiseIsWhatIsProtectedInTheWhole(
      @ForAll(supplier = MarkdownText.class) String text, @ForAll("cuttings") Cutting cutting) {
    checkProtection(text, cutting, ALL);
    checkProtection(text, new Cutting(cutting.limit, ProtectedText.REACH, cutting.read), ALL);
  }

  @Example
  void theSecondLineOfFrontMatterIsWaitedFor() {
    checkProtection("---\nkey: it is a long one\n---\n", new Cutting(3, 20, 1), ALL);
  }

  @Property
  void anyKindsAreProtectedPiecewiseAsInTheWhole(
      @ForAll(supplier = HostileText.class) String text,
      @ForAll("cuttings") Cutting cutting,
      @ForAll Set<ProtectedText.Kind> kinds) {
    checkProtection(text, cutting, kinds);
  }

  @Property
  void passagesTogetherAreTheText(
      @ForAll(supplier = MarkdownText.class) String text,
      @ForAll Passages.Unit unit,
      @ForAll("cuttings") Cutting cutting) {
    StringBuilder together = new StringBuilder();
    for (Passage passage : cutting.passages(text, unit, ALL)) {
      assertEquals(together.length(), passage.start());
      together.append(passage.text());
    }
    assertEquals(text, together.toString());
  }

  @Property
  void passagesAreShortAndWhole(
      @ForAll(supplier = MarkdownText.class) String text,
      @ForAll Passages.Unit unit,
      @ForAll("cuttings") Cutting cutting) {
    for (Passage passage : cutting.passages(text, unit, ALL)) {
      int start = (int) passage.start();
      assertTrue(!passage.text().isEmpty() && passage.text().length() <= cutting.limit);
      assertEquals(start, Characters.borderAt(text, start));
      assertEquals(
          start > 0 && !WhiteSpace.is(text.charAt(start - 1)) && !WhiteSpace.is(text.charAt(start)),
          passage.startsInsideWord());
    }
  }

  @Property
  void positionsAreThoseInTheWhole(
      @ForAll(supplier = MarkdownText.class) String text,
      @ForAll("cuttings") Cutting cutting,
      @ForAll TextUnit unit) {
    LineIndex whole = LineIndex.of(text);
    for (Passage passage : cutting.passages(text, Passages.Unit.BLOCK, ALL)) {
      for (int i = 0; i < passage.text().length(); i++) {
        Position position = whole.position((int) passage.start() + i, unit);
        assertEquals(position, passage.lines().position(i, unit));
        assertEquals(
            Characters.borderAt(passage.text(), i), passage.lines().offset(position, unit));
      }
    }
  }

  /** Sentences as the corrector sees them, to which a byte order mark is white space. */
  private static List<Span> sentences(String text, int offset) {
    boolean isMarked = offset == 0 && text.startsWith("\ufeff");
    String prose = isMarked ? " " + text.substring(1) : text;
    return SentenceSplitter.english().split(prose).stream()
        .map(span -> new Span(offset + span.start(), offset + span.end()))
        .toList();
  }

  @Property
  void sentencesAreThoseOfTheWholeWhereNoCutWasForced(
      @ForAll(supplier = MarkdownText.class) String text, @ForAll("cuttings") Cutting cutting) {
    Set<ProtectedText.Kind> kinds = EnumSet.of(ProtectedText.Kind.CODE);
    List<Span> whole = sentences(text, 0);
    Set<Integer> unforced = new TreeSet<>();
    for (Passage passage : new Cutting(FAR, FAR, 9).passages(text, Passages.Unit.BLOCK, kinds)) {
      unforced.add((int) passage.start());
      unforced.add((int) passage.start() + passage.text().length());
    }
    for (Passage passage : cutting.passages(text, Passages.Unit.BLOCK, kinds)) {
      int start = (int) passage.start();
      int end = start + passage.text().length();
      if (unforced.contains(start) && unforced.contains(end)) {
        List<Span> inside = whole.stream().filter(s -> s.start() < end && s.end() > start).toList();
        assertEquals(inside, sentences(passage.text(), start));
      }
    }
  }

  /** Blocks as the corrector sees them. */
  private static List<TextBlock> blocks(String text, int offset) {
    boolean isMarked = offset == 0 && text.startsWith("\ufeff");
    String prose = isMarked ? " " + text.substring(1) : text;
    return TextBlocks.find(prose).stream()
        .map(
            block -> {
              Span span = block.span();
              return new TextBlock(
                  new Span(offset + span.start(), offset + span.end()), block.kind());
            })
        .toList();
  }

  @Property
  void blocksAreThoseOfTheWholeWhereNoCutWasForced(
      @ForAll(supplier = BlockText.class) String text, @ForAll @IntRange(min = 1) int read) {
    List<TextBlock> piecewise = new ArrayList<>();
    for (Passage passage : new Cutting(FAR, FAR, read).passages(text, Passages.Unit.BLOCK, ALL)) {
      piecewise.addAll(blocks(passage.text(), (int) passage.start()));
    }
    assertEquals(blocks(text, 0), piecewise);
  }

  @Provide
  Arbitrary<String> paragraphs() {
    return Arbitraries.of(
            "He goes home. ",
            "Is it late? ",
            "She said that it was a long way from here\nto the sea. ",
            "Yes! - No. ",
            "Mr. Smith met J. R. Tolkien at 5 p.m. on Monday, and then he left.\n",
            "and then he left.\n",
            "\n- an item.\n")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property
  void longParagraphsAreCutBehindSentences(
      @ForAll("paragraphs") String text, @ForAll @IntRange(min = 150, max = 300) int limit) {
    List<Span> piecewise = new ArrayList<>();
    for (Passage passage : new Cutting(limit, 300, 100).passages(text, Passages.Unit.BLOCK, ALL)) {
      piecewise.addAll(sentences(passage.text(), (int) passage.start()));
    }
    assertEquals(sentences(text, 0), piecewise);
  }

  @Property
  void linesAreTextsOfTheirOwn(@ForAll(supplier = MarkdownText.class) String text) {
    for (Passage passage : new Cutting(FAR, FAR, 7).passages(text, Passages.Unit.LINE, ALL)) {
      int lineEnd = passage.text().indexOf('\n');
      assertTrue(lineEnd < 0 || lineEnd == passage.text().length() - 1);
      assertEquals(ProtectedText.find(passage.text(), ALL), passage.protectedSpans());
    }
  }

  @Property
  void paragraphsAreNotCutBeforeTheirBlankLine(@ForAll(supplier = MarkdownText.class) String text) {
    for (Passage passage : new Cutting(FAR, FAR, 7).passages(text, Passages.Unit.BLOCK, Set.of())) {
      int end = (int) passage.start() + passage.text().length();
      List<String> lines =
          passage
              .text()
              .lines()
              .flatMap(line -> List.of(line.split("[\f\u2028]", -1)).stream())
              .collect(Collectors.toList());
      String last = lines.get(lines.size() - 1).strip();
      assertTrue(end == text.length() || last.isEmpty() || last.matches("`{3,}|~{3,}"), last);
      assertFalse(passage.text().isBlank() && end < text.length());
    }
  }
}
