package dev.redraft.eval.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * MaxMatch by its definition, every way tried: an edge is part of the lattice if it lies on a
 * cheapest path from start to end, at a cost of 1 or of 2 for replacing; an edit is any way of at
 * least one change and at most two unchanged tokens. Of all readings that with the most agreeing
 * edits is the best, then that of the fewest edges outside them, then that of the fewest edits.
 */
final class BruteForceReading {
  private static final long AGREES = 1_000_000_000;
  private static final long PER_EDGE = 1000;
  private static final Reading NONE = new Reading(Long.MAX_VALUE, 0, 0);

  private final MadeUpSentence sentence;
  private final Map<List<Integer>, Reading> readings = new HashMap<>();
  private final Map<List<Integer>, Integer> distances = new HashMap<>();

  BruteForceReading(MadeUpSentence sentence) {
    this.sentence = sentence;
  }

  /** The best reading of the whole hypothesis. */
  Reading best() {
    return best(0, 0);
  }

  private Reading best(int row, int column) {
    if (row == rows() && column == columns()) {
      return new Reading(0, 0, 0);
    }
    Reading known = readings.get(List.of(row, column));
    if (known != null) {
      return known;
    }
    Reading best = NONE;
    if (isEdge(row, column, row + 1, column + 1) && same(row, column)) {
      best = best(row + 1, column + 1).with(PER_EDGE, 0, 0);
    }
    best = best.or(bestEdit(new Way(row, column, row, column, 0, 0)));
    readings.put(List.of(row, column), best);
    return best;
  }

  private Reading bestEdit(Way way) {
    Reading best = way.length > way.unchanged ? taken(way) : NONE;
    for (int step = 1; step <= 3; step++) {
      int row = way.row + (step & 1);
      int column = way.column + (step >> 1);
      if (isEdge(way.row, way.column, row, column)) {
        int unchanged = way.unchanged + (step == 3 && same(way.row, way.column) ? 1 : 0);
        if (unchanged <= 2) {
          Way longer =
              new Way(way.startRow, way.startColumn, row, column, way.length + 1, unchanged);
          best = best.or(bestEdit(longer));
        }
      }
    }
    return best;
  }

  private Reading taken(Way way) {
    Reading rest = best(way.row, way.column);
    String correction =
        String.join(" ", sentence.hypothesis().subList(way.startColumn, way.column));
    ProposedEdit edit = new ProposedEdit(way.startRow, way.row, correction);
    if (sentence.gold().stream().anyMatch(edit::matches)) {
      return rest.with(-AGREES, 1, 0);
    }
    return rest.with(way.length * PER_EDGE + 1, 0, 1);
  }

  private boolean isEdge(int row, int column, int toRow, int toColumn) {
    if (toRow > rows() || toColumn > columns()) {
      return false;
    }
    boolean cheapest = false;
    for (int replacing = 1; replacing <= 2; replacing++) {
      boolean diagonal = toRow > row && toColumn > column;
      int edge = diagonal ? (same(row, column) ? 0 : replacing) : 1;
      int through =
          distance(List.of(0, 0, row, column, replacing))
              + edge
              + distance(List.of(toRow, toColumn, rows(), columns(), replacing));
      cheapest |= through == distance(List.of(0, 0, rows(), columns(), replacing));
    }
    return cheapest;
  }

  /** From row and column to row and column, at a cost of replacing. */
  private int distance(List<Integer> key) {
    Integer known = distances.get(key);
    if (known != null) {
      return known;
    }
    int row = key.get(0);
    int column = key.get(1);
    int rowsLeft = key.get(2) - row;
    int columnsLeft = key.get(3) - column;
    int distance = rowsLeft + columnsLeft;
    if (rowsLeft > 0 && columnsLeft > 0) {
      int replacing = same(row, column) ? 0 : key.get(4);
      distance = replacing + distance(moved(key, 1, 1));
      distance = Math.min(distance, 1 + distance(moved(key, 1, 0)));
      distance = Math.min(distance, 1 + distance(moved(key, 0, 1)));
    }
    distances.put(key, distance);
    return distance;
  }

  private static List<Integer> moved(List<Integer> key, int rows, int columns) {
    return List.of(key.get(0) + rows, key.get(1) + columns, key.get(2), key.get(3), key.get(4));
  }

  private boolean same(int row, int column) {
    return sentence.source().get(row).equals(sentence.hypothesis().get(column));
  }

  private int rows() {
    return sentence.source().size();
  }

  private int columns() {
    return sentence.hypothesis().size();
  }

  private record Way(
      int startRow, int startColumn, int row, int column, int length, int unchanged) {}

  /** How many edits agree, how many others there are, and what is least for the best reading. */
  record Reading(long cost, int agreeing, int others) {
    private Reading with(long moreCost, int moreAgreeing, int moreOthers) {
      return new Reading(cost + moreCost, agreeing + moreAgreeing, others + moreOthers);
    }

    private Reading or(Reading other) {
      return cost <= other.cost ? this : other;
    }
  }
}
