package dev.redraft.eval.score;

import dev.redraft.eval.score.EditLattice.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The edges of a lattice and, for every two nodes that a way with at most two unchanged tokens
 * joins, an arc between them. Of several ways the shortest counts, at equal length the one found
 * first; a way is extended only as it counts at that moment, so that an arc can be missing where a
 * longer way with fewer unchanged tokens would have made one. The official scorer is like that. The
 * number of arcs grows with the square of the number of nodes.
 */
final class ArcTable {
  static final int MAX_UNCHANGED = 2;

  private final EditLattice lattice;

  /** By end and beginning; an arc that a shorter way replaces keeps its number. */
  private final List<SortedMap<Integer, Arc>> arcs = new ArrayList<>();

  /** In the order of finding: an arc stands here once for every time it was found or shortened. */
  private final List<Integer> found = new ArrayList<>();

  private final List<Arc> byNumber = new ArrayList<>();
  private final List<Arc> order;

  ArcTable(EditLattice lattice) {
    this.lattice = lattice;
    for (int to = 0; to < lattice.nodeCount(); to++) {
      arcs.add(new TreeMap<>());
    }
    for (int from = 0; from < arcs.size(); from++) {
      addEdges(from);
    }
    for (int between = 0; between < arcs.size(); between++) {
      extendArcsTo(between);
    }
    order = withoutLongUnchanged(found.stream().map(byNumber::get).toList());
  }

  /**
   * The arcs in the official scorer's order, in which the first of equally good ones wins; edges of
   * both lattices and arcs found again by a shorter way stand there more than once.
   */
  List<Arc> order() {
    return order;
  }

  /** One more than the highest number of an arc. */
  int numberCount() {
    return byNumber.size();
  }

  private void addEdges(int from) {
    for (Step step : Step.values()) {
      int to = lattice.target(from, step);
      if (to < 0) {
        continue;
      }
      put(from, to, new Arc.Path(0, 0).then(lattice.keeps(to, step)));
      if (lattice.edgeCount(to, step) == 2) {
        found.add(byNumber.size() - 1);
      }
    }
  }

  private void extendArcsTo(int between) {
    for (Arc first : arcs.get(between).values()) {
      for (Step step : Step.values()) {
        int to = lattice.target(between, step);
        if (to >= 0) {
          offer(first.from(), to, first.path().then(lattice.keeps(to, step)));
        }
      }
    }
  }

  private void offer(int from, int to, Arc.Path path) {
    Arc known = arcs.get(to).get(from);
    if (path.unchanged() <= MAX_UNCHANGED
        && (known == null || path.length() < known.path().length())) {
      put(from, to, path);
    }
  }

  private void put(int from, int to, Arc.Path path) {
    Arc known = arcs.get(to).get(from);
    int number = known == null ? byNumber.size() : known.number();
    Arc arc = new Arc(number, from, to, path);
    arcs.get(to).put(from, arc);
    if (known == null) {
      byNumber.add(arc);
    } else {
      byNumber.set(number, arc);
    }
    found.add(number);
  }

  /**
   * Drops the arcs of several unchanged tokens, which are no edits; but as the official scorer
   * drops them from the list it goes through, it misses what stands behind a dropped one.
   */
  private static List<Arc> withoutLongUnchanged(List<Arc> arcs) {
    List<Arc> kept = new ArrayList<>(arcs.size());
    boolean missesNext = false;
    for (Arc arc : arcs) {
      boolean dropped = !missesNext && arc.changesNothing() && arc.path().length() > 1;
      if (!dropped) {
        kept.add(arc);
      }
      missesNext = dropped;
    }
    return kept;
  }
}
