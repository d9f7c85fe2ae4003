package dev.redraft.formats;

import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Blocks without parts of the text. */
final class BlockCut {
  private BlockCut() {}

  /**
   * The blocks in order, each cut where a part lies in it.
   *
   * @param parts in order and apart
   */
  static List<TextBlock> without(List<TextBlock> blocks, List<Span> parts) {
    List<TextBlock> ordered = new ArrayList<>(blocks);
    ordered.sort(Comparator.comparing(TextBlock::span, ProseCollector.OUTER_FIRST));
    if (parts.isEmpty()) {
      return ordered;
    }
    List<TextBlock> cut = new ArrayList<>();
    int first = 0;
    for (TextBlock block : ordered) {
      while (first < parts.size() && parts.get(first).end() <= block.span().start()) {
        first++;
      }
      addRest(block, parts.subList(first, parts.size()), cut);
    }
    return cut;
  }

  private static void addRest(TextBlock block, List<Span> parts, List<TextBlock> cut) {
    int start = block.span().start();
    for (Span part : parts) {
      if (part.start() >= block.span().end()) {
        break;
      }
      if (start < part.start()) {
        cut.add(new TextBlock(new Span(start, part.start()), block.kind()));
      }
      start = Math.max(start, part.end());
    }
    if (start < block.span().end()) {
      cut.add(new TextBlock(new Span(start, block.span().end()), block.kind()));
    }
  }
}
