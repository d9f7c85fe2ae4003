package dev.redraft.lsp;

import dev.redraft.corrector.Edit;
import dev.redraft.corrector.kinds.EditKind;
import org.eclipse.lsp4j.DiagnosticSeverity;

/**
 * A correction as a person sees it.
 *
 * @param edit on the document's text
 * @param place what it is known by
 * @param kind of the error
 * @param explanation one line
 * @param severity how sure it is
 */
record Finding(
    Edit edit, Place place, EditKind kind, String explanation, DiagnosticSeverity severity) {

  /**
   * What a correction is known by, wherever its sentence stands.
   *
   * @param sentence as it is written
   * @param start in the sentence
   * @param end in the sentence
   * @param replacement for what is between the two
   */
  record Place(String sentence, int start, int end, String replacement) {
    /** What is replaced. */
    String original() {
      return sentence.substring(start, end);
    }
  }

  /**
   * Where the part begins that is underlined: what is replaced, or the word at which something is
   * missing.
   */
  int shownStart(String text) {
    if (edit.start() < edit.end() || isFollowedByWord(text)) {
      return edit.start();
    }
    int start = edit.start();
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Where the part ends that is underlined. */
  int shownEnd(String text) {
    if (edit.start() < edit.end() || !isFollowedByWord(text)) {
      return edit.end();
    }
    int end = edit.end();
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Something that is missing is missing before a word, or else behind one. */
  private boolean isFollowedByWord(String text) {
    return edit.end() < text.length() && Character.isLetterOrDigit(text.charAt(edit.end()));
  }

  /** Whether a stretch of the text meets what is underlined, or touches it. */
  boolean touches(String text, int start, int end) {
    return shownStart(text) <= end && start <= shownEnd(text);
  }
}
