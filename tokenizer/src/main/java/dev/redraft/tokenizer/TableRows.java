package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds tables and the cells of their rows: between bars, tabs, or wide gaps. */
final class TableRows {
  /** How many spaces part columns; typists put two behind a full stop. */
  private static final int GAP = 3;

  private final CharSequence text;
  private final List<Line> lines;

  /** Whether a rule of dashes and bars is among the lines, so that rows need no bar in front. */
  private final boolean hasBarRule;

  private final BitSet withTab = new BitSet();
  private final BitSet withGap = new BitSet();

  TableRows(CharSequence text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
    boolean isRuled = false;
    for (int i = 0; i < lines.size(); i++) {
      isRuled |= isBarRule(lines.get(i));
      withTab.set(i, has(lines.get(i), Separator.TAB));
      withGap.set(i, has(lines.get(i), Separator.GAP));
    }
    hasBarRule = isRuled;
  }

  boolean isRow(int index) {
    Line line = lines.get(index);
    if (text.charAt(line.start()) == '|') {
      return true;
    }
    return (hasBarRule && has(line, Separator.BAR))
        || hasNeighbour(index, withTab)
        || hasNeighbour(index, withGap);
  }

  /** The cells of a row; those of the rule between them and their heads hold no letters. */
  List<Span> cells(int index) {
    Line line = lines.get(index);
    if (isBarRule(line)) {
      return List.of(new Span(line.start(), line.end()));
    }
    boolean hasBars = text.charAt(line.start()) == '|' || (hasBarRule && has(line, Separator.BAR));
    Separator separator =
        hasBars ? Separator.BAR : hasNeighbour(index, withTab) ? Separator.TAB : Separator.GAP;
    return split(line, separator);
  }

  private enum Separator {
    BAR,
    TAB,
    GAP
  }

  private static boolean hasNeighbour(int index, BitSet set) {
    return set.get(index) && (set.get(index + 1) || (index > 0 && set.get(index - 1)));
  }

  private boolean has(Line line, Separator separator) {
    for (int i = line.content(); i < line.end(); i++) {
      if (length(line, i, separator) > 0) {
        return true;
      }
    }
    return false;
  }

  /** How long the separator at a position is, 0 if there is none. */
  private int length(Line line, int position, Separator separator) {
    char unit = text.charAt(position);
    return switch (separator) {
      case BAR -> unit == '|' && (position == 0 || text.charAt(position - 1) != '\\') ? 1 : 0;
      case TAB -> unit == '\t' ? 1 : 0;
      case GAP -> {
        int end = position;
        while (end < line.end() && text.charAt(end) == ' ') {
          end++;
        }
        yield end - position >= GAP ? end - position : 0;
      }
    };
  }

  private List<Span> split(Line line, Separator separator) {
    List<Span> cells = new ArrayList<>();
    int start = line.content();
    boolean isInCode = false;
    for (int i = start; i < line.end(); ) {
      isInCode ^= text.charAt(i) == '`';
      int length = isInCode ? 0 : length(line, i, separator);
      if (length > 0) {
        cells.add(new Span(start, i));
        start = i + length;
      }
      i += Math.max(1, length);
    }
    cells.add(new Span(start, line.end()));
    return cells;
  }

  private boolean isBarRule(Line line) {
    boolean hasBar = false;
    boolean hasDash = false;
    for (int i = line.start(); i < line.end(); i++) {
      char unit = text.charAt(i);
      hasBar |= unit == '|';
      hasDash |= unit == '-';
      if ("|-:+= ".indexOf(unit) < 0) {
        return false;
      }
    }
    return hasBar && hasDash;
  }
}
