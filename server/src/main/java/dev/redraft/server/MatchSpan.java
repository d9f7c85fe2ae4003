package dev.redraft.server;

import dev.redraft.corrector.CorrectedSentence;
import dev.redraft.corrector.Edit;
import java.util.List;

/**
 * An edit as clients of LanguageTool expect it: of at least a character, and with something in its
 * place. What is put in or taken out goes with the word beside it.
 *
 * @param start in UTF-16 units of the text
 * @param end behind it
 * @param before what stands before each replacement: the word beside it, or nothing
 * @param after what stands behind
 */
record MatchSpan(int start, int end, String before, String after) {
  /** The place of one of a sentence's edits, apart from those of the others. */
  static MatchSpan of(String text, CorrectedSentence sentence, int index) {
    List<Edit> edits = sentence.edits();
    Edit edit = edits.get(index);
    if (edit.start() < edit.end() && !edit.replacement().isEmpty()) {
      return new MatchSpan(edit.start(), edit.end(), "", "");
    }
    int from = index == 0 ? sentence.start() : edits.get(index - 1).end();
    int to = index + 1 == edits.size() ? sentence.end() : edits.get(index + 1).start();
    String word = text.substring(edit.start(), edit.end()) + edit.replacement();
    MatchSpan left = left(text, edit, from);
    MatchSpan right = right(text, edit, to);
    boolean goesLeft = right.isEmpty() || !endsWithSpace(word);
    return goesLeft && !left.isEmpty() ? left : right;
  }

  private static boolean endsWithSpace(String text) {
    return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
  }

  private boolean isEmpty() {
    return before.isEmpty() && after.isEmpty();
  }

  private static MatchSpan left(String text, Edit edit, int from) {
    int start = edit.start();
    while (start > from && Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    while (start > from && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return new MatchSpan(start, edit.end(), text.substring(start, edit.start()), "");
  }

  private static MatchSpan right(String text, Edit edit, int to) {
    int end = edit.end();
    while (end < to && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    while (end < to && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new MatchSpan(edit.start(), end, "", text.substring(edit.end(), end));
  }

  int length() {
    return end - start;
  }

  /** A replacement with the word beside it. */
  String with(String replacement) {
    return before + replacement + after;
  }
}
