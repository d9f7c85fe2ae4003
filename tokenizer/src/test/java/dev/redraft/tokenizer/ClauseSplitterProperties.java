package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ClauseSplitterProperties {
  @Property
  void piecesFitAndLeaveOutWhiteSpaceOnly(
      @ForAll(supplier = HostileText.class) String text,
      @ForAll @IntRange(min = 1, max = 40) int maxTokens) {
    for (Span sentence : SentenceSplitter.english().split(text)) {
      List<Span> pieces = ClauseSplitter.split(text, sentence, maxTokens, Span::length);
      if (pieces.isEmpty()) {
        assertTrue(sentence.length() > maxTokens);
        continue;
      }
      int end = sentence.start();
      for (Span piece : pieces) {
        assertTrue(piece.length() > 0 && piece.length() <= maxTokens);
        assertEquals(piece.start(), WhiteSpace.skip(text, end, sentence.end()));
        end = piece.end();
      }
      assertEquals(sentence.end(), end);
    }
  }
}
