package dev.redraft.corrector;

import dev.redraft.tokenizer.BlockKind;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextBlock;
import dev.redraft.tokenizer.TextView;
import org.jspecify.annotations.Nullable;

/**
 * A sentence found in a text.
 *
 * @param span where it lies
 * @param view what the model is shown of it
 * @param block the block that it is in
 * @param isLeftAlone whether nobody expects it to be corrected: all of it is protected or to be
 *     ignored, or its block is left alone
 * @param skipped why it can't be corrected, though somebody might expect it, or null
 */
record Sentence(
    Span span,
    TextView view,
    TextBlock block,
    boolean isLeftAlone,
    Skipped.@Nullable Reason skipped) {
  /** What the block is that it is in. */
  BlockKind kind() {
    return block.kind();
  }
}
