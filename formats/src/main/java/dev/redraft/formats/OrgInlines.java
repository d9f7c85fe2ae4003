package dev.redraft.formats;

/** Org's mark-up inside a paragraph. */
final class OrgInlines implements Flow.Inlines {
  private final ProseCollector collector;
  private final String text;
  private final Fences fences;

  OrgInlines(ProseCollector collector) {
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
    char unit = text.charAt(position);
    return switch (unit) {
      case '=', '~' -> code(position, end);
      case '*', '/', '_', '+' -> emphasis(position, end);
      case '[' -> bracket(position, end);
      case '<' -> stamp(position, end, ">");
      case '$' -> formula(position, "$", "$", end);
      case '\\' -> backslash(position, end);
      case '@' -> hidden(position, "@@", "@@", end);
      case '{' -> macro(position, end);
      default -> position + 1;
    };
  }

  private int code(int position, int end) {
    int close = fences.close(text.substring(position, position + 1), position, end);
    if (close < 0) {
      return position + 1;
    }
    collector.show(position, close + 1, StandInWord.ofCode(text.substring(position + 1, close)));
    return close + 1;
  }

  private int emphasis(int position, int end) {
    int close = fences.close(text.substring(position, position + 1), position, end);
    if (close > 0) {
      collector.hide(position, position + 1);
      collector.hide(close, close + 1);
    }
    return position + 1;
  }

  private int bracket(int position, int end) {
    if (Chars.startsWith(text, "[fn:", position, end)) {
      return hidden(position, "[", "]", end);
    }
    if (!Chars.startsWith(text, "[[", position, end)) {
      return stamp(position, end, "]");
    }
    int close = fences.find("]]", position, end);
    if (close < 0) {
      return position + 2;
    }
    int middle = fences.find("][", position, close);
    if (middle < 0) {
      collector.keep(position, close + 2);
    } else {
      collector.hide(position, middle + 2);
      collector.hide(close, close + 2);
    }
    return middle < 0 ? close + 2 : middle + 2;
  }

  /** A date, or anything else in brackets that begins with a digit or has none but code in it. */
  private int stamp(int position, int end, String closing) {
    char next = Chars.at(text, position + 1);
    int close = fences.find(closing, position, end);
    boolean isStamp = close > 0 && (Character.isDigit(next) || next == '%' || next == '<');
    if (!isStamp) {
      return position + 1;
    }
    collector.keep(position, close + 1);
    return close + 1;
  }

  private int backslash(int position, int end) {
    if (Chars.startsWith(text, "\\(", position, end)) {
      return formula(position, "\\(", "\\)", end);
    } else if (Chars.startsWith(text, "\\[", position, end)) {
      return formula(position, "\\[", "\\]", end);
    } else if (Chars.startsWith(text, "\\\\", position, end)) {
      collector.hide(position, position + 2);
      return position + 2;
    }
    int behind = Chars.wordEnd(text, position + 1, end);
    behind = Chars.startsWith(text, "{}", behind, end) ? behind + 2 : behind;
    collector.show(position, behind, StandInWord.ofFormula(text.substring(position, behind)));
    return behind;
  }

  private int formula(int position, String open, String closing, int end) {
    int from = position + open.length();
    int close = fences.find(closing, from, end);
    boolean isFormula =
        close > from
            && (!open.equals("$")
                || (!Chars.isSpace(text.charAt(from))
                    && !Chars.isSpace(text.charAt(close - 1))
                    && !Character.isDigit(Chars.at(text, close + 1))));
    if (!isFormula) {
      return from;
    }
    int behind = close + closing.length();
    collector.show(position, behind, StandInWord.ofFormula(text.substring(from, close)));
    return behind;
  }

  private int hidden(int position, String open, String closing, int end) {
    int from = position + open.length();
    boolean opens = Chars.startsWith(text, open, position, end);
    int close = opens ? fences.find(closing, from, end) : -1;
    if (close < 0) {
      return position + 1;
    }
    collector.drop(position, close + closing.length());
    return close + closing.length();
  }

  private int macro(int position, int end) {
    int close =
        Chars.startsWith(text, "{{{", position, end) ? fences.find("}}}", position, end) : -1;
    if (close < 0) {
      return position + 1;
    }
    collector.show(position, close + 3, StandInWord.ofCode(text.substring(position, close)));
    return close + 3;
  }
}
