package dev.redraft.formats;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes through the lines of a text, once. */
final class Rows {
  private final List<Row> rows;
  private int next = 0;

  Rows(String text) {
    rows = Row.of(text);
  }

  boolean hasNext() {
    return next < rows.size();
  }

  /**
   * The next line, which is behind it then.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  Row next() {
    return rows.get(next++);
  }

  /** The line so many behind the next one, and goes nowhere; null where the text is over. */
  @Nullable Row peek(int ahead) {
    return next + ahead < rows.size() ? rows.get(next + ahead) : null;
  }

  /** Whether there is a next line, and it is such. */
  boolean isNext(Predicate<Row> condition) {
    return hasNext() && condition.test(rows.get(next));
  }

  /** The first such line from the next one on, and goes nowhere; null where there is none. */
  @Nullable Row find(Predicate<Row> condition) {
    return rows.subList(next, rows.size()).stream().filter(condition).findFirst().orElse(null);
  }

  /** Leaves out lines as far as they are such. */
  void skipWhile(Predicate<Row> condition) {
    while (isNext(condition)) {
      next++;
    }
  }

  /** Leaves out lines up to the first such one, and that; all if there is none. */
  void skipPast(Predicate<Row> condition) {
    skipWhile(condition.negate());
    next = Math.min(next + 1, rows.size());
  }

  /** Leaves out lines up to the next blank one. */
  void skipToBlank() {
    skipWhile(row -> !row.isBlank());
  }
}
