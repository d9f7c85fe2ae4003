package dev.redraft.formats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds where strings, regular expressions and here-documents end. Positions asked for grow. */
final class SourceStrings {
  private static final String BEFORE_REGEX = "(,=:[!&|?{};+\n";

  private final String text;
  private final SourceLanguage language;
  private final Map<String, NextOccurrence> searches = new HashMap<>();

  /** Quotes and terminators that do not occur any more. */
  private final Set<String> unclosed = new HashSet<>();

  private char lastCode = '\n';

  SourceStrings(String text, SourceLanguage language) {
    this.text = text;
    this.language = language;
  }

  /** Behind what begins at a position, or that position if it is plain code. */
  int end(int position) {
    char unit = text.charAt(position);
    int end = position;
    String quote = longQuote(position);
    if (!quote.isEmpty()) {
      end = longEnd(position, quote);
    } else if (language.quotes().indexOf(unit) >= 0) {
      end = shortEnd(position, unit);
    } else if (unit == '/' && language.has(SourceLanguage.Trait.REGEXES)) {
      end = BEFORE_REGEX.indexOf(lastCode) >= 0 ? shortEnd(position, '/') : position;
    } else if (unit == '<' && language.has(SourceLanguage.Trait.HERE_DOCUMENTS)) {
      end = hereEnd(position);
    } else if (unit == '\\') {
      end = Math.min(text.length(), position + 2);
    }
    if (unit != ' ' && unit != '\t') {
      lastCode = unit;
    }
    return end;
  }

  /** The mark of a string of several lines that begins here, or nothing. */
  String longQuote(int position) {
    for (String quote : language.longQuotes()) {
      if (text.startsWith(quote, position)) {
        return quote;
      }
    }
    return "";
  }

  private int longEnd(int position, String quote) {
    if (unclosed.contains(quote)) {
      return position + quote.length();
    }
    for (int i = position + quote.length(); i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith(quote, i)) {
        return i + quote.length();
      }
    }
    unclosed.add(quote);
    return position + quote.length();
  }

  private int shortEnd(int position, char quote) {
    for (int i = position + 1; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == quote) {
        return i + 1;
      } else if (unit == '\n') {
        return quote == '/' ? position + 1 : i;
      } else if (unit == '\\') {
        i++;
      }
    }
    return quote == '/' ? position + 1 : text.length();
  }

  /** Behind the document that {@code <<NAME} begins, or the position where none does. */
  private int hereEnd(int position) {
    if (!text.startsWith("<<", position)) {
      return position;
    }
    int start = position + 2;
    while (start < text.length() && "<-~'\"\\ ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = Chars.wordEnd(text, start, Math.min(text.length(), start + 40));
    String name = text.substring(Math.min(start, end), end);
    if (name.isEmpty() || !Character.isLetter(name.charAt(0)) || unclosed.contains(name)) {
      return position;
    }
    int close = end;
    while (true) {
      close = text.indexOf(name, close + 1);
      if (close < 0) {
        unclosed.add(name);
        return position;
      }
      if (isAloneInLine(close)) {
        return close + name.length();
      }
    }
  }

  private boolean isAloneInLine(int start) {
    int before = start;
    while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
      before--;
    }
    return before == 0 || text.charAt(before - 1) == '\n';
  }

  /** Where a comment is closed, or the text's end. */
  int blockEnd(int from, String open, String closing) {
    NextOccurrence closings =
        searches.computeIfAbsent(closing, each -> new NextOccurrence(text, each));
    int close = closings.from(from);
    if (!language.has(SourceLanguage.Trait.NESTED)) {
      return close < 0 ? text.length() : close;
    }
    int depth = 1;
    int position = from;
    while (position < text.length()) {
      if (text.startsWith(closing, position)) {
        if (--depth == 0) {
          return position;
        }
        position += closing.length();
      } else if (text.startsWith(open, position)) {
        depth++;
        position += open.length();
      } else {
        position++;
      }
    }
    return text.length();
  }
}
