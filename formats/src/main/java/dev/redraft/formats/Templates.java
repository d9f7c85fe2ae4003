package dev.redraft.formats;

import dev.redraft.tokenizer.Span;
import java.util.ArrayList;
import java.util.List;

/** Templates in HTML, of PHP, Jinja, Handlebars and others, which a parser would misread. */
final class Templates {
  private static final String[][] PAIRS = {
    {"<?", "?>"}, {"<%", "%>"}, {"{{", "}}"}, {"{%", "%}"}, {"{#", "#}"}
  };
  private static final char VALUE = 'X';

  private Templates() {}

  /**
   * The text with something harmless in place of each template.
   *
   * @param offset where the text begins in the collector's
   */
  static String blanked(ProseCollector collector, String html, int offset) {
    List<Span> code = new ArrayList<>();
    List<Span> values = new ArrayList<>();
    NextOccurrence[] ends = new NextOccurrence[PAIRS.length];
    for (int i = 0; i < PAIRS.length; i++) {
      ends[i] = new NextOccurrence(html, PAIRS[i][1]);
    }
    int position = 0;
    while (position < html.length()) {
      char unit = html.charAt(position);
      int pair = unit == '<' || unit == '{' ? pairAt(html, position) : -1;
      int close = pair < 0 ? -1 : ends[pair].from(position + 2);
      if (close < 0) {
        position++;
      } else {
        Span span = new Span(position, close + 2);
        boolean isValue = PAIRS[pair][0].equals("{{");
        (isValue ? values : code).add(span);
        if (isValue) {
          collector.show(
              offset + span.start(), offset + span.end(), StandInWord.ofCode(span.text(html)));
        } else {
          collector.hide(offset + span.start(), offset + span.end());
        }
        position = span.end();
      }
    }
    return Blanked.text(Blanked.text(html, code), values, VALUE);
  }

  private static int pairAt(String html, int position) {
    for (int i = 0; i < PAIRS.length; i++) {
      if (html.startsWith(PAIRS[i][0], position)) {
        return i;
      }
    }
    return -1;
  }
}
