package dev.redraft.tokenizer;

import java.util.List;

/** Lines between two blank ones, rules or fences, and the blocks that they make. */
final class LineGroup {
  private static final int MOST_SIGNATURE_LINES = 6;
  private static final int HEADING_WORDS = 8;
  private static final int LONE_HEADING_WORDS = 5;

  private final CharSequence text;
  private final List<Line> lines;
  private final BlockList found;
  private final LineKinds kinds;
  private final Wrapping wrapping;

  /** What is above. */
  enum Above {
    /** Nothing that matters. */
    ANYTHING,
    /** The end of a letter: below it stands who wrote it. */
    CLOSING,
    /** The two dashes that mail programs put there. */
    SIGNATURE_MARK
  }

  /**
   * Takes the lines.
   *
   * @param lines not blank, one at least
   * @param found where to put the blocks
   */
  LineGroup(CharSequence text, List<Line> lines, BlockList found) {
    this.text = text;
    this.lines = lines;
    this.found = found;
    kinds = new LineKinds(text, lines);
    wrapping = new Wrapping(lines, kinds);
  }

  /**
   * Finds the blocks.
   *
   * @param isUnderlined whether a rule follows, which makes a heading of a line
   * @return what is above what comes next
   */
  Above read(Above above, boolean isUnderlined) {
    if (above == Above.SIGNATURE_MARK) {
      addEach(0, BlockKind.MACHINE);
      return Above.ANYTHING;
    }
    if (above == Above.CLOSING && canSign(0)) {
      addEach(0, BlockKind.SIGNATURE);
      return Above.ANYTHING;
    }
    int code = new IndentedCode(text, lines).lineCount();
    for (int i = 0; i < code; i++) {
      add(i, BlockKind.MACHINE);
    }
    if (code < lines.size()) {
      BlockKind all = code > 0 ? null : Stanza.kind(lines, kinds, wrapping);
      if (all == BlockKind.VERSE) {
        found.add(lines.get(0).content(), lines.get(lines.size() - 1).end(), BlockKind.VERSE);
      } else if (all != null) {
        addEach(0, all);
      } else {
        return readLines(code, isUnderlined);
      }
    }
    return Above.ANYTHING;
  }

  private Above readLines(int first, boolean isUnderlined) {
    for (int i = first; i < lines.size(); ) {
      BlockKind kind = kindAt(i);
      if (kind == BlockKind.CLOSING) {
        add(i, kind);
        if (i + 1 == lines.size()) {
          return Above.CLOSING;
        }
        addEach(i + 1, BlockKind.SIGNATURE);
        return Above.ANYTHING;
      }
      if (kind == BlockKind.TABLE_CELL) {
        kinds.cells(i).forEach(cell -> found.add(cell.start(), cell.end(), kind));
        i++;
      } else if (kind == BlockKind.HEADING) {
        addHeading(i);
        i++;
      } else {
        i = addWrapped(i, kind, isUnderlined);
      }
    }
    return Above.ANYTHING;
  }

  /** What a line begins that does not go on with the line above, or paragraph. */
  private BlockKind kindAt(int index) {
    BlockKind kind = kinds.own(index);
    if (kind == null) {
      kind = kinds.likely(index);
    }
    boolean isEnd = index + 1 == lines.size();
    boolean isPlain =
        (kind == BlockKind.CLOSING && !isEnd && !canSign(index + 1))
            || (kind == BlockKind.HEADING && kinds.own(index) == null && !isEnd && isBegun(index));
    return isPlain || kind == null ? BlockKind.PARAGRAPH : kind;
  }

  /** Whether a line that looks like a title is the first of a paragraph that begins with names. */
  private boolean isBegun(int index) {
    int next = index + 1;
    return kinds.own(next) == null
        && kinds.likely(next) == null
        && lines.get(next).startsInLowerCase()
        && wrapping.joins(next);
  }

  /** Adds a block that may go on over several lines; says where the next one begins. */
  private int addWrapped(int first, BlockKind kind, boolean isUnderlined) {
    int end = first + 1;
    while (canWrap(kind) && end < lines.size() && goesOn(first, end, kind)) {
      end++;
    }
    boolean isWrapped = end > first + 1;
    BlockKind whole = kind;
    if (kind == BlockKind.LABEL && isWrapped) {
      whole = BlockKind.PARAGRAPH;
    } else if (kind == BlockKind.PARAGRAPH && !isWrapped && isHeading(first, isUnderlined)) {
      whole = BlockKind.HEADING;
    }
    found.add(lines.get(first).content(), lines.get(end - 1).end(), whole);
    return end;
  }

  private static boolean canWrap(BlockKind kind) {
    return kind == BlockKind.PARAGRAPH
        || kind == BlockKind.LIST_ITEM
        || kind == BlockKind.LABEL
        || kind == BlockKind.CAPTION;
  }

  private boolean goesOn(int first, int index, BlockKind kind) {
    if (kinds.own(index) != null) {
      return kind == BlockKind.PARAGRAPH && kinds.isDoubtful(index) && wrapping.isMidColumn(index);
    }
    Line line = lines.get(index);
    Line above = lines.get(index - 1);
    boolean isItem = kind == BlockKind.LIST_ITEM;
    boolean isHanging = isItem && line.indent() > lines.get(first).indent();
    if (isHanging && (line.startsInLowerCase() || above.isFinal())) {
      return true;
    }
    boolean isNewIndent = line.isIndented(text) && line.indent() > above.indent() + 1;
    if (isNewIndent && !isItem) {
      return false;
    }
    return wrapping.mustJoin(index) || (kinds.likely(index) == null && wrapping.joins(index));
  }

  private boolean isHeading(int index, boolean isUnderlined) {
    Line line = lines.get(index);
    if (index + 1 == lines.size()) {
      boolean isMarked = isUnderlined && !line.isFinal() && !line.endsWithAny(",;");
      return isMarked || (index == 0 && TitleLines.canBeHeading(line, LONE_HEADING_WORDS));
    }
    return TitleLines.canBeHeading(line, HEADING_WORDS);
  }

  /** A heading, without number signs behind it and without dots that lead to a page. */
  private void addHeading(int index) {
    Line line = lines.get(index);
    int leader = line.isLong() ? -1 : TitleLines.leader(line.words());
    if (leader > 0) {
      found.add(line.content(), line.content() + leader, BlockKind.HEADING);
      found.add(line.content() + leader, line.end(), BlockKind.MACHINE);
      return;
    }
    int end = line.end();
    while (line.is(Marker.Kind.HEADING) && end > line.content() && text.charAt(end - 1) == '#') {
      end--;
    }
    boolean isClosed = end > line.content() && WhiteSpace.is(text.charAt(end - 1));
    found.add(line.content(), isClosed ? end : line.end(), BlockKind.HEADING);
  }

  private boolean canSign(int from) {
    return lines.size() - from <= MOST_SIGNATURE_LINES
        && lines.subList(from, lines.size()).stream().allMatch(LetterLines::canSign);
  }

  private void addEach(int from, BlockKind kind) {
    for (int i = from; i < lines.size(); i++) {
      add(i, kind);
    }
  }

  private void add(int index, BlockKind kind) {
    Line line = lines.get(index);
    found.add(kind == BlockKind.MACHINE ? line.start() : line.content(), line.end(), kind);
  }
}
