package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A half-open range of a text in UTF-16 units.
 *
 * @param start the first position inside
 * @param end the first position behind; an empty span has {@code start == end}
 */
public record Span(int start, int end) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException unless {@code 0 <= start <= end}
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "a span needs 0 <= start <= end, not start " + start + " and end " + end);
    }
  }

  /** The number of UTF-16 units inside. */
  public int length() {
    return end - start;
  }

  /** Whether a position lies inside. */
  public boolean contains(int position) {
    return start <= position && position < end;
  }

  /**
   * The part of a text this span covers.
   *
   * @throws IndexOutOfBoundsException if the span ends behind the text
   */
  public String text(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /**
   * The positions that lie in any of the spans, as spans in order that neither overlap nor touch.
   */
  public static List<Span> union(Collection<Span> spans) {
    List<Span> ordered = new ArrayList<>(spans);
    ordered.sort(Comparator.comparingInt(Span::start));
    List<Span> union = new ArrayList<>();
    for (Span span : ordered) {
      int last = union.size() - 1;
      if (last >= 0 && span.start <= union.get(last).end) {
        Span before = union.get(last);
        union.set(last, new Span(before.start, Math.max(before.end, span.end)));
      } else {
        union.add(span);
      }
    }
    return List.copyOf(union);
  }
}
