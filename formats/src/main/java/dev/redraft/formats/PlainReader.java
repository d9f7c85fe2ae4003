package dev.redraft.formats;

import dev.redraft.tokenizer.TextBlock;
import dev.redraft.tokenizer.TextBlocks;

/** Plain text, or what is plain in another. */
final class PlainReader {
  private PlainReader() {}

  /**
   * Finds the blocks.
   *
   * @param seen the text, perhaps with blanks for parts of it
   */
  static void read(ProseCollector collector, String seen) {
    for (TextBlock block : TextBlocks.find(seen)) {
      collector.block(block.kind(), block.span().start(), block.span().end());
    }
  }
}
