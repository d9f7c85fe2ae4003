package dev.redraft.tokenizer;

import java.util.List;

/** Finds where to cut what is too long, at the latest behind {@code limit} units. */
final class ForcedCut {
  private ForcedCut() {}

  /**
   * Behind a sentence, so that the sentences before and behind the cut are those of the whole; or 0
   * if there is no such place.
   *
   * @param text from the beginning of a passage to well behind the limit
   */
  static int behindSentence(String text, int limit) {
    List<Span> sentences = SentenceSplitter.english().split(text);
    for (int i = sentences.size() - 1; i > 0; i--) {
      int cut = between(text, sentences.get(i - 1), sentences.get(i));
      if (cut <= limit && isClean(text, cut, sentences)) {
        return cut;
      }
    }
    return 0;
  }

  /** At the last line end of what is between two sentences, else where the second one starts. */
  private static int between(String text, Span before, Span behind) {
    for (int cut = behind.start(); cut > before.end(); cut--) {
      if (Lines.isBreak(text.charAt(cut - 1))) {
        return cut;
      }
    }
    return behind.start();
  }

  /**
   * Whether the rest of the line that is cut reads as it did: without a mark at its beginning, and
   * not so short that a sentence that goes on in the next line would end with it.
   */
  private static boolean isClean(String text, int cut, List<Span> sentences) {
    if (Lines.isBreak(text.charAt(cut - 1))) {
      return true;
    }
    Line rest = Line.of(text, cut, Lines.end(text, cut, text.length()));
    return !rest.startsBlock()
        && (!rest.endsBlock() || sentences.stream().anyMatch(s -> s.end() == rest.end()));
  }

  /**
   * Behind a line, else behind white space, else anywhere but within a surrogate pair or CR LF.
   *
   * @param text more than {@code limit} units
   * @param limit at least 2
   */
  static int anywhere(CharSequence text, int limit) {
    int space = 0;
    for (int cut = limit; cut > 0; cut--) {
      char before = text.charAt(cut - 1);
      if (Characters.isLineBreakSplitAt(text, cut) || !WhiteSpace.is(before)) {
        continue;
      }
      if (Lines.isBreak(before)) {
        return cut;
      }
      space = Math.max(space, cut);
    }
    return space > 0 ? space : Characters.borderAt(text, limit);
  }
}
