package dev.redraft.formats;

import java.util.BitSet;

/**
 * What comments hold beside words: code in backticks, Javadoc's and Doxygen's inline tags, HTML,
 * links, and names of a program.
 */
final class CommentInlines implements Flow.Inlines {
  private static final String OUTSIDE_NAMES = "\"'()[]{},.;:!?*`";
  private static final String INSIDE_NAMES = "_(){}<>=+*/\\|#$%^~@[]&";
  private static final int LONGEST_TAG = 200;

  private final ProseCollector collector;
  private final String text;
  private final Fences fences;

  /** What is mark-up, counted from the block's start. */
  private BitSet marked = new BitSet();

  private int first;

  CommentInlines(ProseCollector collector) {
    this.collector = collector;
    text = collector.text();
    fences = new Fences(text);
  }

  @Override
  public void mark(int start, int end) {
    first = start;
    marked = new BitSet(end - start);
    Entities.mark(collector, start, end, false);
    int position = start;
    while (position < end) {
      position = Math.max(position + 1, markAt(position, end));
    }
    markNames(start, end);
  }

  private void show(int start, int end, String shown) {
    collector.show(start, end, shown);
    marked.set(start - first, end - first);
  }

  private int markAt(int position, int end) {
    return switch (text.charAt(position)) {
      case '`' -> code(position, end);
      case '{' -> inlineTag(position, end);
      case '<' -> htmlTag(position, end);
      case '[' -> link(position, end);
      case '*' -> emphasis(position, end);
      case '@', '\\' -> command(position, end);
      default -> position + 1;
    };
  }

  private int code(int position, int end) {
    String fence = Chars.startsWith(text, "``", position, end) ? "``" : "`";
    int from = position + fence.length();
    int close = fences.find(fence, from, end);
    if (close <= from) {
      return from;
    }
    int behind = close + fence.length();
    show(position, behind, StandInWord.ofCode(text.substring(from, close)));
    return behind;
  }

  /** Code in braces behind a tag, and links of which the label is read. */
  private int inlineTag(int position, int end) {
    if (!Chars.startsWith(text, "{@", position, end)) {
      return position + 1;
    }
    int close = closing(position, end);
    int nameEnd = Chars.wordEnd(text, position + 2, end);
    if (close < 0 || nameEnd > close) {
      return position + 2;
    }
    int target = behindGap(nameEnd, close);
    int label = target;
    while (label < close && !Chars.isSpace(text.charAt(label))) {
      label++;
    }
    label = behindGap(label, close);
    boolean isLink = text.startsWith("link", position + 2);
    if (isLink && label < close) {
      show(position, label, "");
      show(close, close + 1, "");
      return label;
    }
    show(position, close + 1, StandInWord.ofCode(text.substring(target, close)));
    return close + 1;
  }

  /** Behind white space and, at a line's start, an asterisk. */
  private int behindGap(int position, int end) {
    int next = Chars.skipSpace(text, position, end);
    boolean isLineStart = Chars.indexOf(text, '\n', position, next) >= 0;
    boolean isMark = isLineStart && next < end && text.charAt(next) == '*';
    return isMark ? Chars.skipSpace(text, next + 1, end) : next;
  }

  private int closing(int position, int end) {
    int depth = 0;
    for (int i = position; i < Math.min(end, position + 4 * LONGEST_TAG); i++) {
      char unit = text.charAt(i);
      depth += unit == '{' ? 1 : unit == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private int htmlTag(int position, int end) {
    char next = Chars.at(text, position + 1);
    boolean isTag =
        next == '/' || (Character.isLetter(next) && !Chars.isWord(Chars.at(text, position - 1)));
    int close =
        isTag ? Chars.indexOf(text, '>', position, Math.min(end, position + LONGEST_TAG)) : -1;
    if (close < 0) {
      return position + 1;
    }
    String tag = text.substring(position, close + 1);
    int value = tag.indexOf('"');
    boolean isReference = tag.startsWith("<see") || tag.startsWith("<paramref");
    if (tag.startsWith("<code>") || tag.startsWith("<tt>") || tag.startsWith("<c>")) {
      String closingTag = "</" + tag.substring(1);
      int codeEnd = fences.find(closingTag, close, end);
      if (codeEnd > 0) {
        int behind = codeEnd + closingTag.length();
        show(position, behind, StandInWord.ofCode(text.substring(close + 1, codeEnd)));
        return behind;
      }
    }
    boolean isBreak = tag.startsWith("<p") || tag.startsWith("<br") || tag.startsWith("<li");
    String shown = isReference && value > 0 ? StandInWord.ofCode(tag.substring(value)) : "";
    show(position, close + 1, isBreak ? ProseCollector.SPACE : shown);
    return close + 1;
  }

  /** {@code [text](target)}, {@code [text][name]} and {@code [Name]}. */
  private int link(int position, int end) {
    int close = fences.find("]", position, end);
    if (close < 0 || Chars.at(text, close + 1) != '(') {
      return position + 1;
    }
    int behind = fences.find(")", close, end);
    if (behind < 0) {
      return position + 1;
    }
    show(position, position + 1, "");
    show(close, behind + 1, "");
    return position + 1;
  }

  private int emphasis(int position, int end) {
    String fence = Chars.startsWith(text, "**", position, end) ? "**" : "*";
    int close = fences.close(fence, position, end);
    if (close > 0) {
      show(position, position + fence.length(), "");
      show(close, close + fence.length(), "");
    }
    return position + fence.length();
  }

  /** Doxygen's {@code @p name} and {@code \c name}. */
  private int command(int position, int end) {
    int nameEnd = Chars.wordEnd(text, position + 1, end);
    int next = Chars.skipBlanks(text, nameEnd, end);
    boolean isWord = nameEnd - position == 2 && "pcaeb".indexOf(text.charAt(position + 1)) >= 0;
    if (isWord && next > nameEnd && next < end && !Chars.isWord(Chars.at(text, position - 1))) {
      int wordEnd = Chars.wordEnd(text, next, end);
      show(position, wordEnd, StandInWord.ofCode(text.substring(next, wordEnd)));
      return wordEnd;
    }
    return position + 1;
  }

  /** Keeps what looks like a name of the program's: no word of prose has such signs inside. */
  private void markNames(int start, int end) {
    int position = start;
    while (position < end) {
      while (position < end && isBorder(position)) {
        position++;
      }
      int behind = position;
      while (behind < end && !isBorder(behind)) {
        behind++;
      }
      keepName(position, behind);
      position = behind;
    }
  }

  private boolean isBorder(int position) {
    return marked.get(position - first) || Chars.isSpace(text.charAt(position));
  }

  private void keepName(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && OUTSIDE_NAMES.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && OUTSIDE_NAMES.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    if (Chars.startsWith(text, "()", to, end)) {
      to += 2;
    }
    if (isName(from, to)) {
      collector.keep(from, to);
    }
  }

  private boolean isName(int from, int to) {
    for (int i = from; i < to; i++) {
      char unit = text.charAt(i);
      char next = i + 1 < to ? text.charAt(i + 1) : ' ';
      boolean isCamel = Character.isLowerCase(unit) && Character.isUpperCase(next);
      boolean isPath = (unit == '.' || unit == ':') && (Chars.isWord(next) || next == ':');
      boolean isSign = INSIDE_NAMES.indexOf(unit) >= 0;
      boolean isMixed = Character.isDigit(unit) && Character.isLetter(next);
      if (isCamel
          || isPath
          || isSign
          || isMixed
          || (Character.isLetter(unit) && Character.isDigit(next))) {
        return true;
      }
    }
    return false;
  }
}
