package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.tokenizer.Span;
import java.util.List;

/**
 * A sentence as rules see it, found once for all edits of it.
 *
 * @param text what it holds, with spaces where it is protected
 * @param words its words, marks left out
 * @param prepared the text it is from
 * @param sentence which of the text's it is
 */
record MaskedSentence(String text, List<Word> words, PreparedText prepared, Sentence sentence) {
  /** A sentence of a text. */
  static MaskedSentence of(PreparedText prepared, Sentence sentence) {
    String text = prepared.protectedSpans().masked(prepared.text(), sentence.span());
    return new MaskedSentence(text, WordEdit.words(text), prepared, sentence);
  }

  /**
   * The line of the sentence's block around a place of the text, with spaces where it is protected,
   * as far as it is no longer than a line that anybody looks at.
   */
  String line(int place) {
    String whole = prepared.text();
    Span block = sentence.block().span();
    int first = Math.max(block.start(), place - Surroundings.UNITS);
    int last = Math.min(block.end(), place + Surroundings.UNITS);
    int start = place;
    while (start > first && whole.charAt(start - 1) != '\n') {
      start--;
    }
    int end = place;
    while (end < last && whole.charAt(end) != '\n') {
      end++;
    }
    return prepared.protectedSpans().masked(whole, new Span(start, end));
  }
}
