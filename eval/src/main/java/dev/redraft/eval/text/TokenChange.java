package dev.redraft.eval.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A change to a tokenised text: {@code replacement} stands in for the tokens {@code start} to
 * {@code end}.
 *
 * @param start the first token replaced
 * @param end behind the last token replaced; equal to {@code start} for an insertion
 * @param replacement the tokens that stand there instead, none for a deletion
 */
public record TokenChange(int start, int end, List<String> replacement) {
  /** Checks the range. */
  public TokenChange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a change cannot go from " + start + " to " + end);
    }
    replacement = List.copyOf(replacement);
  }

  /**
   * Applies changes.
   *
   * @param changes in order, without overlaps
   */
  public static List<String> apply(List<TokenChange> changes, List<String> tokens) {
    List<String> result = new ArrayList<>();
    int done = 0;
    for (TokenChange change : changes) {
      result.addAll(tokens.subList(done, change.start));
      result.addAll(change.replacement);
      done = change.end;
    }
    result.addAll(tokens.subList(done, tokens.size()));
    return result;
  }

  /** The same without what it replaces by itself at its beginning and end. */
  TokenChange trimmed(List<String> tokens) {
    int from = start;
    int to = end;
    int first = 0;
    int last = replacement.size();
    while (from < to && first < last && tokens.get(from).equals(replacement.get(first))) {
      from++;
      first++;
    }
    while (from < to && first < last && tokens.get(to - 1).equals(replacement.get(last - 1))) {
      to--;
      last--;
    }
    return new TokenChange(from, to, replacement.subList(first, last));
  }

  /** Whether nothing is replaced by nothing. */
  boolean isEmpty() {
    return start == end && replacement.isEmpty();
  }
}
