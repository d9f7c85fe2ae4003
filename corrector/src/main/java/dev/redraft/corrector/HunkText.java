package dev.redraft.corrector;

import dev.redraft.decoder.TokenIds;
import dev.redraft.tokenizer.TextTokenizer;
import dev.redraft.tokenizer.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a hunk of tokens is in the text: what stood from {@code start} to {@code end} became {@code
 * replacement}.
 *
 * @param start in UTF-16 units of the source's text
 * @param end behind it
 * @param before the output's text in front of the replacement
 */
record HunkText(int start, int end, String before, String replacement) {
  private static final char REPLACEMENT_CHARACTER = '\uFFFD';

  /** The text of a hunk, or null where its tokens make none. */
  static @Nullable HunkText of(
      TokenHunk hunk, TokenizedText source, TokenIds output, TextTokenizer tokenizer) {
    String before = tokenizer.decode(output.first(hunk.outputStart()).toArray());
    String through = tokenizer.decode(output.first(hunk.outputEnd()).toArray());
    if (!through.startsWith(before)) {
      return null;
    }
    String replacement = through.substring(before.length());
    return replacement.indexOf(REPLACEMENT_CHARACTER) >= 0
        ? null
        : new HunkText(start(hunk, source), end(hunk, source), before, replacement);
  }

  /**
   * A token's text begins where the one before it ends, so that the space between belongs to it.
   */
  private static int start(TokenHunk hunk, TokenizedText source) {
    return endBefore(source, hunk.start());
  }

  private static int end(TokenHunk hunk, TokenizedText source) {
    return hunk.end() == source.size() ? source.text().length() : endBefore(source, hunk.end());
  }

  private static int endBefore(TokenizedText source, int index) {
    return index == 0 ? 0 : source.end(index - 1);
  }
}
