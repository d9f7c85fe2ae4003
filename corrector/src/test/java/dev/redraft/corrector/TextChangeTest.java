package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.tokenizer.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextChangeTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        // text, start, end, replacement, expected start, expected end
        "He has book,11,11,s,7,11",
        "Two booksy,9,10,\"\",4,10",
        "alot of,1,1,\" \",0,4",
        "a lot,1,2,\"\",0,5",
        "in park,2,2,\" the\",2,2",
        "in the park,2,6,\"\",2,6",
        "done,4,4,.,4,4",
        "dont go,3,3,',0,4",
        "well come,4,5,-,0,9",
      })
  void coversWholeWordsWhereItChangesJoinsOrSplitsOne(
      String text, int start, int end, String replacement, int expectedStart, int expectedEnd) {
    assertEquals(
        new Span(expectedStart, expectedEnd),
        new TextChange(start, end, replacement, 1, Edit.Origin.MODEL).wordBounds(text));
  }

  @Test
  void trimsWhatIsAlikeAtBothEnds() {
    assertEquals(
        new TextChange(4, 4, "n", 1, Edit.Origin.MODEL),
        new TextChange(2, 8, " an app", 1, Edit.Origin.MODEL).trimmed("is a apple"));
  }

  @Test
  void doesNotSplitSurrogatePairs() {
    // Both emoji begin with the same high surrogate.
    TextChange change = new TextChange(0, 2, "\uD83D\uDE01", 1, Edit.Origin.MODEL);

    assertEquals(change, change.trimmed("\uD83D\uDE00"));
  }

  @Test
  void leavesWhiteSpaceAloneWhereAsManyWordsCameOut() {
    assertEquals(
        List.of(
            new TextChange(0, 2, "they", 1, Edit.Origin.MODEL),
            new TextChange(3, 5, "went", 1, Edit.Origin.MODEL)),
        new TextChange(0, 5, "they went", 1, Edit.Origin.MODEL).byWord("he go"));
  }
}
