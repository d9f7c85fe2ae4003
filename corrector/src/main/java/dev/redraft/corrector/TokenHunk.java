package dev.redraft.corrector;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.redraft.decoder.TokenIds;
import dev.redraft.tokenizer.TokenizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A place where output and source differ: source tokens {@code start} to {@code end} became output
 * tokens {@code outputStart} to {@code outputEnd}, half-open.
 */
record TokenHunk(int start, int end, int outputStart, int outputEnd) {
  /**
   * The differences between a source and its output, in order, apart from each other by at least
   * one equal token.
   */
  static List<TokenHunk> between(TokenizedText source, TokenIds output) {
    List<TokenHunk> hunks = new ArrayList<>();
    for (AbstractDelta<Integer> delta :
        DiffUtils.diff(boxed(source.ids()), boxed(output.toArray())).getDeltas()) {
      int start = delta.getSource().getPosition();
      int outputStart = delta.getTarget().getPosition();
      TokenHunk hunk =
          new TokenHunk(
                  start,
                  start + delta.getSource().size(),
                  outputStart,
                  outputStart + delta.getTarget().size())
              .onCharacterBounds(source);
      TokenHunk last = hunks.isEmpty() ? null : hunks.get(hunks.size() - 1);
      if (last != null && hunk.start <= last.end) {
        hunks.set(
            hunks.size() - 1,
            new TokenHunk(last.start, hunk.end, last.outputStart, hunk.outputEnd));
      } else {
        hunks.add(hunk);
      }
    }
    return hunks;
  }

  /**
   * Widened over equal neighbours until no character of the source, which several tokens may share,
   * is torn.
   */
  private TokenHunk onCharacterBounds(TokenizedText source) {
    TokenHunk hunk = this;
    while (hunk.start > 0 && hunk.outputStart > 0 && isTorn(source, hunk.start)) {
      hunk = new TokenHunk(hunk.start - 1, hunk.end, hunk.outputStart - 1, hunk.outputEnd);
    }
    while (hunk.end < source.size() && isTorn(source, hunk.end)) {
      hunk = new TokenHunk(hunk.start, hunk.end + 1, hunk.outputStart, hunk.outputEnd + 1);
    }
    return hunk;
  }

  /** Whether the token at an index and the one before it stand for parts of one character. */
  private static boolean isTorn(TokenizedText source, int index) {
    return 0 < index && index < source.size() && source.start(index) < source.end(index - 1);
  }

  private static List<Integer> boxed(int[] ids) {
    return Arrays.stream(ids).boxed().toList();
  }
}
