package dev.redraft.formats;

import dev.redraft.tokenizer.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells lines of a comment that no person reads as prose. */
final class CommentLines {
  private static final String CODE_SIGNS = "=(){}[];<>_+*/&|^%$#@\\\"'`:.";
  private static final String[] LICENCES = {
    "copyright (c)",
    "copyright \u00a9",
    "spdx-license-identifier",
    "licensed under",
    "copyright 1",
    "copyright 2",
    "all rights reserved",
    "permission is hereby granted"
  };
  private static final String[] SWITCHES = {
    "noqa", "type:", "pylint:", "eslint", "prettier-", "nolint", "noinspection", "clang-format",
    "istanbul", "@ts-", "go:", "+build", "#region", "#endregion", "region ", "endregion",
    "swiftlint:", "rubocop:", "shellcheck", "vim:", "-*-", "spell-checker:", "cspell:", "mypy:",
    "fmt:", "isort:", "flake8:", "nosec", "pragma", "sourcemappingurl", "jshint", "jslint",
    "global ", "checkstyle", "spotless:", "formatter:", "coding:", "sonar", "codecov", "cppcheck",
    "lint:", "ktlint", "detekt", "suppress", "yaml-language-server", "syntax=", "escape=", "!/",
    "redraft:", "language=", "include <", "include \"", "frozen_string_literal", "<reference"
  };
  private static final Set<String> KEYWORDS =
      WordSet.of(
          """
          if for while return import from def class var let const public private protected static
          else elif end do switch case try catch finally throw new delete print printf echo export
          function func fn struct enum package using namespace include define undef ifdef endif
          select insert update where local int void char float double bool string auto
          """);

  private CommentLines() {}

