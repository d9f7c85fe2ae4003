package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks of plain text, or of Markdown read as such: paragraphs, whose lines may be
 * wrapped at any width, and all that is not made of whole sentences.
 *
 * <p>Blank lines, rules and fences part groups of lines. What a line is, its group alone says, and
 * whether a letter's closing stands above. Within a group
 *
 * <ul>
 *   <li>a list marker (-, *, +, • and the like, 1. or a) before white space), a heading mark (# to
 *       ######), &gt; and a table's bar begin a block, and so do mail headers and trailers;
 *   <li>what merely looks like a title, label, greeting, caption or ingredient begins one unless
 *       the line above must go on;
 *   <li>any other line goes on with the block above if that was wrapped there, which the width of
 *       the lines around, the last word above and the first one here say.
 * </ul>
 *
 * <p>A stanza is one block, for its sentences go over its lines. Indented code is left alone, but
 * what is indented and reads as prose is a paragraph.
 */
public final class TextBlocks {
  private final CharSequence text;
  private final BlockList found;
  private final List<Line> group = new ArrayList<>();
  private LineGroup.Above above = LineGroup.Above.ANYTHING;
  private @Nullable Fence fence;

  private TextBlocks(CharSequence text) {
    this.text = text;
    found = new BlockList(text);
  }

  /**
   * The blocks, in order and apart. All but white space and markers lies in one of them. Linear in
   * the text's length, whatever it holds.
   */
  public static List<TextBlock> find(CharSequence text) {
    TextBlocks blocks = new TextBlocks(text);
    for (Lines lines = new Lines(text); lines.hasNext(); ) {
      Span span = lines.next();
      blocks.add(Line.of(text, span.start(), span.end()), span.length());
    }
    blocks.finishGroup(false);
    return blocks.found.toList();
  }

  private void add(Line line, int length) {
    Fence open = fence;
    if (open != null) {
      boolean isClosed = open.isClosedBy(text, line.start(), line.end());
      found.add(line.start(), line.end(), isClosed ? BlockKind.MACHINE : BlockKind.CODE);
      fence = isClosed ? null : open;
    } else if (line.isBlank()) {
      finishGroup(false);
      above = above == LineGroup.Above.CLOSING ? above : LineGroup.Above.ANYTHING;
    } else {
      fence = fenceOf(line, length);
      if (fence != null || MachineLines.isRule(text, line)) {
        finishGroup(isUnderline(line));
        addMachine(line);
        above =
            MachineLines.isSignatureMark(text, line)
                ? LineGroup.Above.SIGNATURE_MARK
                : LineGroup.Above.ANYTHING;
      } else {
        group.add(line);
      }
    }
  }

  /** Lines out of {@linkplain ProtectedText#REACH reach} open none. */
  private @Nullable Fence fenceOf(Line line, int length) {
    return length > ProtectedText.REACH ? null : Fence.openedBy(text, line.start(), line.end());
  }

  private boolean isUnderline(Line line) {
    char first = text.charAt(line.start());
    return first == text.charAt(line.end() - 1)
        && (first == '=' || first == '-' || first == '~')
        && line.end() - line.start() > 2;
  }

  private void addMachine(Line line) {
    found.add(line.start(), line.end(), BlockKind.MACHINE);
  }

  private void finishGroup(boolean isUnderlined) {
    if (!group.isEmpty()) {
      above = new LineGroup(text, List.copyOf(group), found).read(above, isUnderlined);
      group.clear();
    }
  }
}
