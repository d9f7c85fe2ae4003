package dev.redraft.tokenizer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a model is shown of a span of text, with an exact map back.
 *
 * <p>Every run of white space (line breaks, tabs and no-break spaces included) is one space, none
 * is left at either end, and lone surrogates and NUL are U+FFFD. A {@link StandIn} is shown in
 * place of what it stands for. All else is kept unit by unit, invisible characters such as zero
 * width space, byte order mark and soft hyphen too: they may matter to the text, and a tokenizer
 * knows them.
 *
 * <p>View range {@code [a, b)} stands for original range {@code [originalStart(a),
 * originalEnd(b))}; a view space stands for the whole run. So a range that neither starts nor ends
 * with a space leaves the runs around it alone. Neighbouring ranges meet, but for what an empty
 * stand-in leaves out between them. Immutable and thread-safe.
 */
public final class TextView {
  /**
   * What a view shows in place of a span.
   *
   * @param span what it stands for, in the original text
   * @param text what is shown, without white space at its ends; empty to leave the span out; a
   *     space alone to show it as white space, which joins that around it
   */
  public record StandIn(Span span, String text) {}

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private TextView(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * The view of a span. Linear in its length.
   *
   * @throws IndexOutOfBoundsException if the span ends behind the text
   */
  public static TextView of(String original, Span span) {
    return of(original, span, List.of());
  }

  /**
   * The view of a span with something else in place of parts of it. Linear in its length.
   *
   * @param standIns in order, not overlapping; those that do not lie within the span are not shown
   * @throws IndexOutOfBoundsException if the span ends behind the text
   */
  public static TextView of(String original, Span span, List<StandIn> standIns) {
    Objects.checkFromToIndex(span.start(), span.end(), original.length());
    return new Builder(original, span).build(standIns);
  }

  /** What the model is shown; empty if the span holds only white space. */
  public String text() {
    return text;
  }

  /**
   * Where an original range starts whose view starts at {@code viewOffset}: behind the run that the
   * view space before it stands for, behind what is left out there, before what a stand-in around
   * it stands for.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= viewOffset <= text().length()}
   */
  public int originalStart(int viewOffset) {
    return starts[Objects.checkIndex(viewOffset, starts.length)];
  }

  /**
   * Where an original range ends whose view ends before {@code viewOffset}: before the run that the
   * view space at it stands for, before what is left out there, behind what a stand-in around it
   * stands for. Without stand-ins the same place as {@link #originalStart}.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= viewOffset <= text().length()}
   */
  public int originalEnd(int viewOffset) {
    return ends[Objects.checkIndex(viewOffset, ends.length)];
  }

  /**
   * The original range of a view range; an empty one stays empty, where it starts.
   *
   * @throws IndexOutOfBoundsException if the range ends behind the view
   */
  public Span original(Span viewRange) {
    int start = originalStart(viewRange.start());
    return new Span(start, viewRange.length() == 0 ? start : originalEnd(viewRange.end()));
  }

  @Override
  public String toString() {
    return text;
  }

  /** A view in the making. */
  private static final class Builder {
    private final String original;
    private final int start;
    private final int end;
    private final StringBuilder shown = new StringBuilder();
    private int[] starts;
    private int[] ends;

    Builder(String original, Span span) {
      this.original = original;
      start = WhiteSpace.skip(original, span.start(), span.end());
      end = WhiteSpace.trimEnd(original, start, span.end());
      starts = new int[end - start + 1];
      ends = new int[end - start + 1];
      starts[0] = start;
      ends[0] = start;
    }

    TextView build(List<StandIn> standIns) {
      int done = start;
      for (StandIn standIn : standIns) {
        if (standIn.span().start() >= done && standIn.span().end() <= end) {
          copy(done, standIn.span().start());
          put(standIn);
          done = standIn.span().end();
        }
      }
      copy(done, end);
      int length = shown.length();
      if (length > 0 && shown.charAt(length - 1) == ' ') { // before what is left out at the end
        length--;
      }
      return new TextView(
          shown.substring(0, length),
          Arrays.copyOf(starts, length + 1),
          Arrays.copyOf(ends, length + 1));
    }

    private void copy(int from, int to) {
      for (int i = from; i < to; ) {
        if (WhiteSpace.is(original.charAt(i))) {
          int next = WhiteSpace.skip(original, i, to);
          space(i, next);
          i = next;
        } else {
          add(visible(i), i, i + 1);
          i++;
        }
      }
    }

    /** A run of white space; what is left out before another run joins the two. */
    private void space(int from, int to) {
      int last = shown.length() - 1;
      if (last >= 0 && shown.charAt(last) != ' ') {
        add(' ', from, to);
      } else {
        skipTo(to);
      }
    }

    private void put(StandIn standIn) {
      Span span = standIn.span();
      if (standIn.text().isEmpty()) {
        starts[shown.length()] = span.end();
        return;
      }
      if (standIn.text().isBlank()) {
        space(span.start(), span.end());
        return;
      }
      for (int i = 0; i < standIn.text().length(); i++) {
        add(standIn.text().charAt(i), span.start(), span.end());
        if (i < standIn.text().length() - 1) { // inside, all of it is meant
          starts[shown.length()] = span.start();
        }
      }
    }

    private void skipTo(int position) {
      starts[shown.length()] = position;
      ends[shown.length()] = position;
    }

    /** Shows a unit that stands for a range of the original. */
    private void add(char unit, int from, int to) {
      starts[shown.length()] = from;
      shown.append(unit);
      if (shown.length() == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
        ends = Arrays.copyOf(ends, 2 * ends.length);
      }
      starts[shown.length()] = to;
      ends[shown.length()] = to;
    }

    /** A span may cut a surrogate pair: the half inside is alone then. */
    private char visible(int position) {
      char unit = original.charAt(position);
      boolean cut = position == start && Character.isLowSurrogate(unit);
      return cut ? '\uFFFD' : WellFormed.unitAt(original, position, end);
    }
  }
}
