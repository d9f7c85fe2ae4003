package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;

/**
 * A block in the making: pieces of prose and of mark-up in the order of the text. What lies between
 * two pieces is mark-up that is read as nothing, or as a space where it goes over a line end.
 */
final class Flow {
  /** Finds the mark-up inside a block. */
  interface Inlines {
    /** Marks what is no prose in a part of the text. */
    void mark(int start, int end);
  }

  private final ProseCollector collector;
  private final Inlines inlines;
  private int start = -1;
  private int end;

  /** Without mark-up but what the caller shows or leaves out. */
  Flow(ProseCollector collector) {
    this(collector, (from, to) -> {});
  }

  /** With mark-up that is found when a block ends. */
  Flow(ProseCollector collector, Inlines inlines) {
    this.collector = collector;
    this.inlines = inlines;
  }

  boolean isOpen() {
    return start >= 0;
  }

  /** Prose; white space alone opens no block. */
  void text(int from, int to) {
    if (from >= to || (start < 0 && isBlank(from, to))) {
      return;
    }
    reach(from);
    end = to;
  }

  private boolean isBlank(int from, int to) {
    return Chars.skipSpace(collector.text(), from, to) == to;
  }

  /** Mark-up with something to read in its place. */
  void show(int from, int to, String shown) {
    if (from >= to || (start < 0 && shown.isBlank())) {
      return;
    }
    reach(from);
    collector.show(from, to, shown);
    end = to;
  }

  /** Mark-up that is read as a space. */
  void space(int from, int to) {
    show(from, to, ProseCollector.SPACE);
  }

  /** Mark-up that is read as nothing. */
  void hide(int from, int to) {
    show(from, to, "");
  }

  private void reach(int from) {
    if (start < 0) {
      start = from;
    } else if (from > end) {
      collector.between(end, from);
    }
  }

  /** Where the block ends so far. */
  int end() {
    return end;
  }

  /** Ends the block, if one is open. */
  void flush(BlockKind kind) {
    if (start >= 0) {
      collector.block(kind, start, end);
      inlines.mark(start, end);
      start = -1;
    }
  }
}
