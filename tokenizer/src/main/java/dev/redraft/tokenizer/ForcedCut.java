package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.List;

/** Finds where to cut what is too long, at the latest behind {@code limit} units. */
final class ForcedCut {
  private static final int MOST_TRIES = 16;

  private ForcedCut() {}

  /**
   * Behind a sentence, so that the sentences before and behind the cut are those of the whole; or 0
   * if there is no such place.
   *
   * @param text from the beginning of a passage to well behind the limit
   */
  static int behindSentence(String text, int limit) {
    List<Span> sentences = sentences(text);
    int tries = 0;
    for (int i = sentences.size() - 1; i > 0 && tries < MOST_TRIES; i--) {
      int cut = between(text, sentences.get(i - 1), sentences.get(i));
      if (cut <= limit) {
        tries++;
        if (isClean(text, cut, sentences)) {
          return cut;
        }
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

  /** Whether both parts by themselves have the sentences of the whole. */
  private static boolean isClean(String text, int cut, List<Span> sentences) {
    List<Span> parts = new ArrayList<>(sentences(text.substring(0, cut)));
    for (Span span : sentences(text.substring(cut))) {
      parts.add(new Span(cut + span.start(), cut + span.end()));
    }
    return parts.equals(sentences);
  }

  private static List<Span> sentences(String text) {
    return SentenceSplitter.english().split(text);
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
