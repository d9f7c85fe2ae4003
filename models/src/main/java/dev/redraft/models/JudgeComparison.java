package dev.redraft.models;

import dev.redraft.decoder.TokenIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares a text with variants of it, each from its first difference on, as far as some tokens
 * behind its last: what they share is computed once, and as many as there is room for go into one
 * call. Only where there are more do keys and values of the text stay for the next call, which
 * rolls back the variants of the last.
 */
final class JudgeComparison {
  private final JudgeGraph graph;
  private final TokenIds trunk;
  private final List<TokenIds> branches;
  private final int[] forks;
  private final int[] trunkEnds;
  private final int mostRows;

  /**
   * @param branches each other than the trunk; all with start and end tokens
   * @param horizon how many tokens behind the last difference are looked at
   * @param mostRows the most rows of a call, unless a single text has more
   */
  JudgeComparison(
      JudgeGraph graph, TokenIds trunk, List<TokenIds> branches, int horizon, int mostRows) {
    this.graph = graph;
    this.mostRows = mostRows;
    int count = branches.size();
    forks = new int[count];
    trunkEnds = new int[count];
    List<TokenIds> seen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TokenIds branch = branches.get(i);
      forks[i] = fork(trunk, branch);
      int unseen = Math.max(0, sameAtEnd(trunk, branch, forks[i]) - horizon);
      trunkEnds[i] = trunk.size() - unseen;
      seen.add(branch.first(branch.size() - unseen));
    }
    this.trunk = trunk.first(Arrays.stream(trunkEnds).max().orElse(0));
    this.branches = List.copyOf(seen);
  }

  /** The last position of what two texts begin with; neither's last token counts. */
  private static int fork(TokenIds one, TokenIds other) {
    int most = Math.min(one.size(), other.size()) - 1;
    int same = 1;
    while (same < most && one.get(same) == other.get(same)) {
      same++;
    }
    return same - 1;
  }

  /** How many tokens two texts end with alike, without those up to their fork. */
  private static int sameAtEnd(TokenIds one, TokenIds other, int fork) {
    int most = Math.min(one.size(), other.size()) - 1 - fork;
    int same = 0;
    while (same < most && one.get(one.size() - 1 - same) == other.get(other.size() - 1 - same)) {
      same++;
    }
    return same;
  }

  /** By how many nats the trunk is likelier than each branch. */
  double[] run() {
    double[] differences = new double[branches.size()];
    if (branches.isEmpty()) {
      return differences;
    }
    JudgeRows rows = new JudgeRows(0);
    int firstAsked = Arrays.stream(forks).min().orElseThrow();
    rows.add(trunk, 0, firstAsked);
    List<Integer> answers = new ArrayList<>();
    int next = fill(rows, 0, answers);
    try (JudgeGraph.Answer first = graph.run(rows, next < branches.size())) {
      for (int i = 0; i < branches.size(); i++) {
        differences[i] = first.sum(forks[i] - firstAsked, trunkEnds[i] - 1 - forks[i]);
      }
      subtract(first, 0, answers, differences);
      while (next < branches.size()) {
        next = further(first, next, differences);
      }
    }
    return differences;
  }

  /** One more call; returns the first branch that it had no room for. */
  private int further(JudgeGraph.Answer first, int from, double[] differences) {
    JudgeRows rows = new JudgeRows(trunk.size() - 1);
    List<Integer> answers = new ArrayList<>();
    int next = fill(rows, from, answers);
    try (JudgeGraph.Answer answer = graph.run(rows, first)) {
      subtract(answer, from, answers, differences);
    }
    return next;
  }

  /** Adds branches while there is room; at least one where there are no rows yet. */
  private int fill(JudgeRows rows, int from, List<Integer> answers) {
    int next = from;
    while (next < branches.size()
        && (rows.isEmpty() || rows.size() + branches.get(next).size() - forks[next] <= mostRows)) {
      answers.add(rows.add(branches.get(next), forks[next], forks[next]));
      next++;
    }
    return next;
  }

  private void subtract(
      JudgeGraph.Answer answer, int from, List<Integer> answers, double[] differences) {
    for (int i = 0; i < answers.size(); i++) {
      int branch = from + i;
      int count = branches.get(branch).size() - 1 - forks[branch];
      differences[branch] -= answer.sum(answers.get(i), count);
    }
  }
}
