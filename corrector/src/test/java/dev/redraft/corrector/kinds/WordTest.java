package dev.redraft.corrector.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "I don't, can't.; I|do|n't|,|ca|n't|.",
        "He’s Ann's, and we’ll see; He|’s|Ann|'s|,|and|we|’ll|see",
        "a well-known and/or; a|well-known|and/or",
        "O'Neill's 1,200.5 at 3:15; O'Neill|'s|1,200.5|at|3:15",
        "do n't 's; do|n't|'s",
        "the dogs' `` x ''; the|dogs|'|``|x|''",
        "Wait... (no) -- yes; Wait|...|(|no|)|--|yes",
        "naïve \uD83D\uDE00!; naïve|\uD83D\uDE00|!",
      })
  void cutsAsTaggersDo(String text, String words) {
    assertEquals(words, String.join("|", Word.of(text).stream().map(Word::text).toList()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-", "1,", "x'y", "n't", "'", "a", "\u0301", "\uD83D"})
  void takesTextOfAnyLength(String part) {
    String text = part.repeat(50_000) + " end";
    List<Word> words = Word.of(text);
    int done = 0;
    for (Word word : words) {
      assertEquals(word.text(), text.substring(word.start(), word.end()));
      assertEquals("", text.substring(done, word.start()).strip());
      done = word.end();
    }
    assertEquals("end", words.get(words.size() - 1).text());
  }

  @Test
  void blankTextHasNoWords() {
    assertEquals(List.of(), Word.of(" \n\t"));
  }
}
