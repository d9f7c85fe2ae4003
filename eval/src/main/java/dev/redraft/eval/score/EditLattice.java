package dev.redraft.eval.score;

import java.util.Arrays;
import java.util.List;

/**
 * All cheapest ways to turn a source into a hypothesis token by token. A node is a pair of
 * positions, {@code row} in the source and {@code column} in the hypothesis; an edge deletes,
 * inserts, keeps or replaces one token. The lattice is two laid on top of each other, as in the
 * official scorer: one where replacing costs as much as inserting, one where it costs twice that.
 * An edge of both counts twice. Nodes are numbered by row, then column, which is a topological
 * order; node 0 is the start and the last one the end. Immutable.
 */
final class EditLattice {
  /** The kinds of edges, in the order of the nodes they lead to. */
  enum Step {
    INSERT(0, 1, 0),
    DELETE(1, 0, 2),
    DIAGONAL(1, 1, 4);

    private static final List<Step> ALL = List.of(values());

    private final int rows;
    private final int columns;

    /** Where the number of edges of this kind stands within the byte of a cell, two bits wide. */
    private final int shift;

    Step(int rows, int columns, int shift) {
      this.rows = rows;
      this.columns = columns;
      this.shift = shift;
    }
  }

  private static final int ABSENT = -1;

  private final List<String> source;
  private final List<String> hypothesis;
  private final int width;

  /** By cell: how many of the two lattices have an edge into it, for each kind. */
  private final byte[] edgeCounts;

  private final int[] nodes;
  private final int[] cells;

  private EditLattice(List<String> source, List<String> hypothesis) {
    this.source = source;
    this.hypothesis = hypothesis;
    width = hypothesis.size() + 1;
    int cellCount = (source.size() + 1) * width;
    edgeCounts = new byte[cellCount];
    boolean[] reached = new boolean[cellCount];
    for (int replaceCost = 1; replaceCost <= 2; replaceCost++) {
      addCheapest(distances(replaceCost), replaceCost, reached);
    }
    nodes = new int[cellCount];
    int[] numbered = new int[cellCount];
    int count = 0;
    for (int cell = 0; cell < cellCount; cell++) {
      nodes[cell] = reached[cell] ? count : ABSENT;
      numbered[count] = cell;
      count += reached[cell] ? 1 : 0;
    }
    cells = Arrays.copyOf(numbered, count);
  }

  /** Time and memory are proportional to the product of the lengths. */
  static EditLattice between(List<String> source, List<String> hypothesis) {
    return new EditLattice(source, hypothesis);
  }

  int nodeCount() {
    return cells.length;
  }

  int row(int node) {
    return cells[node] / width;
  }

  int column(int node) {
    return cells[node] % width;
  }

  /** The node at two positions, or -1 if no cheapest way leads through it. */
  int node(int row, int column) {
    return nodes[row * width + column];
  }

  List<String> source(int start, int end) {
    return source.subList(start, end);
  }

  List<String> hypothesis(int start, int end) {
    return hypothesis.subList(start, end);
  }

  int hypothesisSize() {
    return hypothesis.size();
  }

  /** How many of the two lattices have the edge: 0, 1 or 2. */
  int edgeCount(int to, Step step) {
    return edgeCounts[cells[to]] >> step.shift & 3;
  }

  /** Where an edge into a node comes from; the edge has to be there. */
  int origin(int to, Step step) {
    return nodes[cells[to] - step.rows * width - step.columns];
  }

  /** Where an edge out of a node leads, or -1 if there is none. */
  int target(int from, Step step) {
    int row = row(from) + step.rows;
    int column = column(from) + step.columns;
    if (row > source.size() || column >= width) {
      return ABSENT;
    }
    int to = node(row, column);
    return to == ABSENT || edgeCount(to, step) == 0 ? ABSENT : to;
  }

  /** Whether an edge into a node keeps its token. */
  boolean keeps(int to, Step step) {
    return step == Step.DIAGONAL && sameToken(row(to), column(to));
  }

  /** The edit that a stretch between two nodes makes. */
  ProposedEdit edit(int from, int to) {
    String correction = String.join(" ", hypothesis(column(from), column(to)));
    return new ProposedEdit(row(from), row(to), correction);
  }

  private boolean sameToken(int row, int column) {
    return source.get(row - 1).equals(hypothesis.get(column - 1));
  }

  private int[] distances(int replaceCost) {
    int[] distances = new int[edgeCounts.length];
    for (int cell = 1; cell < distances.length; cell++) {
      int best = Integer.MAX_VALUE;
      for (Step step : Step.ALL) {
        best = Math.min(best, through(distances, cell, step, replaceCost));
      }
      distances[cell] = best;
    }
    return distances;
  }

  /** The cost of reaching a cell by an edge, the largest integer if the edge leaves the matrix. */
  private int through(int[] distances, int cell, Step step, int replaceCost) {
    int row = cell / width;
    int column = cell % width;
    if (row < step.rows || column < step.columns) {
      return Integer.MAX_VALUE;
    }
    int cost = 1;
    if (step == Step.DIAGONAL) {
      cost = sameToken(row, column) ? 0 : replaceCost;
    }
    return distances[cell - step.rows * width - step.columns] + cost;
  }

  private void addCheapest(int[] distances, int replaceCost, boolean[] everReached) {
    boolean[] reached = new boolean[distances.length];
    reached[distances.length - 1] = true;
    for (int cell = distances.length - 1; cell >= 0; cell--) {
      if (!reached[cell]) {
        continue;
      }
      everReached[cell] = true;
      for (Step step : Step.ALL) {
        if (through(distances, cell, step, replaceCost) == distances[cell]) {
          edgeCounts[cell] += (byte) (1 << step.shift);
          reached[cell - step.rows * width - step.columns] = true;
        }
      }
    }
  }
}
