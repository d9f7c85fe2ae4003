package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.tokenizer.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnknownWordsTest {
  private static final String TEXT = "She put the xqzlorp on the brazzled table.";
  private static final List<Span> UNKNOWN = List.of(new Span(12, 19), new Span(27, 35));

  @Test
  void areInNoListOfWords() {
    assertEquals(UNKNOWN, UnknownWords.in(TEXT));
    assertEquals(List.of(), UnknownWords.in("She put the lamp on the broken table."));
  }

  @Test
  void areThoseThatEditsLeave() {
    CorrectedSentence sentence = sentence(List.of());
    assertEquals(UNKNOWN, sentence.unknownWords());
    Edit edit = new Edit(27, 35, "broken", 0.9);
    assertEquals(List.of(UNKNOWN.get(0)), sentence.withEdits(List.of(edit)).unknownWords());
    Edit beside = new Edit(20, 22, "at", 0.9);
    assertEquals(UNKNOWN, sentence.withEdits(List.of(beside)).unknownWords());
    assertEquals(
        List.of(UNKNOWN.get(1)),
        Correction.of(TEXT, List.of(sentence))
            .keeping(each -> true, each -> true, word -> word.start() > 20)
            .unknownWords());
  }

  private static CorrectedSentence sentence(List<Edit> edits) {
    return new CorrectedSentence(
        0, TEXT.length(), TEXT, edits, List.of(), UNKNOWN, DecodingStatistics.NONE, false);
  }
}
