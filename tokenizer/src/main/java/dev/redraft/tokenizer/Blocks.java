package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows a text line by line through what stands apart from its prose, front matter and fenced
 * blocks, and notes where a passage may end: behind these, and behind a blank line below prose, but
 * not between a letter's closing and who wrote it.
 */
final class Blocks {
  private final Set<ProtectedText.Kind> kinds;
  private final List<Span> found;
  private final FrontMatter frontMatter;
  private @Nullable Fence fence;

  /** What is open, or null. */
  private ProtectedText.@Nullable Kind open;

  /** Where the protected part of what is open begins; 0 if that is forgotten. */
  private int protectedStart = 0;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> passageEnds = new ArrayList<>();
  private boolean hasProse = false;

  /** Whether the last line that is not blank ends a letter, so that what follows may sign it. */
  private boolean isBelowClosing = false;

  private boolean lineEndsBlock = false;
  private boolean lineEndsPassage = false;

  /**
   * Lines that belong together.
   *
   * @param start of the first; 0 if that is forgotten
   * @param end behind the last, {@link Integer#MAX_VALUE} while there is none
   */
  record Block(int start, int end) {
    private Block movedBy(int count) {
      return new Block(Math.max(0, start - count), end == Integer.MAX_VALUE ? end : end - count);
    }
  }

  /**
   * Begins a text.
   *
   * @param kinds what is protected; without front matter among them there is none
   * @param found where to put what is protected
   */
  Blocks(Set<ProtectedText.Kind> kinds, List<Span> found) {
    this.kinds = kinds;
    this.found = found;
    frontMatter = new FrontMatter(kinds.contains(ProtectedText.Kind.FRONT_MATTER));
  }

  /**
   * Goes on with a line.
   *
   * @param isCut whether the span is only the beginning of a line, which then is neither blank nor
   *     opens or closes anything
   * @return whether the line is prose
   */
  boolean begin(CharSequence text, Span line, boolean isCut) {
    int start = WhiteSpace.skip(text, line.start(), line.end());
    Span content = new Span(start, WhiteSpace.trimEnd(text, start, line.end()));
    lineEndsBlock = false;
    lineEndsPassage = false;
    if (isFrontMatter(frontMatter.read(text, line.start(), content, isCut), line, content)) {
      return false;
    }
    Fence opened = fence;
    if (opened == null) {
      return isProse(text, line, content, isCut);
    }
    if (!isCut && opened.isClosedBy(text, content.start(), content.end())) {
      fence = null;
      close(content.end());
    }
    return false;
  }

  private boolean isFrontMatter(FrontMatter.Part part, Span line, Span content) {
    switch (part) {
      case MAYBE -> {
        protectedStart = content.start();
        hasProse = true;
      }
      case SECOND -> open(ProtectedText.Kind.FRONT_MATTER, protectedStart, protectedStart);
      case LAST -> close(content.end());
      case BEHIND -> {
        protect(line.start());
        endBlock(line.start());
      }
      default -> {}
    }
    return part != FrontMatter.Part.BEHIND && part != FrontMatter.Part.NONE;
  }

  private boolean isProse(CharSequence text, Span line, Span content, boolean isCut) {
    if (!isCut && content.length() == 0) {
      lineEndsPassage = hasProse && !isBelowClosing;
      hasProse &= isBelowClosing;
      return false;
    }
    hasProse = true;
    isBelowClosing = !isCut && LetterLines.isClosing(Line.of(text, line.start(), line.end()));
    fence = isCut ? null : Fence.openedBy(text, content.start(), content.end());
    if (fence != null) {
      open(ProtectedText.Kind.CODE, line.start(), content.start());
    }
    return fence == null;
  }

  private void open(ProtectedText.Kind kind, int lineStart, int start) {
    open = kind;
    protectedStart = start;
    blocks.add(new Block(lineStart, Integer.MAX_VALUE));
  }

  /** The line that was begun is the last of what is open. */
  private void close(int end) {
    protect(end);
    hasProse = false;
    lineEndsBlock = true;
    lineEndsPassage = true;
  }

  private void protect(int end) {
    if (isProtected(open)) {
      found.add(new Span(protectedStart, end));
    }
    open = null;
  }

  private boolean isProtected(ProtectedText.@Nullable Kind kind) {
    return kind != null && kinds.contains(kind);
  }

  private void endBlock(int end) {
    int last = blocks.size() - 1;
    blocks.set(last, new Block(blocks.get(last).start, end));
  }

  /** The line that was begun ends before {@code position}. */
  void endLine(int position) {
    if (lineEndsBlock) {
      endBlock(position);
    }
    if (lineEndsPassage) {
      passageEnds.add(position);
    }
  }

  /** The text has ended. */
  void finish() {
    frontMatter.finish();
  }

  /** Up to where all is known of a text that was passed to {@code position}. */
  int decided(int position) {
    return frontMatter.isUndecided() ? Math.min(position, protectedStart) : position;
  }

  /** What is protected before {@code end} of what is open there, or null. */
  @Nullable Span openBefore(int end) {
    return isProtected(open) && protectedStart < end ? new Span(protectedStart, end) : null;
  }

  /** The block that goes on at {@code position}, or null. */
  @Nullable Block around(int position) {
    for (Block block : blocks) {
      if (block.start < position && position < block.end) {
        return block;
      }
    }
    return null;
  }

  /** The first place where a passage may end, or 0 if none was passed. */
  int passageEnd() {
    return passageEnds.isEmpty() ? 0 : passageEnds.get(0);
  }

  /** The text's first {@code count} units, all decided, are gone. */
  void forget(int count) {
    protectedStart = Math.max(0, protectedStart - count);
    passageEnds.removeIf(end -> end <= count);
    passageEnds.replaceAll(end -> end - count);
    blocks.removeIf(block -> block.end <= count);
    blocks.replaceAll(block -> block.movedBy(count));
  }
}
