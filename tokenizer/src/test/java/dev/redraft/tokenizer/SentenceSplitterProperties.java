package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SentenceSplitterProperties {
  private final SentenceSplitter splitter = SentenceSplitter.english();

  @Property
  void sentencesAreInOrderApartAndTrimmed(@ForAll(supplier = HostileText.class) String text) {
    int end = 0;
    for (Span sentence : splitter.split(text)) {
      assertTrue(
          sentence.start() >= end && sentence.length() > 0 && sentence.end() <= text.length());
      assertFalse(WhiteSpace.is(text.charAt(sentence.start())));
      assertFalse(WhiteSpace.is(text.charAt(sentence.end() - 1)));
      end = sentence.end();
    }
  }

  @Property
  void onlyWhiteSpaceAndMarkersAreLeftOut(@ForAll(supplier = HostileText.class) String text) {
    StringBuilder left = new StringBuilder();
    int end = 0;
    for (Span sentence : splitter.split(text)) {
      left.append(text, end, sentence.start()).append(' ');
      end = sentence.end();
    }
    left.append(text.substring(end));
    String marker =
        "[>|]|[-*+\u2013\u2014\u2022\u2023\u25aa\u25cf\u25e6\u25cb\u25a0\u25a1\u2610\u2611\u2713\u2714\u00b7]|#{1,6}|[0-9]{1,3}[.)]|[A-Za-z]\\)|[ivx]{2,5}[.)]"
            + "|\\((?:[0-9]{1,3}|[ivx]{1,5}|[A-Za-z])\\)|\\[[ xX]]";
    String rest = spaced(left.toString()).replaceAll("(?<= )(?:" + marker + ")(?= |(?<=[>|]))", "");
    assertEquals("", rest.strip());
  }

  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(" ");
    text.chars().forEach(c -> spaced.append(WhiteSpace.is((char) c) ? ' ' : (char) c));
    return spaced.append(' ').toString().replaceAll("([>|])", " $1 ").replace(" ", "  ");
  }

  @Property
  void aParagraphByItselfIsSplitAlike(@ForAll(supplier = HostileText.class) String text) {
    String ended = text + "\n\n";
    List<Span> alone = splitter.split(text);
    List<Span> followed = splitter.split(ended + "The end.");
    if (!text.contains("```") && !text.contains("~~~")) {
      assertEquals(alone, followed.subList(0, alone.size()));
      assertEquals(alone.size() + 1, followed.size());
    }
  }
}
