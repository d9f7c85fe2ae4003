package dev.redraft.tokenizer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lines of a group are, each by itself and by its neighbours. */
final class LineKinds {
  private final CharSequence text;
  private final List<Line> lines;
  private final TableRows rows;
  private final long dashCount;
  private final @Nullable BlockKind[] own;
  private final @Nullable BlockKind[] likely;

  LineKinds(CharSequence text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
    rows = new TableRows(text, lines);
    dashCount = lines.stream().filter(line -> text.charAt(line.start()) == '-').count();
    own = new @Nullable BlockKind[lines.size()];
    likely = new @Nullable BlockKind[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      own[i] = findOwn(i);
      likely[i] = own[i] == null ? findLikely(i) : null;
    }
  }

  /** What a line is, wherever it stands, or null if there is no mark of it. */
  @Nullable BlockKind own(int index) {
    return own[index];
  }

  /**
   * Whether prose may begin with what makes a line an item: a dash, if nothing else in the group
   * begins with one, and a number that is not the first of a list, as behind "page".
   */
  boolean isDoubtful(int index) {
    Line line = lines.get(index);
    if (!line.is(Marker.Kind.ITEM)) {
      return false;
    }
    char first = text.charAt(line.start());
    return first == '-' ? line.startsInLowerCase() && dashCount == 1 : first >= '2' && first <= '9';
  }

  /** What a line is unless it goes on with the line above, or null for a line of a paragraph. */
  @Nullable BlockKind likely(int index) {
    return likely[index];
  }

  /** The cells of a line that is a row of a table. */
  List<Span> cells(int index) {
    return rows.cells(index);
  }

  private @Nullable BlockKind findOwn(int index) {
    Line line = lines.get(index);
    if (line.marker() != null && !line.is(Marker.Kind.MAYBE_ITEM)) {
      return switch (line.marker().kind()) {
        case HEADING -> BlockKind.HEADING;
        case QUOTATION -> BlockKind.QUOTATION;
        default -> BlockKind.LIST_ITEM;
      };
    }
    if (isHeader(index)
        || MachineLines.isTrailer(line)
        || MachineLines.isCommand(line)
        || MachineLines.isSentWith(line)
        || isAttribution(index)
        || MachineLines.isRuleWithWords(text, line)) {
      return BlockKind.MACHINE;
    }
    return rows.isRow(index) && TitleLines.leader(line.words()) < 0 ? BlockKind.TABLE_CELL : null;
  }

  /** A mail has several headers; one alone is a label. Indented lines go on with one. */
  private boolean isHeader(int index) {
    if (MachineLines.isHeader(lines.get(index))) {
      return (index > 0 && own[index - 1] == BlockKind.MACHINE)
          || (index + 1 < lines.size() && MachineLines.isHeader(nextUnfolded(index)));
    }
    return index > 0
        && own[index - 1] == BlockKind.MACHINE
        && lines.get(index).indent() > 0
        && (MachineLines.isHeader(lines.get(index - 1)) || lines.get(index - 1).indent() > 0);
  }

  /** The next line that is not indented, or the last one. */
  private Line nextUnfolded(int index) {
    int next = index + 1;
    while (next + 1 < lines.size() && lines.get(next).indent() > 0 && next - index < 8) {
      next++;
    }
    return lines.get(next);
  }

  private boolean isAttribution(int index) {
    Line line = lines.get(index);
    Line next = index + 1 < lines.size() ? lines.get(index + 1) : null;
    return MachineLines.isAttribution(line, next != null && next.is(Marker.Kind.QUOTATION))
        || (next != null && MachineLines.areAttribution(line, next))
        || (index > 0 && MachineLines.areAttribution(lines.get(index - 1), line));
  }

  private @Nullable BlockKind findLikely(int index) {
    Line line = lines.get(index);
    if (line.marker() != null) {
      return BlockKind.LIST_ITEM;
    }
    if (LetterLines.isGreeting(line)) {
      return BlockKind.GREETING;
    }
    if (LetterLines.isClosing(line)) {
      return BlockKind.CLOSING;
    }
    if (FieldLines.isCaption(line)) {
      return BlockKind.CAPTION;
    }
    if (TitleLines.isCapitals(line)
        || TitleLines.isChapter(line)
        || (!line.isLong() && TitleLines.leader(line.words()) > 0)) {
      return BlockKind.HEADING;
    }
    if (FieldLines.isLabel(line)) {
      return BlockKind.LABEL;
    }
    if (FieldLines.isQuantity(line, lines.size() > 1)) {
      return BlockKind.LIST_ITEM;
    }
    return TitleLines.isTitle(line) ? BlockKind.HEADING : null;
  }
}
