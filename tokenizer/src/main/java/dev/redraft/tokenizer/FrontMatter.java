package dev.redraft.tokenizer;

/**
 * Follows a document's first lines through YAML: a first line of three dashes, a line that begins
 * with a key or a comment, and all lines that can be YAML's as far as one of three dashes or three
 * dots, which belongs to it.
 */
final class FrontMatter {
  private static final String MARK = "---";
  private static final String END_MARK = "...";

  private Stage stage;

  private enum Stage {
    FIRST_LINE,
    SECOND_LINE,
    INSIDE,
    OVER
  }

  /** What a line has to do with it. */
  enum Part {
    /** It may be its first line, which the next one decides. */
    MAYBE,
    /** It makes the line before the first one. */
    SECOND,
    /** It is another line of it. */
    INNER,
    /** It is its last line. */
    LAST,
    /** It is not, though the line before was: it is over without an end. */
    BEHIND,
    /** It has nothing to do with it. */
    NONE
  }

  /** Begins a document, which may have none. */
  FrontMatter(boolean isWanted) {
    stage = isWanted ? Stage.FIRST_LINE : Stage.OVER;
  }

  /**
   * Goes on with a line.
   *
   * @param lineStart where it starts
   * @param content the line without white space around it
   * @param isCut whether this is only the beginning of the line
   */
  Part read(CharSequence text, int lineStart, Span content, boolean isCut) {
    boolean isIndented = content.start() > lineStart;
    return switch (stage) {
      case FIRST_LINE ->
          isCut || !is(MARK, text, content) ? over(Part.NONE) : on(Stage.SECOND_LINE, Part.MAYBE);
      case SECOND_LINE ->
          isIndented || !hasPlainKey(text, content)
              ? over(Part.NONE)
              : on(Stage.INSIDE, Part.SECOND);
      case INSIDE -> {
        boolean isMark = is(MARK, text, content) || is(END_MARK, text, content);
        if (isMark && !isIndented && !isCut) {
          yield over(Part.LAST);
        }
        yield isIndented || canBeInside(text, content) ? Part.INNER : over(Part.BEHIND);
      }
      case OVER -> Part.NONE;
    };
  }

  /** The document has ended. */
  void finish() {
    stage = isUndecided() ? Stage.OVER : stage;
  }

  /** Whether the first line waits for the second one. */
  boolean isUndecided() {
    return stage == Stage.SECOND_LINE;
  }

  private Part over(Part part) {
    return on(Stage.OVER, part);
  }

  private Part on(Stage next, Part part) {
    stage = next;
    return part;
  }

  private static boolean is(String mark, CharSequence text, Span content) {
    return mark.equals(content.text(text));
  }

  /** Whether the line is a comment, or its first word a key: prose may well have a colon later. */
  private static boolean hasPlainKey(CharSequence text, Span content) {
    int word = WhiteSpace.next(text, content.start(), content.end());
    return content.length() > 0
        && (text.charAt(content.start()) == '#'
            || (word > content.start() + 1 && text.charAt(word - 1) == ':'));
  }

  /** Whether the line is blank, a comment, an item, the end of a collection, or has a key. */
  private static boolean canBeInside(CharSequence text, Span content) {
    if (content.length() == 0) {
      return true;
    }
    char first = text.charAt(content.start());
    return "#]}".indexOf(first) >= 0
        || (first == '-' && isWordEnd(text, content.start() + 1, content.end()))
        || hasKey(text, content);
  }

  private static boolean hasKey(CharSequence text, Span content) {
    for (int i = content.start() + 1; i < content.end(); i++) {
      if (text.charAt(i) == ':' && isWordEnd(text, i + 1, content.end())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWordEnd(CharSequence text, int position, int end) {
    return position == end || WhiteSpace.is(text.charAt(position));
  }
}
