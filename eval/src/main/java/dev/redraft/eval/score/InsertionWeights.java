package dev.redraft.eval.score;

import java.util.Comparator;
import java.util.List;

/**
 * Weighs the insertions at one place of the source. An annotator's insertion is given to one of the
 * hypothesis' only, lest a word inserted twice should count twice: they are looked through from
 * both ends in turn, and from a found one on what does not adjoin it is passed over. The official
 * scorer's way, step by step.
 */
final class InsertionWeights {
  private final EditLattice lattice;
  private final List<Arc> arcs;
  private final List<Annotation> gold;
  private final double[] weights;

  private int left = 0;
  private int right;
  private int goldLeft = 0;
  private int goldRight;

  /**
   * @param arcs all insertions at the place, in any order; sorted in place
   * @param gold the annotator's at the place
   * @param weights by the arcs' numbers; holds their lengths
   */
  InsertionWeights(EditLattice lattice, List<Arc> arcs, List<Annotation> gold, double[] weights) {
    this.lattice = lattice;
    this.arcs = arcs;
    this.gold = gold;
    this.weights = weights;
    arcs.sort(Comparator.comparingInt(Arc::from).thenComparingInt(Arc::to));
    right = arcs.size() - 1;
    goldRight = gold.size() - 1;
  }

  /** Sets what agrees to {@code reward}, and adds to the rest what an edit costs. */
  void weigh(double reward) {
    int current = left;
    while (left <= right) {
      Arc arc = arcs.get(current);
      boolean fromLeft = current == left;
      boolean agrees = fromLeft ? takeFirstGold(arc) : takeLastGold(arc);
      if (agrees) {
        weights[arc.number()] = reward;
      } else {
        charge(arc);
      }
      if (fromLeft) {
        left++;
      } else {
        right--;
      }
      if (agrees && fromLeft) {
        passOverBehind(arc);
      } else if (agrees) {
        passOverBefore(arc);
      }
      current = fromLeft == agrees ? left : right;
    }
  }

  private void passOverBehind(Arc found) {
    while (left < arcs.size() && arcs.get(left).from() != found.to()) {
      charge(arcs.get(left));
      left++;
    }
  }

  private void passOverBefore(Arc found) {
    while (right >= 0 && arcs.get(right).to() != found.from()) {
      charge(arcs.get(right));
      right--;
    }
  }

  private boolean takeFirstGold(Arc arc) {
    ProposedEdit edit = lattice.edit(arc.from(), arc.to());
    for (int i = goldLeft; i <= goldRight; i++) {
      if (edit.matches(gold.get(i))) {
        goldLeft = i + 1;
        return true;
      }
    }
    return false;
  }

  private boolean takeLastGold(Arc arc) {
    ProposedEdit edit = lattice.edit(arc.from(), arc.to());
    for (int i = goldRight; i >= goldLeft; i--) {
      if (edit.matches(gold.get(i))) {
        goldRight = i - 1;
        return true;
      }
    }
    return false;
  }

  private void charge(Arc arc) {
    weights[arc.number()] += ArcWeights.PER_EDIT;
  }
}
