package dev.redraft.eval.score;

/**
 * A stretch of a lattice taken as one edit, or a single edge that keeps its token.
 *
 * @param number tells the arcs of a lattice apart, from zero
 * @param from the node it begins at
 * @param to the node it ends at, behind {@code from}
 * @param path what it was made of when it was last found
 */
record Arc(int number, int from, int to, Path path) {
  /**
   * @param length edges
   * @param unchanged those among them that keep their token
   */
  record Path(int length, int unchanged) {
    Path then(boolean keeps) {
      return new Path(length + 1, unchanged + (keeps ? 1 : 0));
    }
  }

  boolean changesNothing() {
    return path.length == path.unchanged;
  }
}
