package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class TextTokenizerProperties {
  private static TextTokenizer tokenizer;
  private static TextTokenizer unigram;

  @BeforeContainer
  static void open() throws Exception {
    tokenizer = TextTokenizer.open(TestData.path("tiny-t5-int8/tokenizer.json"));
    unigram = TextTokenizer.open(Golden.path("unigram.json"));
  }

  @AfterContainer
  static void close() throws IOException {
    tokenizer.close();
    unigram.close();
  }

  @Property
  void offsetsStayInsideAndNeverDecrease(@ForAll(supplier = HostileText.class) String text) {
    assertOrdered(tokenizer.tokenize(text));
    assertOrdered(unigram.tokenize(text));
  }

  private static void assertOrdered(TokenizedText tokens) {
    int start = 0;
    int end = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertTrue(start <= tokens.start(i) && end <= tokens.end(i));
      start = tokens.start(i);
      end = tokens.end(i);
      assertTrue(start <= end && end <= tokens.text().length());
    }
  }

  @Property
  void placesOfByteLevelTokensCoverTheText(@ForAll(supplier = HostileText.class) String text) {
    TokenizedText tokens = tokenizer.tokenize(text);
    int covered = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertTrue(tokens.start(i) <= covered, "a gap before " + tokens.start(i));
      covered = tokens.end(i);
    }
    assertEquals(text.length(), covered);
  }

  @Property
  void aTokenOfWholeCharactersStandsForItsPlace(@ForAll(supplier = HostileText.class) String text) {
    TokenizedText tokens = tokenizer.tokenize(text);
    String wellFormed = WellFormed.of(text);
    for (int i = 0; i < tokens.size(); i++) {
      String piece = tokenizer.piece(tokens.id(i));
      if (piece.indexOf('\ufffd') < 0) {
        assertEquals(piece, wellFormed.substring(tokens.start(i), tokens.end(i)));
      }
    }
  }

  @Property
  void byteLevelTokensDecodeToTheText(@ForAll(supplier = HostileText.class) String text) {
    TokenizedText tokens = tokenizer.tokenize(text);
    assertEquals(WellFormed.of(text), tokenizer.decode(tokens.ids()));
    assertTrue(Arrays.stream(tokens.ids()).allMatch(id -> id > 2), "no special tokens");
  }
}
