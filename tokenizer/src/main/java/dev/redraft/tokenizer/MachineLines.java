package dev.redraft.tokenizer;

import java.util.regex.Pattern;

/** Knows lines that no person wrote as prose: rules, mail headers, trailers, who wrote what. */
final class MachineLines {
  private static final String RULE_MARKS =
      "-=_*~#+.\u00b7\u2022\u2013\u2014\u2015\u2500\u2501\u2550:^/\\";

  private static final Pattern HEADER =
      Pattern.compile(
          "(?:From|To|Cc|Bcc|Subject|Date|Sent|Reply-To|Received|Return-Path|Delivered-To|Sender|"
              + "Message-ID|In-Reply-To|References|MIME-Version|User-Agent|Importance|Priority|"
              + "Attachments?|Content-[A-Za-z-]{1,30}|List-[A-Za-z-]{1,30}|X-[A-Za-z0-9-]{1,40}|"
              + "ARC-[A-Za-z-]{1,40}|DKIM-[A-Za-z-]{1,30}|Authentication-Results|Organi[sz]ation):"
              + "(?:\\s.*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern TRAILER =
      Pattern.compile(
          "(?:[A-Z][a-z]{1,20}(?:-[a-z]{1,20}){1,4}-by|[A-Z][a-z]{1,20}-by|Change-Id): .*"
              + "|(?:Fixes|Closes|Refs|Link|Bug|Cc|See-also|Reviewed-on): "
              + "(?=\\S{0,100}[0-9@#/])\\S{1,200}(?: \\S{1,60}){0,5}",
          Pattern.DOTALL);

  private static final Pattern ATTRIBUTION =
      Pattern.compile("(?=\\D{0,120}\\d)On\\s.*\\bwrote:", Pattern.DOTALL);
  private static final Pattern NAMED_WRITER =
      Pattern.compile(".*\\b(?:wrote|writes|said|schrieb|a \u00e9crit ?):", Pattern.DOTALL);

  private MachineLines() {}

  /** Whether the line's text is a rule: marks alone, two of them or more. */
  static boolean isRule(CharSequence text, Line line) {
    int marks = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char unit = text.charAt(i);
      if (RULE_MARKS.indexOf(unit) >= 0) {
        marks++;
      } else if (!WhiteSpace.is(unit)) {
        return false;
      }
    }
    return marks > 1;
  }

  /** Two dashes, below which mail programs put who wrote the mail. */
  static boolean isSignatureMark(CharSequence text, Line line) {
    return line.width() == 2
        && text.charAt(line.start()) == '-'
        && text.charAt(line.start() + 1) == '-';
  }

  /** Whether the line is words between rules, as "-----Original Message-----". */
  static boolean isRuleWithWords(CharSequence text, Line line) {
    int length = line.end() - line.start();
    return length > 6 && isRun(text, line.start()) && isRun(text, line.end() - 3) && !line.isLong();
  }

  private static boolean isRun(CharSequence text, int start) {
    char mark = text.charAt(start);
    return (mark == '-' || mark == '=' || mark == '_' || mark == '*')
        && text.charAt(start + 1) == mark
        && text.charAt(start + 2) == mark;
  }

  static boolean isHeader(Line line) {
    return line.marker() == null
        && line.words().indexOf(':') > 0
        && HEADER.matcher(line.words()).matches();
  }

  static boolean isTrailer(Line line) {
    return line.marker() == null
        && line.words().indexOf(':') > 0
        && TRAILER.matcher(line.words()).matches();
  }

  /** Whether the line says who wrote what is quoted below. */
  static boolean isAttribution(Line line, boolean isAboveQuotation) {
    return line.marker() == null
        && line.endsWithAny(":")
        && (ATTRIBUTION.matcher(line.words()).matches()
            || (isAboveQuotation && NAMED_WRITER.matcher(line.words()).matches()));
  }

  /** The same of two lines, over which mail programs wrap it. */
  static boolean areAttribution(Line line, Line next) {
    return line.marker() == null
        && !line.isLong()
        && !next.isLong()
        && next.words().endsWith("wrote:")
        && line.words().startsWith("On ")
        && !line.isFinal()
        && ATTRIBUTION.matcher(line.words() + " " + next.words()).matches();
  }
}
