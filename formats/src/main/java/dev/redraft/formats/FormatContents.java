package dev.redraft.formats;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the beginning of a text says of its format. */
final class FormatContents {
  private static final int LOOKED_AT = 1 << 14;
  private static final Set<String> HEADERS =
      WordSet.of(
          """
          from to subject date cc bcc message-id received return-path reply-to mime-version
          content-type delivered-to in-reply-to references x-mailer
          """);

  private final String text;
  private final List<Row> rows;

  private FormatContents(String text) {
    this.text = text;
    rows = Row.of(text);
  }

  /** The format that a text looks like; plain text if like none. */
  static Format of(String whole) {
    int limit = Math.min(whole.length(), LOOKED_AT);
    String text = whole.substring(whole.startsWith("\uFEFF") ? 1 : 0, limit);
    String start = text.stripLeading();
    String lower = start.substring(0, Math.min(start.length(), 200)).toLowerCase(Locale.ROOT);
    FormatContents contents = new FormatContents(text);
    if (text.indexOf('\0') >= 0 || contents.isData(start, lower)) {
      return Format.DATA;
    } else if (lower.startsWith("<!doctype html")
        || lower.startsWith("<html")
        || lower.startsWith("<body")) {
      return Format.HTML;
    } else if (start.startsWith("#!")) {
      return Format.SOURCE;
    } else if (start.startsWith("WEBVTT") || contents.isSubtitle()) {
      return Format.SRT;
    } else if (contents.isMail()) {
      return Format.EMAIL;
    }
    return contents.markup();
  }

  private boolean isData(String start, String lower) {
    boolean isXml = lower.startsWith("<?xml") && !lower.contains("<html");
    boolean isDiff =
        start.startsWith("diff --git ") || (start.startsWith("--- ") && start.contains("\n+++ "));
    boolean isBibliography =
        start.startsWith("@") && start.indexOf('{') > 0 && start.indexOf('{') < 20;
    return isXml || isDiff || isBibliography || isJson(start);
  }

  /** An object or array in whose first lines there is JSON's punctuation. */
  private static boolean isJson(String start) {
    if (start.isEmpty() || (start.charAt(0) != '{' && start.charAt(0) != '[')) {
      return false;
    }
    int next = Chars.skipSpace(start, 1, start.length());
    char first = Chars.at(start, next);
    boolean isObject = start.charAt(0) == '{' && (first == '"' || first == '}');
    return isObject || (start.charAt(0) == '[' && (first == '{' || first == '"' || first == '['));
  }

  private boolean isSubtitle() {
    for (Row row : rows.subList(0, Math.min(5, rows.size()))) {
      String line = row.text(text);
      if (line.contains(" --> ") && Character.isDigit(line.charAt(0)) && line.contains(":")) {
        return true;
      }
    }
    return false;
  }

  /** At least two headers, and nothing but headers, before the first blank line. */
  private boolean isMail() {
    int count = 0;
    for (Row row : rows) {
      String line = row.text(text);
      int colon = line.indexOf(':');
      if (row.isBlank()) {
        return count >= 2;
      } else if (row.indent() == 0 && !(line.startsWith("From ") && count == 0)) {
        String name = colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.indexOf(' ') >= 0) {
          return false;
        }
        count += HEADERS.contains(name) ? 1 : 0;
      }
    }
    return count >= 3;
  }

  /** Which mark-up the lines hold most of, if enough. */
  private Format markup() {
    Map<Format, Integer> counts = new EnumMap<>(Format.class);
    for (Row row : rows) {
      if (!row.isBlank()) {
        count(row.text(text), row, counts);
      }
    }
    Format best = Format.TEXT;
    int most = 1;
    for (Map.Entry<Format, Integer> each : counts.entrySet()) {
      if (each.getValue() > most) {
        best = each.getKey();
        most = each.getValue();
      }
    }
    return best;
  }

  private static void count(String line, Row row, Map<Format, Integer> counts) {
    if (line.startsWith("\\documentclass")
        || line.startsWith("\\begin{")
        || line.startsWith("\\section")) {
      counts.merge(Format.LATEX, 2, Integer::sum);
    } else if (line.startsWith("msgid \"") || line.startsWith("msgstr \"")) {
      counts.merge(Format.PO, 1, Integer::sum);
    } else if (line.startsWith("#+")) {
      counts.merge(Format.ORG, 2, Integer::sum);
    } else if (line.startsWith(".. ") && line.contains("::")) {
      counts.merge(Format.RST, 2, Integer::sum);
    } else if (line.startsWith("[source")
        || line.equals("|===")
        || (line.startsWith("= ") && row.indent() == 0)) {
      counts.merge(Format.ASCIIDOC, 2, Integer::sum);
    } else if (line.startsWith("```") || line.startsWith("## ") || isTableRule(line)) {
      counts.merge(Format.MARKDOWN, 2, Integer::sum);
    } else if (line.contains("](")
        || line.startsWith("# ")
        || line.contains("**")
        || line.contains("`")) {
      counts.merge(Format.MARKDOWN, 1, Integer::sum);
    }
  }

  private static boolean isTableRule(String line) {
    return line.contains("|")
        && line.contains("--")
        && line.chars().allMatch(unit -> "|-: \t".indexOf(unit) >= 0);
  }
}
