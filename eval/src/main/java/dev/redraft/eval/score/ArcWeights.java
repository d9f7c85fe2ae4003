package dev.redraft.eval.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the arcs of a lattice weigh against an annotator's edits: their length and a little for
 * being an edit; but an arc that agrees with the annotator weighs less than all else together, so
 * that as many as possible are taken.
 */
final class ArcWeights {
  /** Makes fewer, longer edits lighter than more, shorter ones. */
  static final double PER_EDIT = 0.001;

  private final EditLattice lattice;
  private final List<Arc> order;
  private final Map<Long, List<Annotation>> goldBySpan = new HashMap<>();
  private final double[] weights;

  ArcWeights(EditLattice lattice, ArcTable arcs, List<Annotation> gold) {
    this.lattice = lattice;
    order = arcs.order();
    weights = new double[arcs.numberCount()];
    for (Annotation edit : gold) {
      goldBySpan
          .computeIfAbsent(span(edit.start(), edit.end()), unused -> new ArrayList<>())
          .add(edit);
    }
  }

  /** By the arcs' numbers. */
  double[] weights() {
    SortedMap<Integer, List<Arc>> insertions = new TreeMap<>();
    order.forEach(arc -> weights[arc.number()] = arc.path().length());
    for (Arc arc : order) {
      int start = lattice.row(arc.from());
      int end = lattice.row(arc.to());
      List<Annotation> gold = goldAt(start, end);
      if (start == end && !gold.isEmpty()) {
        insertions.computeIfAbsent(start, unused -> new ArrayList<>()).add(arc);
      } else if (isAmong(gold, arc)) {
        weights[arc.number()] = -order.size();
      } else if (!arc.changesNothing()) {
        weights[arc.number()] += PER_EDIT;
      }
    }
    insertions.forEach(
        (row, found) ->
            new InsertionWeights(lattice, found, goldAt(row, row), weights).weigh(-order.size()));
    return weights;
  }

  private boolean isAmong(List<Annotation> gold, Arc arc) {
    if (gold.isEmpty()) {
      return false;
    }
    ProposedEdit edit = lattice.edit(arc.from(), arc.to());
    return gold.stream().anyMatch(edit::matches);
  }

  private List<Annotation> goldAt(int start, int end) {
    return goldBySpan.getOrDefault(span(start, end), List.of());
  }

  private static long span(int start, int end) {
    return (long) start << Integer.SIZE | end;
  }
}
