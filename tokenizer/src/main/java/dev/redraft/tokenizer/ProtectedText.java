package dev.redraft.tokenizer;

import java.util.List;
import java.util.Set;

/** Finds text that a corrector has no business with. */
public final class ProtectedText {
  /**
   * How many units of a text are looked at together, so that a text can be read in pieces: what is
   * longer is no code span, no fence, no blank line and no address.
   */
  public static final int REACH = 1 << 13;

  /** What to protect. */
  public enum Kind {
    /**
     * Addresses with http, https or ftp, or that start with {@code www.}, and bare host names with
     * a path; without the punctuation and closing brackets of the sentence around them.
     */
    URL,
    /** E-mail addresses. */
    EMAIL,
    /**
     * Markdown code spans of any number of backticks, and fenced blocks of backticks or tildes with
     * their fences; a block that is not closed runs to the text's end, a span that is not closed is
     * none.
     */
    CODE,
    /**
     * YAML at the text's beginning: a line of three dashes, a line that begins with a key or a
     * comment, and all lines that can be YAML's as far as the next of three dashes or dots.
     */
    FRONT_MATTER,
    /** People, teams and topics: {@code @jane_doe}, {@code @acme/core}, {@code #WorldBookDay}. */
    MENTION,
    /** Numbers, with the currency before them and the per cent sign behind. */
    NUMBER,
    /**
     * LaTeX within a line: formulas, commands without their text, and those whose argument is no
     * text, such as {@code \cite}, with it.
     */
    LATEX,
    /** Tags, comments and character references of HTML, within a line. */
    HTML,
    /**
     * What a program puts something else in place of, within a line: {@code {{ name }}}, {@code {%
     * if %}}, {@code ${name}}, {@code {name}}, {@code %(name)s}.
     */
    PLACEHOLDER,
    /** Words that begin with a capital, inside a sentence of a line. */
    NAME
  }

  private ProtectedText() {}

  /**
   * The protected parts of a text, in order; parts that overlap or touch are one. A byte order mark
   * at its beginning is passed over. Linear in the text's length, whatever it holds.
   *
   * @see Passages#next the same for a text that is read piece by piece
   */
  public static List<Span> find(CharSequence text, Set<Kind> kinds) {
    return find(text.toString(), kinds, REACH);
  }

  /** With another reach. */
  static List<Span> find(String text, Set<Kind> kinds, int reach) {
    ProtectionScan scan = new ProtectionScan(kinds, reach);
    scan.scan(text, text.length(), true);
    return scan.take(text.length());
  }
}
