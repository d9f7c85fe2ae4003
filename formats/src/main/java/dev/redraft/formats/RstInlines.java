package dev.redraft.formats;

import java.util.Set;

/** reStructuredText inside a paragraph. */
final class RstInlines implements Flow.Inlines {
  private static final Set<String> PROSE_ROLES =
      WordSet.of(
          "ref doc term emphasis strong sub sup subscript superscript title abbr dfn menuselection guilabel any numref");

  private static final int LONGEST_NAME = 60;

  private final ProseCollector collector;
  private final String text;
  private final Fences fences;

  RstInlines(ProseCollector collector) {
    this.collector = collector;
    text = collector.text();
    fences = new Fences(text);
  }

  @Override
  public void mark(int start, int end) {
    int position = start;
    while (position < end) {
      position = Math.max(position + 1, markAt(position, end));
    }
  }

  private int markAt(int position, int end) {
    return switch (text.charAt(position)) {
      case '\\' -> escape(position, end);
      case '`' -> backtick(position, end);
      case ':' -> role(position, end);
      case '*' -> emphasis(position, end);
      case '|' -> substitution(position, end);
      case '[' -> footnote(position, end);
      case '_' -> reference(position, end);
      default -> position + 1;
    };
  }

  private int escape(int position, int end) {
    boolean isJoin = position + 1 < end && Chars.isSpace(text.charAt(position + 1));
    collector.hide(position, isJoin ? position + 2 : position + 1);
    return position + 2;
  }

  private int backtick(int position, int end) {
    boolean isLiteral = Chars.startsWith(text, "``", position, end);
    String fence = isLiteral ? "``" : "`";
    int from = position + fence.length();
    int close = fences.find(fence, from, end);
    if (close <= from) {
      return from;
    }
    int behind = close + fence.length();
    boolean isLink = !isLiteral && behind < end && text.charAt(behind) == '_';
    if (isLink) {
      return link(position, close, end);
    }
    collector.show(position, behind, StandInWord.ofCode(text.substring(from, close)));
    return behind;
  }

  /** {@code `text <target>`_}: the text alone is read. */
  private int link(int position, int close, int end) {
    int behind = close + 1;
    while (behind < end && text.charAt(behind) == '_') {
      behind++;
    }
    titled(position, position + 1, close, behind);
    return behind;
  }

  /** A title, perhaps with a target in angle brackets behind it. */
  private void titled(int start, int from, int close, int behind) {
    int target = Chars.indexOf(text, '<', from, close);
    boolean hasTitle = target > from && text.charAt(close - 1) == '>';
    int titleEnd = hasTitle ? Chars.trimEnd(text, from, target) : close;
    collector.hide(start, from);
    collector.hide(titleEnd, behind);
  }

  private int role(int position, int end) {
    int nameEnd = position + 1;
    int limit = Math.min(end, position + LONGEST_NAME);
    while (nameEnd < limit && isRoleName(text.charAt(nameEnd))) {
      nameEnd++;
    }
    boolean isRole =
        nameEnd > position + 2 && text.charAt(nameEnd - 1) == ':' && Chars.at(text, nameEnd) == '`';
    if (!isRole || nameEnd >= end) {
      return position + 1;
    }
    nameEnd--;
    int from = nameEnd + 2;
    int close = fences.find("`", from, end);
    if (close <= from) {
      return from;
    }
    String content = text.substring(from, close);
    boolean isProse =
        PROSE_ROLES.contains(text.substring(position + 1, nameEnd))
            && (content.contains("<") || content.contains(" "));
    if (isProse) {
      titled(position, from, close, close + 1);
    } else {
      String shown = content.startsWith("~") ? lastName(content) : content;
      collector.show(position, close + 1, StandInWord.ofCode(shown));
    }
    return close + 1;
  }

  /** What Sphinx shows of a name that begins with a tilde. */
  private static String lastName(String content) {
    return content.substring(content.lastIndexOf('.') + 1);
  }

  private static boolean isRoleName(char unit) {
    return Chars.isWord(unit) || unit == '-' || unit == ':' || unit == '.' || unit == '+';
  }

  private int emphasis(int position, int end) {
    String fence = Chars.startsWith(text, "**", position, end) ? "**" : "*";
    int close = fences.close(fence, position, end);
    if (close > 0) {
      collector.hide(position, position + fence.length());
      collector.hide(close, close + fence.length());
    }
    return position + fence.length();
  }

  private int substitution(int position, int end) {
    int close = fences.close("|", position, end);
    if (close < 0) {
      return position + 1;
    }
    int behind = close + 1;
    while (behind < end && text.charAt(behind) == '_') {
      behind++;
    }
    collector.show(position, behind, StandInWord.ofCode(text.substring(position, close)));
    return behind;
  }

  private int footnote(int position, int end) {
    int close = position + 1;
    int limit = Math.min(end, position + LONGEST_NAME);
    while (close < limit && !Chars.isSpace(text.charAt(close)) && text.charAt(close) != ']') {
      close++;
    }
    if (!Chars.startsWith(text, "]_", close, end)) {
      return position + 1;
    }
    collector.drop(position, close + 2);
    return close + 2;
  }

  private int reference(int position, int end) {
    int behind = position;
    while (behind < end && text.charAt(behind) == '_') {
      behind++;
    }
    boolean isWordEnd =
        Character.isLetterOrDigit(Chars.at(text, position - 1))
            && (behind == end || !Chars.isWord(text.charAt(behind)));
    if (isWordEnd) {
      collector.hide(position, behind);
    }
    return behind;
  }
}
