package dev.redraft.corrector.kinds;

import java.util.List;

/**
 * What an edit changes, in words: those of {@code before} from {@code from} to {@code beforeEnd}
 * become those of {@code after} from {@code from} to {@code afterEnd}. What begins and ends alike
 * is left out.
 */
record WordChange(List<Word> before, List<Word> after, int from, int beforeEnd, int afterEnd) {
  /**
   * The words that an edit changes.
   *
   * @param text before the edit
   * @param start where the edit begins
   * @param end behind what it replaces
   * @param edited the text with the edit
   */
  static WordChange between(String text, int start, int end, String edited) {
    List<Word> before = Word.of(text);
    List<Word> after = Word.of(edited);
    int most = Math.min(before.size(), after.size());
    int from = 0;
    while (from < most && before.get(from).end() <= end && areAlike(before, from, after, from)) {
      from++;
    }
    int beforeEnd = before.size();
    int afterEnd = after.size();
    while (Math.min(beforeEnd, afterEnd) > from
        && before.get(beforeEnd - 1).start() >= start
        && areAlike(before, beforeEnd - 1, after, afterEnd - 1)) {
      beforeEnd--;
      afterEnd--;
    }
    return new WordChange(before, after, from, beforeEnd, afterEnd).withoutCaseOfLast();
  }

  private static boolean areAlike(List<Word> some, int index, List<Word> others, int otherIndex) {
    return some.get(index).text().equals(others.get(otherIndex).text());
  }

  /**
   * Without words at the end that only change their case, since another change makes them: {@code
   * Doctor} becomes {@code The doctor}.
   */
  private WordChange withoutCaseOfLast() {
    WordChange change = this;
    while (!change.isOneSided()
        && change.beforeEnd + change.afterEnd - 2 * from > 2
        && before
            .get(change.beforeEnd - 1)
            .lower()
            .equals(after.get(change.afterEnd - 1).lower())) {
      change = new WordChange(before, after, from, change.beforeEnd - 1, change.afterEnd - 1);
    }
    return change;
  }

  private boolean isOneSided() {
    return beforeEnd == from || afterEnd == from;
  }
}
