package dev.redraft.tokenizer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Finds Markdown's code spans among a text's runs of backticks, which come in order: a run opens a
 * span if one of the same length follows in the same block and within reach, and the span ends with
 * it; a run behind a backslash opens none.
 */
final class CodeSpans {
  private final int reach;
  private final List<Span> found;

  /** The runs whose part is not known yet, within reach; the first of them may open a span. */
  private Deque<Run> undecided = new ArrayDeque<>();

  private record Run(int start, int end, boolean isEscaped) {
    int length() {
      return end - start;
    }
  }

  /**
   * Begins a text.
   *
   * @param reach the length of the longest span
   * @param found where to put spans
   */
  CodeSpans(int reach, List<Span> found) {
    this.reach = reach;
    this.found = found;
  }

  /** Goes on with a run. */
  void add(int start, int end, boolean isEscaped) {
    giveUpBefore(end - reach);
    put(new Run(start, end, isEscaped));
  }

  private void put(Run run) {
    Run opener = undecided.peekFirst();
    if (opener == null) {
      if (!run.isEscaped) {
        undecided.addLast(run);
      }
    } else if (opener.length() == run.length()) {
      found.add(new Span(opener.start, run.end));
      undecided.clear();
    } else {
      undecided.addLast(run);
    }
  }

  /** No run begins before {@code position} but those that came. */
  void passTo(int position) {
    giveUpBefore(position + 1 - reach);
  }

  /** The block ends, and no span goes on behind it. */
  void endBlock() {
    giveUpBefore(Integer.MAX_VALUE);
  }

  /**
   * Runs before {@code start} open no span. Openers out of reach of each other have different
   * lengths, so that few runs are put again and again.
   */
  private void giveUpBefore(int start) {
    while (!undecided.isEmpty() && undecided.getFirst().start < start) {
      Deque<Run> rest = undecided;
      rest.removeFirst();
      undecided = new ArrayDeque<>(rest.size());
      rest.forEach(this::put);
    }
  }

  /** Up to where all is known of a text that was passed to {@code position}. */
  int decided(int position) {
    return undecided.isEmpty() ? position : undecided.getFirst().start;
  }

  /** The text's first {@code count} units, all decided, are gone. */
  void forget(int count) {
    Deque<Run> moved = new ArrayDeque<>(undecided.size());
    undecided.forEach(
        run -> moved.addLast(new Run(run.start - count, run.end - count, run.isEscaped)));
    undecided = moved;
  }
}
