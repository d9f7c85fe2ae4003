package dev.redraft.formats;

import java.util.Set;

/** AsciiDoc's mark-up inside a paragraph. */
final class AsciiDocInlines implements Flow.Inlines {
  private static final Set<String> LINKS = WordSet.of("link xref http https ftp irc mailto file");
  private static final Set<String> UNREAD =
      WordSet.of("footnote footnoteref image anchor indexterm icon");
  private static final int LONGEST_NAME = 12;
  private static final int LONGEST_TARGET = 400;

  private final ProseCollector collector;
  private final String text;
  private final Fences fences;

  AsciiDocInlines(ProseCollector collector) {
    this.collector = collector;
    text = collector.text();
    fences = new Fences(text);
  }

  @Override
  public void mark(int start, int end) {
    int position = start;
    while (position < end) {
      position = Math.max(position + 1, markAt(position, start, end));
    }
  }

  private int markAt(int position, int start, int end) {
    return switch (text.charAt(position)) {
      case '`', '+' -> code(position, end);
      case '*', '_', '#' -> emphasis(position, end);
      case '<' -> reference(position, end);
      case '{' -> attribute(position, end);
      case ':' -> macro(position, start, end);
      case '(' -> index(position, end);
      case '[' -> role(position, end);
      case '\\' -> {
        collector.hide(position, position + 1);
        yield position + 2;
      }
      default -> position + 1;
    };
  }

  private int code(int position, int end) {
    char unit = text.charAt(position);
    if (unit == '+' && isLineEnd(position + 1, end)) {
      collector.hide(position, position + 1);
      return position + 1;
    }
    char before = Chars.at(text, position - 1);
    boolean isQuotation = unit == '`' && (before == '"' || before == '\'');
    if (isQuotation) {
      int close = fences.find("`" + before, position + 1, end);
      if (close > 0) {
        collector.hide(position, position + 1);
        collector.hide(close, close + 1);
      }
      return position + 1;
    }
    boolean isDouble = Chars.at(text, position + 1) == unit;
    String fence = text.substring(position, position + (isDouble ? 2 : 1));
    int close =
        isDouble ? fences.find(fence, position + 2, end) : fences.close(fence, position, end);
    if (close < 0) {
      return position + fence.length();
    }
    String content = text.substring(position + fence.length(), close);
    collector.show(position, close + fence.length(), StandInWord.ofCode(content));
    return close + fence.length();
  }

  private boolean isLineEnd(int position, int end) {
    return position >= end || text.charAt(position) == '\n' || text.charAt(position) == '\r';
  }

  private int emphasis(int position, int end) {
    char unit = text.charAt(position);
    boolean isDouble = Chars.at(text, position + 1) == unit;
    String fence = text.substring(position, position + (isDouble ? 2 : 1));
    int close =
        isDouble ? fences.find(fence, position + 3, end) : fences.close(fence, position, end);
    if (close > 0) {
      collector.hide(position, position + fence.length());
      collector.hide(close, close + fence.length());
    }
    return position + fence.length();
  }

  private int reference(int position, int end) {
    int close = Chars.startsWith(text, "<<", position, end) ? fences.find(">>", position, end) : -1;
    if (close < 0) {
      return position + 1;
    }
    int comma = Chars.indexOf(text, ',', position, close);
    if (comma < 0) {
      collector.show(position, close + 2, "Section 1");
      return close + 2;
    }
    collector.hide(position, Chars.skipBlanks(text, comma + 1, close));
    collector.hide(close, close + 2);
    return comma + 1;
  }

  private int attribute(int position, int end) {
    int close = position + 1;
    while (close < end
        && (Chars.isWord(text.charAt(close)) || "-:!".indexOf(text.charAt(close)) >= 0)) {
      close++;
    }
    if (close == position + 1 || close >= end || text.charAt(close) != '}') {
      return position + 1;
    }
    collector.show(position, close + 1, StandInWord.ofCode(text.substring(position, close)));
    return close + 1;
  }

  /** {@code name:target[text]}. */
  private int macro(int position, int start, int end) {
    int nameStart = position;
    while (nameStart > Math.max(start, position - LONGEST_NAME)
        && Character.isLetter(text.charAt(nameStart - 1))) {
      nameStart--;
    }
    int open = position + 1;
    int limit = Math.min(end, position + LONGEST_TARGET);
    while (open < limit && !Chars.isSpace(text.charAt(open)) && text.charAt(open) != '[') {
      open++;
    }
    int close =
        nameStart < position && open < limit && text.charAt(open) == '['
            ? fences.find("]", open, end)
            : -1;
    if (close < 0) {
      return position + 1;
    }
    String name = text.substring(nameStart, position);
    if (!LINKS.contains(name)) {
      String content = text.substring(open, close);
      boolean isUnread = UNREAD.contains(name);
      collector.show(nameStart, close + 1, isUnread ? "" : StandInWord.ofCode(content));
      return close + 1;
    }
    if (close == open + 1) {
      collector.keep(nameStart, close + 1);
      return close + 1;
    }
    collector.hide(nameStart, open + 1);
    collector.hide(text.charAt(close - 1) == '^' ? close - 1 : close, close + 1);
    return open + 1;
  }

  private int index(int position, int end) {
    boolean isHidden = Chars.startsWith(text, "(((", position, end);
    String closing = isHidden ? ")))" : "))";
    int close =
        Chars.startsWith(text, "((", position, end) ? fences.find(closing, position, end) : -1;
    if (close < 0) {
      return position + 1;
    }
    if (isHidden) {
      collector.hide(position, close + 3);
      return close + 3;
    }
    collector.hide(position, position + 2);
    collector.hide(close, close + 2);
    return position + 2;
  }

  /** {@code [.role]#text#} and {@code [[anchor]]}. */
  private int role(int position, int end) {
    int close = fences.find("]", position, end);
    boolean isAnchor = Chars.at(text, position + 1) == '[';
    boolean isRole = close > 0 && "#*_`".indexOf(Chars.at(text, close + 1)) >= 0;
    if (close < 0 || !(isAnchor || isRole)) {
      return position + 1;
    }
    int behind = isAnchor ? Math.min(end, close + 2) : close + 1;
    collector.hide(position, behind);
    return behind;
  }
}
