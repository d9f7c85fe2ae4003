package dev.redraft.eval.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The official scorer's search: the lightest path through all arcs, by Bellman and Ford's rounds
 * over them, for there are negative weights. Rounds end when nothing changes any more, which is
 * after about as many as there are edits. Order and floating-point sums are the official ones,
 * because they decide between paths of the same weight.
 */
final class ExactSearch implements EditSearch {
  private final EditLattice lattice;
  private final ArcTable arcs;

  ExactSearch(EditLattice lattice) {
    this.lattice = lattice;
    arcs = new ArcTable(lattice);
  }

  @Override
  public List<ProposedEdit> best(List<Annotation> gold) {
    double[] weights = new ArcWeights(lattice, arcs, gold).weights();
    @Nullable Arc[] arrivals = arrivals(weights);
    List<ProposedEdit> edits = new ArrayList<>();
    for (Arc arc = arrivals[arrivals.length - 1]; arc != null; arc = arrivals[arc.from()]) {
      if (!arc.changesNothing()) {
        edits.add(lattice.edit(arc.from(), arc.to()));
      }
    }
    Collections.reverse(edits);
    return edits;
  }

  /** The last arc of the lightest path to each node. */
  private @Nullable Arc[] arrivals(double[] weights) {
    @Nullable Arc[] arrivals = new Arc[lattice.nodeCount()];
    double[] totals = new double[lattice.nodeCount()];
    Arrays.fill(totals, Double.POSITIVE_INFINITY);
    totals[0] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Arc arc : arcs.order()) {
        double total = totals[arc.from()] + weights[arc.number()];
        if (total < totals[arc.to()]) {
          totals[arc.to()] = total;
          arrivals[arc.to()] = arc;
          changed = true;
        }
      }
    }
    return arrivals;
  }
}
