package dev.redraft.corrector;

import dev.redraft.tokenizer.Span;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Parts of a text that no edit may touch. A question takes logarithmic time. */
final class ProtectedSpans {
  private final NavigableMap<Integer, Span> byEnd = new TreeMap<>();

  /**
   * @param spans in any order, none within another
   */
  ProtectedSpans(List<Span> spans) {
    spans.forEach(span -> byEnd.put(span.end(), span));
  }

  /** Whether a range shares characters with a protected span, or lies within one. */
  boolean touch(int start, int end) {
    Map.Entry<Integer, Span> first = byEnd.higherEntry(start);
    return first != null && first.getValue().start() < end;
  }

  /** The spans that share characters with a part of the text, or begin at its end; in order. */
  List<Span> near(Span part) {
    return byEnd.tailMap(part.start(), false).values().stream()
        .takeWhile(span -> span.start() <= part.end())
        .toList();
  }

  /** A part of a text with spaces where it is protected. */
  String masked(String text, Span part) {
    StringBuilder masked = new StringBuilder(part.text(text));
    for (Span span : near(part)) {
      int end = Math.min(span.end(), part.end());
      for (int i = Math.max(span.start(), part.start()); i < end; i++) {
        masked.setCharAt(i - part.start(), ' ');
      }
    }
    return masked.toString();
  }

  /** Whether a span, which is not empty, lies within a protected one. */
  boolean cover(Span span) {
    Map.Entry<Integer, Span> first = byEnd.higherEntry(span.start());
    return first != null
        && first.getValue().start() <= span.start()
        && span.end() <= first.getValue().end();
  }
}
