package dev.redraft.models;

import dev.redraft.decoder.TokenIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of one call of a judge's graph: tokens of a trunk and of branches that leave it. A row
 * sees the trunk as far as its branch's fork, and of its branch what is before it.
 *
 * <p>Every branch repeats the trunk's last token before the first difference, whose row asks for
 * another token than the trunk's does. Not thread-safe.
 */
final class JudgeRows {
  private final int keep;
  private final List<Long> ids = new ArrayList<>();
  private final List<Long> forks = new ArrayList<>();
  private final List<Long> starts = new ArrayList<>();
  private final List<Long> asked = new ArrayList<>();
  private final List<Long> following = new ArrayList<>();

  /**
   * No rows.
   *
   * @param keep how many positions of the cache stay, all of the trunk
   */
  JudgeRows(int keep) {
    this.keep = keep;
  }

  /**
   * Adds the rows of a text behind what it shares with the trunk; asks for every token behind a
   * position of it.
   *
   * @param text with its start and end tokens; the last token has no row
   * @param fork how many of its positions the trunk has
   * @param firstAsked the first position whose next token is asked for
   * @return where in the call's answers those of this text begin
   */
  int add(TokenIds text, int fork, int firstAsked) {
    int firstAnswer = asked.size();
    long start = (long) keep + ids.size();
    for (int position = fork; position < text.size() - 1; position++) {
      if (position >= firstAsked) {
        asked.add((long) ids.size());
        following.add((long) text.get(position + 1));
      }
      ids.add((long) text.get(position));
      forks.add((long) fork);
      starts.add(start);
    }
    return firstAnswer;
  }

  int size() {
    return ids.size();
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  int answerCount() {
    return asked.size();
  }

  int keep() {
    return keep;
  }

  long[] ids() {
    return array(ids);
  }

  long[] forks() {
    return array(forks);
  }

  long[] starts() {
    return array(starts);
  }

  long[] asked() {
    return array(asked);
  }

  long[] following() {
    return array(following);
  }

  private static long[] array(List<Long> values) {
    long[] array = new long[values.size()];
    Arrays.setAll(array, values::get);
    return array;
  }
}
