package dev.redraft.eval.score;

import dev.redraft.eval.score.EditLattice.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a reading without laying out its arcs: first of the most edits that agree with the
 * annotator, then of the shortest way outside them, then of the fewest edits. A path is between
 * edits or within one, which is told by the unchanged tokens taken so far; nodes are visited once,
 * so that time and memory are proportional to their number, and per edit of the annotator's to the
 * places where the hypothesis has its text. The official scorer differs in how it gives equal
 * insertions to the annotator's (see {@link InsertionWeights}), in arcs it misses or counts twice
 * (see {@link ArcTable}), in rewarding an edit that changes nothing, and in its choice among
 * readings of the same weight.
 */
final class CondensedSearch implements EditSearch {
  private static final long AGREES = 1L << 40;
  private static final long PER_STEP = 1000;
  private static final long PER_EDIT = 1;
  private static final long NEVER = Long.MAX_VALUE;

  /** Between two edits. */
  private static final int OUTSIDE = 0;

  /** Within an edit that changed something: this and the number of unchanged tokens. */
  private static final int CHANGED = 1;

  /** Within an edit that did not yet: this and the number of unchanged tokens, from one. */
  private static final int UNCHANGED = CHANGED + ArcTable.MAX_UNCHANGED;

  private static final int STATE_COUNT = UNCHANGED + ArcTable.MAX_UNCHANGED + 1;

  private final EditLattice lattice;
  private long[] costs = {};
  private int[] origins = {};
  private long stepCount = 0;

  CondensedSearch(EditLattice lattice) {
    this.lattice = lattice;
  }

  /** How often a path was extended so far: the work done. */
  long stepCount() {
    return stepCount;
  }

  @Override
  public List<ProposedEdit> best(List<Annotation> gold) {
    costs = new long[lattice.nodeCount() * STATE_COUNT];
    origins = new int[costs.length];
    Arrays.fill(costs, NEVER);
    Arrays.fill(origins, -1);
    costs[OUTSIDE] = 0;
    Map<Integer, List<Integer>> agreeing = agreeing(gold);
    for (int node = 0; node < lattice.nodeCount(); node++) {
      for (Step step : Step.values()) {
        if (lattice.edgeCount(node, step) > 0) {
          take(step, node);
        }
      }
      for (int from : agreeing.getOrDefault(node, List.of())) {
        offer(at(from, OUTSIDE), at(node, OUTSIDE), -AGREES);
      }
      for (int state = CHANGED; state <= CHANGED + ArcTable.MAX_UNCHANGED; state++) {
        offer(at(node, state), at(node, OUTSIDE), PER_EDIT);
      }
    }
    return edits();
  }

  private void take(Step step, int to) {
    int from = lattice.origin(to, step);
    boolean keeps = lattice.keeps(to, step);
    if (keeps) {
      offer(at(from, OUTSIDE), at(to, OUTSIDE), PER_STEP);
    }
    offer(at(from, OUTSIDE), at(to, keeps ? UNCHANGED + 1 : CHANGED), PER_STEP);
    for (int unchanged = 0; unchanged <= ArcTable.MAX_UNCHANGED; unchanged++) {
      int after = unchanged + (keeps ? 1 : 0);
      if (after <= ArcTable.MAX_UNCHANGED) {
        offer(at(from, CHANGED + unchanged), at(to, CHANGED + after), PER_STEP);
        if (unchanged > 0) {
          int state = (keeps ? UNCHANGED : CHANGED) + after;
          offer(at(from, UNCHANGED + unchanged), at(to, state), PER_STEP);
        }
      }
    }
  }

  private void offer(int from, int to, long cost) {
    stepCount++;
    if (costs[from] != NEVER && costs[from] + cost < costs[to]) {
      costs[to] = costs[from] + cost;
      origins[to] = from;
    }
  }

  private static int at(int node, int state) {
    return node * STATE_COUNT + state;
  }

  private List<ProposedEdit> edits() {
    List<ProposedEdit> edits = new ArrayList<>();
    int place = at(lattice.nodeCount() - 1, OUTSIDE);
    while (origins[place] >= 0) {
      int end = place / STATE_COUNT;
      boolean within = origins[place] % STATE_COUNT != OUTSIDE;
      do {
        place = origins[place];
      } while (place % STATE_COUNT != OUTSIDE);
      int start = place / STATE_COUNT;
      if (within || !keepsOne(start, end)) {
        edits.add(lattice.edit(start, end));
      }
    }
    Collections.reverse(edits);
    return edits;
  }

  private boolean keepsOne(int from, int to) {
    return lattice.target(from, Step.DIAGONAL) == to && lattice.keeps(to, Step.DIAGONAL);
  }

  /** The stretches that agree with the annotator: by their ends, where they begin. */
  private Map<Integer, List<Integer>> agreeing(List<Annotation> gold) {
    Map<Integer, List<Integer>> agreeing = new HashMap<>();
    for (Annotation edit : gold) {
      for (String correction : edit.corrections()) {
        List<String> tokens = correction.isEmpty() ? List.of() : List.of(correction.split(" ", -1));
        if (tokens.equals(lattice.source(edit.start(), edit.end()))) {
          continue;
        }
        for (int start = 0; start + tokens.size() <= lattice.hypothesisSize(); start++) {
          int end = start + tokens.size();
          int from = lattice.node(edit.start(), start);
          int to = lattice.node(edit.end(), end);
          if (lattice.hypothesis(start, end).equals(tokens) && isArc(from, to)) {
            agreeing.computeIfAbsent(to, unused -> new ArrayList<>()).add(from);
          }
        }
      }
    }
    return agreeing;
  }

  /** Whether a way with at most two unchanged tokens joins two nodes. */
  private boolean isArc(int from, int to) {
    if (from < 0 || to < 0) {
      return false;
    }
    Map<Integer, Integer> fewest = new HashMap<>();
    fewest.put(from, 0);
    for (int row = lattice.row(from); row <= lattice.row(to); row++) {
      for (int column = lattice.column(from); column <= lattice.column(to); column++) {
        extendFewest(fewest, lattice.node(row, column));
      }
    }
    return fewest.getOrDefault(to, Integer.MAX_VALUE) <= ArcTable.MAX_UNCHANGED;
  }

  /** Adds the fewest unchanged tokens on a way to a node from where {@code fewest} begins. */
  private void extendFewest(Map<Integer, Integer> fewest, int node) {
    if (node < 0) {
      return;
    }
    for (Step step : Step.values()) {
      stepCount++;
      Integer before =
          lattice.edgeCount(node, step) > 0 ? fewest.get(lattice.origin(node, step)) : null;
      if (before != null) {
        fewest.merge(node, before + (lattice.keeps(node, step) ? 1 : 0), Math::min);
      }
    }
  }
}
