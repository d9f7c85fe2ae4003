package dev.redraft.eval.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change of a document, or one that it wants, for reading.
 *
 * @param document where the document lies in its set
 * @param line counted from one
 * @param column in characters, counted from one
 * @param verdict what is to be said of it
 * @param before what stands before it in its line, or the end of that
 * @param original what is replaced
 * @param replacement what stands there instead
 * @param after what stands behind it in its line, or the beginning of that
 * @param confidence the corrector's, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentChange(
    String document,
    int line,
    int column,
    Verdict verdict,
    String before,
    String original,
    String replacement,
    String after,
    @Nullable Double confidence) {
  private static final int CONTEXT = 30;

  /** What is to be said of a change. */
  public enum Verdict {
    /** An error that was put right. */
    RIGHT,
    /** A correction that nobody asked for, or not that one. */
    WRONG,
    /** An error that was not put right. */
    MISSED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static DocumentChange of(
      Document document, Verdict verdict, TextEdit edit, @Nullable Double confidence) {
    String text = document.text();
    int lineStart = text.lastIndexOf('\n', edit.start() - 1) + 1;
    int lineEnd = text.indexOf('\n', edit.end());
    int from = Math.max(lineStart, edit.start() - CONTEXT);
    int to = Math.min(lineEnd < 0 ? text.length() : lineEnd, edit.end() + CONTEXT);
    return new DocumentChange(
        document.path(),
        1 + (int) text.substring(0, lineStart).chars().filter(unit -> unit == '\n').count(),
        1 + text.codePointCount(lineStart, edit.start()),
        verdict,
        text.substring(from, edit.start()),
        text.substring(edit.start(), edit.end()),
        edit.replacement(),
        text.substring(edit.end(), to),
        confidence);
  }
}
