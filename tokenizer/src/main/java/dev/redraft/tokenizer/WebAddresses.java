package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds web addresses: at each start of a word it looks for a scheme, {@code www.}, or a host name
 * with a slash behind it. Linear in time: what was looked at and found to be none is not looked at
 * again.
 */
final class WebAddresses {
  private static final List<String> SCHEMES = List.of("https://", "http://", "ftp://");
  private static final String WWW = "www.";
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";
  private static final String STOP = "<>\"`\\|^\u201C\u201D\u00AB\u00BB";
  private static final String SENTENCE_MARKS = ".,;:!?'*_~\u2019\u2018\u2026-\u2013\u2014([{";

  private final String text;

  private WebAddresses(String text) {
    this.text = text;
  }

  static List<Span> find(String text) {
    return new WebAddresses(text).findAll();
  }

  private List<Span> findAll() {
    List<Span> found = new ArrayList<>();
    for (int position = 0; position < text.length(); ) {
      if (!Character.isLetterOrDigit(text.charAt(position))) {
        position++;
        continue;
      }
      int wordEnd = HostName.end(text, position);
      int end = addressEnd(position, wordEnd);
      if (end > position) {
        found.add(new Span(position, end));
      }
      position = Math.max(Math.max(end, wordEnd), position + 1);
    }
    return found;
  }

  /** The end of the address that starts at {@code start}, or {@code start}. */
  private int addressEnd(int start, int wordEnd) {
    for (String scheme : SCHEMES) {
      if (text.regionMatches(true, start, scheme, 0, scheme.length())) {
        return urlEnd(start, start + scheme.length());
      }
    }
    if (text.regionMatches(true, start, WWW, 0, WWW.length())) {
      return urlEnd(start, start + WWW.length());
    }
    boolean path = wordEnd < text.length() && text.charAt(wordEnd) == '/';
    return path && HostName.isDotted(text, start, wordEnd) ? urlEnd(start, wordEnd) : start;
  }

  /** Where the address ends whose part behind the prefix starts at {@code from}. */
  private int urlEnd(int start, int from) {
    int end = from;
    int[] open = new int[OPENING.length()];
    while (end < text.length() && isUrl(text.charAt(end))) {
      char unit = text.charAt(end);
      int opening = OPENING.indexOf(unit);
      int closing = CLOSING.indexOf(unit);
      if (opening >= 0) {
        open[opening]++;
      } else if (closing >= 0 && --open[closing] < 0) {
        break;
      }
      end++;
    }
    while (end > from && SENTENCE_MARKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > from ? end : start;
  }

  private static boolean isUrl(char unit) {
    return unit > ' '
        && !WhiteSpace.is(unit)
        && !Character.isISOControl(unit)
        && STOP.indexOf(unit) < 0;
  }
}
