package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import dev.redraft.tokenizer.TextTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class TaskPrefixTest {
  /** Marks the starts of words, as T5's vocabulary does. */
  private static final Path UNIGRAM =
      Path.of("../tokenizer/src/test/resources/dev/redraft/tokenizer/unigram.json");

  @Test
  void prefixAndTextTogetherAreTokenizedAsIfTheyWereOne() throws IOException {
    try (TextTokenizer tokenizer = TextTokenizer.open(UNIGRAM)) {
      for (String prefix : new String[] {"grammar: ", "gec:", "fix the text: "}) {
        TokenIds text = TokenIds.of(tokenizer.tokenize("Rain fell.").ids());

        assertArrayEquals(
            tokenizer.tokenize(prefix + (prefix.endsWith(" ") ? "" : " ") + "Rain fell.").ids(),
            TaskPrefix.tokens(tokenizer, prefix).concat(text).toArray());
      }
    }
  }

  @Test
  void spaceThatWouldJoinTheWordStaysWithThePrefix() throws IOException {
    try (TextTokenizer tokenizer =
        TextTokenizer.open(TestData.path("tiny-t5-int8/tokenizer.json"))) {
      assertEquals(
          TokenIds.of(tokenizer.tokenize("gec: ").ids()), TaskPrefix.tokens(tokenizer, "gec: "));
    }
  }

  @Test
  void noPrefixIsNoTokens() throws IOException {
    try (TextTokenizer tokenizer = TextTokenizer.open(UNIGRAM)) {
      assertEquals(TokenIds.of(), TaskPrefix.tokens(tokenizer, ""));
    }
  }
}
