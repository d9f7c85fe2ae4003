package dev.redraft.formats;

import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextBlock;
import dev.redraft.tokenizer.TextView;
import java.util.List;

/**
 * A text with what in it is prose. All else is protected: what lies outside the blocks, and inside
 * them what has a stand-in. Offsets are UTF-16 units of the text as it is. Immutable and
 * thread-safe.
 *
 * @param text all of it
 * @param blocks in order, not overlapping; each begins and ends with prose or a stand-in that is
 *     read
 * @param standIns in order, not overlapping, each inside a block: mark-up, and what is read in its
 *     place: nothing where the text is empty, a space where it is one, else a word or the mark-up
 *     itself
 */
public record Prose(String text, List<TextBlock> blocks, List<TextView.StandIn> standIns) {
  /**
   * Copies the lists and checks their order.
   *
   * @throws IllegalArgumentException if blocks or stand-ins overlap, are empty, out of order or end
   *     behind the text
   */
  public Prose {
    blocks = List.copyOf(blocks);
    standIns = List.copyOf(standIns);
    checkOrder(text, blocks.stream().map(TextBlock::span).toList());
    checkOrder(text, standIns.stream().map(TextView.StandIn::span).toList());
  }

  private static void checkOrder(String text, List<Span> spans) {
    int done = 0;
    for (Span span : spans) {
      if (span.start() < done || span.length() == 0 || span.end() > text.length()) {
        throw new IllegalArgumentException(
            "%s begins before %d, is empty or ends behind the text's %d units"
                .formatted(span, done, text.length()));
      }
      done = span.end();
    }
  }
}
