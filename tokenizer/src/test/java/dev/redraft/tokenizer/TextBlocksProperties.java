package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TextBlocksProperties {
  private static final String MARKER =
      "[>|]|[-*+\u2013\u2014\u2022]|#{1,6}|[0-9]{1,3}[.)]|[A-Za-z]\\)|[ivx]{2,5}[.)]"
          + "|\\((?:[0-9]{1,3}|[ivx]{1,5}|[A-Za-z])\\)|\\[[ xX]]";

  @Property
  void blocksAreInOrderApartAndTrimmed(@ForAll(supplier = BlockText.class) String text) {
    int end = 0;
    for (TextBlock block : TextBlocks.find(text)) {
      Span span = block.span();
      assertTrue(span.start() >= end && span.length() > 0 && span.end() <= text.length());
      assertFalse(WhiteSpace.is(text.charAt(span.start())));
      assertFalse(WhiteSpace.is(text.charAt(span.end() - 1)));
      end = span.end();
    }
  }

  @Property
  void onlyWhiteSpaceAndMarkersLieInNone(@ForAll(supplier = BlockText.class) String text) {
    StringBuilder left = new StringBuilder(" ");
    int end = 0;
    for (TextBlock block : TextBlocks.find(text)) {
      left.append(text, end, block.span().start()).append(' ');
      end = block.span().end();
    }
    left.append(text.substring(end)).append(' ');
    StringBuilder spaced = new StringBuilder();
    left.chars().forEach(c -> spaced.append(WhiteSpace.is((char) c) ? ' ' : (char) c));
    String rest = spaced.toString().replaceAll("([>|])", " $1 ").replace(" ", "  ");
    assertEquals("", rest.replaceAll(" (?:" + MARKER + ") ", "").strip());
  }

  @Property
  void sentencesLieInTheirBlock(@ForAll(supplier = BlockText.class) String text) {
    for (TextBlock block : TextBlocks.find(text)) {
      List<Span> sentences = SentenceSplitter.english().split(text, block);
      assertEquals(block.span().start(), sentences.get(0).start());
      assertEquals(block.span().end(), sentences.get(sentences.size() - 1).end());
    }
  }

  @Property
  void lettersAreInBlocksOfProseOrLeftAlone(@ForAll(supplier = BlockText.class) String text) {
    for (TextBlock block : TextBlocks.find(text)) {
      boolean hasLetter = block.span().text(text).codePoints().anyMatch(Character::isLetter);
      assertTrue(hasLetter || block.kind().isLeftAlone() || hasSurrogate(block.span().text(text)));
    }
  }

  private static boolean hasSurrogate(String text) {
    return text.chars().anyMatch(c -> Character.isSurrogate((char) c));
  }

  @Provide
  Arbitrary<String> paragraphs() {
    return Arbitraries.of(
            "When the boat had left, the old man sat down on the wall and waited for it.",
            "Nobody came.",
            "Is it true that he went to New York and never wrote to them again?",
            "He said that \"it was late\" and that they (the men) should go home with him.",
            "The harbour was built about 1850, by the men of the town and of those around it.",
            "They are tired, or so they say, and would rather stay where they are.")
        .list()
        .ofMinSize(4)
        .ofMaxSize(8)
        .map(sentences -> String.join(" ", sentences));
  }

  @Property
  void wrappedAtAnyWidthTheSentencesAreTheSame(
      @ForAll("paragraphs") String text, @ForAll @IntRange(min = 36, max = 120) int width) {
    String wrapped = wrapped(text, width);
    assertEquals(1, TextBlocks.find(wrapped).size(), wrapped);
    assertEquals(sentences(text), sentences(wrapped));
  }

  private static String wrapped(String text, int width) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : LineWords.all(text)) {
      boolean isFirst = column == 0;
      boolean fits = column + 1 + word.length() <= width;
      wrapped.append(isFirst ? "" : fits ? " " : "\n").append(word);
      column = isFirst || !fits ? word.length() : column + 1 + word.length();
    }
    return wrapped.toString();
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    for (Span span : SentenceSplitter.english().split(text)) {
      sentences.add(TextView.of(text, span).text());
    }
    return sentences;
  }
}
