package dev.redraft.formats;

import dev.redraft.tokenizer.ProtectedText;
import dev.redraft.tokenizer.TextBlock;
import dev.redraft.tokenizer.TextBlocks;
import java.util.Set;

/** Plain text, or what is plain in another. */
final class PlainReader {
  private static final Set<ProtectedText.Kind> CODE =
      Set.of(ProtectedText.Kind.CODE, ProtectedText.Kind.FRONT_MATTER);

  private PlainReader() {}

  /**
   * Finds the blocks.
   *
   * @param seen the text, perhaps with blanks for parts of it
   */
  static void read(ProseCollector collector, String seen) {
    ProtectedText.find(seen, CODE).forEach(span -> collector.keep(span.start(), span.end()));
    for (TextBlock block : TextBlocks.find(seen)) {
      collector.block(block.kind(), block.span().start(), block.span().end());
    }
  }
}
