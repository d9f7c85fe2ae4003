package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.List;

/** Collects blocks in order. */
final class BlockList {
  private final CharSequence text;
  private final List<TextBlock> blocks = new ArrayList<>();

  BlockList(CharSequence text) {
    this.text = text;
  }

  /**
   * Adds a range without the white space at its ends, if more is there; without letters it is no
   * prose.
   */
  void add(int from, int to, BlockKind kind) {
    int start = WhiteSpace.skip(text, from, to);
    int end = WhiteSpace.trimEnd(text, start, to);
    if (start < end) {
      boolean isProse = kind.isLeftAlone() || hasLetter(start, end);
      blocks.add(new TextBlock(new Span(start, end), isProse ? kind : BlockKind.MACHINE));
    }
  }

  private boolean hasLetter(int start, int end) {
    for (int i = start; i < end; i++) {
      char unit = text.charAt(i);
      if (Character.isLetter(unit) || Character.isSurrogate(unit)) {
        return true;
      }
    }
    return false;
  }

  List<TextBlock> toList() {
    return List.copyOf(blocks);
  }
}
