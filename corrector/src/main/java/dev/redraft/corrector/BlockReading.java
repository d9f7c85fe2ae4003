package dev.redraft.corrector;

import dev.redraft.tokenizer.SentenceSplitter;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextBlock;
import java.util.List;

/**
 * What a block says of itself, wherever it stands.
 *
 * @param sentences from the block's beginning on
 * @param isForeign whether it is in another language than English; false for what is left alone
 */
record BlockReading(List<Span> sentences, boolean isForeign) {
  BlockReading {
    sentences = List.copyOf(sentences);
  }

  /** Reads a block of a text. Linear in its length. */
  static BlockReading of(String text, TextBlock block) {
    int origin = block.span().start();
    List<Span> sentences =
        SentenceSplitter.english().split(text, block).stream()
            .map(span -> new Span(span.start() - origin, span.end() - origin))
            .toList();
    return new BlockReading(
        sentences, !block.kind().isLeftAlone() && BlockLanguage.isForeign(text, block.span()));
  }
}
