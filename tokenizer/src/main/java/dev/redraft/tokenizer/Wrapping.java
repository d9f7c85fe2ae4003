package dev.redraft.tokenizer;

import java.util.List;

/**
 * Tells the line ends that an editor or a mail program put in from those that somebody meant.
 *
 * <p>Who wraps text begins a new line where the next word would not fit: so a line behind which its
 * successor's first word had room was ended on purpose. How wide the column is, the lines around
 * say, and how a line ends and the next begins weighs more than either.
 */
final class Wrapping {
  /** How many lines are looked at before and behind one. */
  private static final int NEAR = 4;

  /** Lines as wide as this were seldom ended on purpose within a sentence. */
  private static final int WIDE = 40;

  /** Narrower columns than this are lists. */
  private static final int NARROW = 20;

  /** Lines of prose, wrapped at a column, fall short of it by a word. */
  private static final int LONG_WORD = 14;

  /** How far a person who wraps by hand misses the column. */
  private static final int SLACK = 8;

  private static final int FEW_WORDS = 3;

  private final List<Line> lines;
  private final LineKinds kinds;

  // What was found about the last line that was asked for.
  private int measured = -1;
  private int width;
  private boolean isColumn;

  /** The lines of a group, and what they are. */
  Wrapping(List<Line> lines, LineKinds kinds) {
    this.lines = lines;
    this.kinds = kinds;
  }

  /** Whether a line goes on with the sentence of the line above. */
  boolean joins(int index) {
    Line above = lines.get(index - 1);
    Line line = lines.get(index);
    if (line.startsInLowerCase()) {
      return isWide(above)
          || (above.isFinal()
              ? isFilled(index)
              : isOpen(above) || goesOnInColumn(index, SLACK) || goesOnInProse(index));
    }
    if (above.isFinal() || above.endsWithAny(":")) {
      return isFilled(index);
    }
    if (LineWords.isOpen(above.lastWord()) || (isWide(above) && above.endsWithAny(",;"))) {
      return true;
    }
    return isColumn(index)
        ? room(index) < (isWide(above) ? SLACK : 0)
        : isFilled(index) && isWide(above);
  }

  /**
   * Whether the line above can't have ended where it does, so that what a line looks like by itself
   * says nothing.
   */
  boolean mustJoin(int index) {
    Line above = lines.get(index - 1);
    return (!above.isFinal() && LineWords.isOpen(above.lastWord())) || isMidColumn(index);
  }

  /** Whether the line above is one of several of a column that all end where it does. */
  boolean isMidColumn(int index) {
    Line above = lines.get(index - 1);
    return !above.isFinal()
        && isFilled(index)
        && isColumn(index)
        && (above.endsWithAny(",") || above.wordCount() > FEW_WORDS)
        && width(index) > NARROW + SLACK;
  }

  /** How many lines end where the next word would have fitted in. */
  int raggedCount() {
    int count = 0;
    for (int i = 1; i < lines.size(); i++) {
      count += isFilled(i) ? 0 : 1;
    }
    return count;
  }

  private boolean goesOnInColumn(int index, int slack) {
    return room(index) < slack && isColumn(index);
  }

  /** Two lines make no column; but where there are full stops and commas, there is no list. */
  private boolean goesOnInProse(int index) {
    return isFilled(index)
        && width(index) >= NARROW
        && lines.get(index - 1).wordCount() >= FEW_WORDS
        && isPunctuated(index);
  }

  private boolean isPunctuated(int index) {
    for (int i = first(index); i < last(index); i++) {
      Line line = lines.get(i);
      if (line.isFinal() || line.words().contains(", ") || line.words().contains(". ")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpen(Line line) {
    return line.endsWithAny(",;-\u2013\u2014(") || LineWords.isOpen(line.lastWord());
  }

  private static boolean isWide(Line line) {
    return line.width() >= WIDE;
  }

  private boolean isFilled(int index) {
    return room(index) < 0;
  }

  /** How many columns were left when the line above ended though the first word here fits in. */
  private int room(int index) {
    return width(index) - lines.get(index - 1).width() - 1 - lines.get(index).firstWordLength();
  }

  /** Whether several lines end at about the same column. */
  private boolean isColumn(int index) {
    measure(index);
    return isColumn;
  }

  private int width(int index) {
    measure(index);
    return width;
  }

  /** Looks at the lines around one, once for all questions about it. */
  private void measure(int index) {
    if (index == measured) {
      return;
    }
    measured = index;
    width = 0;
    int first = first(index);
    int last = last(index);
    for (int i = first; i < last; i++) {
      width = Math.max(width, counts(i, index) ? lines.get(i).width() : 0);
    }
    int near = width - Math.min(LONG_WORD, width / 3);
    int count = 0;
    for (int i = first; i < last; i++) {
      count += lines.get(i).width() >= near && counts(i, index) ? 1 : 0;
    }
    isColumn = width >= NARROW && count > (width < WIDE ? 2 : 1);
  }

  /** Titles and the like are as wide as they are. */
  private boolean counts(int line, int index) {
    return line == index - 1 || (mayGoOn(line) && kinds.likely(line) == null);
  }

  /** At most so far back, and to where a block certainly begins. */
  private int first(int index) {
    int first = index - 1;
    while (first > 0 && index - first <= NEAR && mayGoOn(first)) {
      first--;
    }
    return first;
  }

  private boolean mayGoOn(int line) {
    return kinds.own(line) == null || kinds.isDoubtful(line);
  }

  private int last(int index) {
    int last = index + 1;
    while (last < lines.size() && last - index <= NEAR && mayGoOn(last)) {
      last++;
    }
    return last;
  }
}
