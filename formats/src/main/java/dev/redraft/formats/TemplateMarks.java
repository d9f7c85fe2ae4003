package dev.redraft.formats;

import dev.redraft.tokenizer.Span;
import java.util.List;

/**
 * What writers and site generators put into Markdown beside its own mark-up: formulas between
 * dollar signs, {@code {{ templates }}}, {@code {% tags %}}, {@code :emoji:}, and MDX's braces.
 */
final class TemplateMarks {
  private static final int LONGEST = 300;

  private final ProseCollector collector;
  private final String source;
  private final boolean isMdx;

  TemplateMarks(ProseCollector collector, String source, boolean isMdx) {
    this.collector = collector;
    this.source = source;
    this.isMdx = isMdx;
  }

  /**
   * Marks them.
   *
   * @param code where there are none, in order
   */
  void find(int start, int end, List<Span> code) {
    int position = start;
    int next = 0;
    while (position < end) {
      while (next < code.size() && code.get(next).end() <= position) {
        next++;
      }
      boolean isBeforeCode = next < code.size();
      if (isBeforeCode && code.get(next).start() <= position) {
        position = code.get(next).end();
      } else {
        position = markAt(position, isBeforeCode ? Math.min(end, code.get(next).start()) : end);
      }
    }
  }

  /** Marks what begins at a position, if anything; where to go on. */
  private int markAt(int position, int end) {
    int behind =
        switch (source.charAt(position)) {
          case '\\' -> position + 2;
          case '$' -> formula(position, end);
          case ':' -> emoji(position, end);
          case '{' -> braces(position, end);
          default -> position + 1;
        };
    return behind > position ? behind : position + 1;
  }

  private int formula(int start, int end) {
    String fence = Chars.startsWith(source, "$$", start, end) ? "$$" : "$";
    int from = start + fence.length();
    if (from >= end || (fence.length() == 1 && Chars.isSpace(source.charAt(from)))) {
      return from;
    }
    int close = indexOf(fence, from, end);
    boolean isFormula =
        close > from
            && (fence.length() == 2
                || (!Chars.isSpace(source.charAt(close - 1))
                    && !Character.isDigit(Chars.at(source, close + 1))));
    if (!isFormula) {
      return from;
    }
    int behind = close + fence.length();
    collector.show(start, behind, StandInWord.ofFormula(source.substring(from, close)));
    return behind;
  }

  private int braces(int start, int end) {
    if (Chars.startsWith(source, "{{", start, end)) {
      int close = indexOf("}}", start, end);
      if (close > 0) {
        collector.show(start, close + 2, StandInWord.ofCode(source.substring(start, close)));
        return close + 2;
      }
    } else if (Chars.startsWith(source, "{%", start, end)) {
      int close = indexOf("%}", start, end);
      if (close > 0) {
        collector.hide(start, close + 2);
        return close + 2;
      }
    } else if (isMdx) {
      int close = indexOf("}", start, end);
      if (close > 0) {
        collector.comment(start, close + 1);
        collector.show(start, close + 1, StandInWord.ofCode(source.substring(start, close)));
        return close + 1;
      }
    }
    return start + 1;
  }

  private int emoji(int start, int end) {
    if (Chars.isWord(Chars.at(source, start - 1))) {
      return start + 1;
    }
    int position = start + 1;
    boolean hasLetter = false;
    while (position < end && isEmojiPart(source.charAt(position))) {
      hasLetter |= Character.isLetter(source.charAt(position));
      position++;
    }
    if (hasLetter && position < end && source.charAt(position) == ':') {
      collector.drop(start, position + 1);
      return position + 1;
    }
    return start + 1;
  }

  private static boolean isEmojiPart(char unit) {
    return Chars.isWord(unit) || unit == '+' || unit == '-';
  }

  /** The first occurrence before the end and not too far away, or -1. */
  private int indexOf(String wanted, int start, int end) {
    int limit = Math.min(end, start + LONGEST) - wanted.length();
    for (int i = start; i <= limit; i++) {
      if (source.startsWith(wanted, i)) {
        return i;
      }
    }
    return -1;
  }
}