  /** Whether a comment states a licence, whose words are not ours to change. */
  static boolean isLicence(String text, List<Span> lines) {
    for (Span line : lines.subList(0, Math.min(lines.size(), 6))) {
      int end = Math.min(line.end(), line.start() + 200);
      String start =
          text.substring(line.start(), Math.max(line.start(), end)).toLowerCase(Locale.ROOT);
      for (String licence : LICENCES) {
        if (start.contains(licence)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A line without tags, code in backticks, entities and targets of links. */
  static String plain(String line) {
    StringBuilder plain = new StringBuilder();
    int position = 0;
    while (position < line.length()) {
      int end = markEnd(line, position);
      if (end < 0) {
        plain.append(line.charAt(position++));
      } else {
        plain.append('x');
        position = end;
      }
    }
    boolean isMarkAlone = plain.chars().noneMatch(unit -> Character.isLetter(unit) && unit != 'x');
    return isMarkAlone ? "-" : plain.toString();
  }

  /** Behind what begins at a position, if that is mark-up, else -1. */
  private static int markEnd(String line, int position) {
    char next = Chars.at(line, position + 1);
    int limit = Math.min(line.length(), position + 120);
    int close =
        switch (line.charAt(position)) {
          case '<' ->
              Character.isLetter(next) || next == '/' ? find(line, '>', position, limit) : -1;
          case '{' -> next == '@' ? find(line, '}', position, limit) : -1;
          case '`' -> find(line, '`', position + 1, limit);
          case '&' -> find(line, ';', position, Math.min(limit, position + 8));
          case ']' -> next == '(' ? find(line, ')', position, limit) : -1;
          default -> -1;
        };
    return close < 0 ? -1 : close + 1;
  }

  private static int find(String line, char unit, int start, int end) {
    return Chars.indexOf(line, unit, start, end);
  }

  /** Whether a line is for tools, a rule, a table's row, or holds no word. */
  static boolean isMachine(String line) {
    String lower = line.substring(0, Math.min(line.length(), 40)).toLowerCase(Locale.ROOT);
    for (String each : SWITCHES) {
      if (lower.startsWith(each)) {
        return true;
      }
    }
    boolean isUrl = line.indexOf("://") > 0 && line.indexOf(' ') < 0;
    return isUrl
        || line.startsWith("|")
        || line.startsWith("+-")
        || line.startsWith("[")
        || line.startsWith("$ ")
        || line.startsWith("%%")
        || line.chars().noneMatch(Character::isLetter)
        || isRule(line);
  }

  /** A line that begins or ends with a drawn rule. */
  private static boolean isRule(String line) {
    return "-=*#~/_+".indexOf(line.charAt(0)) >= 0
        && Chars.isRun(line, 0, Math.min(4, line.length()), 4);
  }

  /** Whether a line looks like code. */
  static boolean isCode(String line) {
    char last = line.charAt(line.length() - 1);
    int signs = signs(line);
    int wordEnd = Chars.wordEnd(line, 0, line.length());
    boolean hasKeyword = KEYWORDS.contains(line.substring(0, wordEnd));
    if (isProse(line) && !(hasKeyword && last == ';')) {
      return false;
    }
    if (last == ';' || last == '{' || last == '}' || last == '\\') {
      return signs > 1 || last != ';' || hasKeyword || line.indexOf(' ') < 0;
    }
    boolean isDense = signs >= 4 && signs * 7 > line.length();
    boolean isCall = wordEnd > 0 && wordEnd < line.length() && isCallOrAssignment(line, wordEnd);
    boolean isStatement =
        hasKeyword && (signs >= 3 || last == ':' || line.contains("=") || line.contains("("));
    return isDense || isCall || isStatement;
  }

  /** Whether a line is for the most part words with nothing but a mark behind them. */
  private static boolean isProse(String line) {
    int tokens = 0;
    int words = 0;
    int start = 0;
    while (start < line.length()) {
      int end = start;
      while (end < line.length() && !Chars.isSpace(line.charAt(end))) {
        end++;
      }
      if (end > start) {
        tokens++;
        words += isWord(line, start, end) ? 1 : 0;
      }
      start = end + 1;
    }
    return words >= 4 && words * 3 >= tokens * 2;
  }

  private static boolean isWord(String line, int start, int end) {
    int last = ".,;:!?".indexOf(line.charAt(end - 1)) >= 0 ? end - 1 : end;
    for (int i = start; i < last; i++) {
      boolean isInner = i > start && i < last - 1 && "-'\u2019".indexOf(line.charAt(i)) >= 0;
      if (!Character.isLetter(line.charAt(i)) && !isInner) {
        return false;
      }
    }
    return last > start;
  }

  private static boolean isCallOrAssignment(String line, int wordEnd) {
    int end = wordEnd;
    while (end < line.length() && (Chars.isWord(line.charAt(end)) || line.charAt(end) == '.')) {
      end++;
    }
    String rest = line.substring(end).strip();
    boolean isCall =
        rest.startsWith("(")
            && line.charAt(Math.min(end, line.length() - 1)) == '('
            && line.endsWith(")");
    return isCall
        || rest.startsWith("= ")
        || rest.startsWith("+= ")
        || rest.startsWith("-= ")
        || rest.startsWith(":= ")
        || rest.startsWith("== ")
        || rest.startsWith("=> ");
  }

  /** How many signs a line holds that are rare in prose, without full stops behind words. */
  private static int signs(String line) {
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      char unit = line.charAt(i);
      boolean isInside = i + 1 < line.length() && Chars.isWord(line.charAt(i + 1));
      boolean isSign = CODE_SIGNS.indexOf(unit) >= 0;
      if (isSign && (".:'".indexOf(unit) < 0 || (isInside && unit != '\''))) {
        count++;
      }
    }
    return count;
  }

  /** Behind {@code TODO(name):} and the like at a position, or that position. */
  static int behindTodo(String text, int start, int end) {
    int wordEnd = Chars.wordEnd(text, start, end);
    String word = text.substring(start, wordEnd);
    boolean isMarker =
        word.equals("TODO")
            || word.equals("FIXME")
            || word.equals("XXX")
            || word.equals("HACK")
            || word.equals("NOTE")
            || word.equals("BUG")
            || word.equals("SAFETY");
    if (!isMarker) {
      return start;
    }
    int from = wordEnd;
    if (Chars.at(text, from) == '(') {
      int close = Chars.indexOf(text, ')', from, end);
      from = close < 0 ? from : close + 1;
    }
    from = Chars.at(text, from) == ':' ? from + 1 : from;
    return Math.min(end, Chars.skipSpace(text, from, end));
  }
}
