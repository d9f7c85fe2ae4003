package dev.redraft.eval.bench.measure;

import dev.redraft.eval.bench.figures.ContenderFigures.EditCalls;
import dev.redraft.eval.bench.figures.ContenderFigures.Percentile;
import dev.redraft.eval.bench.figures.ContenderFigures.Point;
import dev.redraft.eval.bench.figures.CostModel;
import dev.redraft.eval.bench.figures.InsideFigures;
import dev.redraft.eval.bench.figures.Latency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What was measured of one contender so far, over the sentences of a run. Not thread-safe. */
final class Recording {
  /** Percentiles lie denser towards the slow end: so many for each halving of what is left. */
  private static final int CURVE_STEPS = 5;

  private static final int DIGITS = 3;

  private final Histogram totalNanos = new Histogram(DIGITS);
  private final long[][] nanosBySentence;
  private final int[] callCounts;
  private final int[] sourceCounts;
  private final EditMeasure[] edits;
  private final TreeSet<Integer> differing = new TreeSet<>();
  private @Nullable InsideRecording insideRecording;

  Recording(int sentenceCount, int roundCount) {
    nanosBySentence = new long[sentenceCount][roundCount];
    callCounts = new int[sentenceCount];
    sourceCounts = new int[sentenceCount];
    edits = new EditMeasure[sentenceCount];
  }

  void add(int round, int sentence, Task task, Trial trial) {
    totalNanos.recordValue(trial.totalNanos());
    nanosBySentence[sentence][round] = trial.totalNanos();
    Trial.Inside inside = trial.inside();
    if (inside != null) {
      insideRecording = insideRecording == null ? new InsideRecording() : insideRecording;
      insideRecording.add(trial, inside, round == 0);
    }
    if (round == 0) {
      callCounts[sentence] = trial.output().callCount();
      sourceCounts[sentence] = task.sourceCount();
      edits[sentence] = EditMeasure.of(task.tokenize(), trial.output().tokens());
    }
  }

  /** Notes that the output of a sentence was not what it should have been. */
  void addDifference(int sentence) {
    differing.add(sentence);
  }

  /** The sentences whose output was not what it should have been, ascending. */
  List<Integer> differing() {
    return List.copyOf(differing);
  }

  int sentenceCount() {
    return nanosBySentence.length;
  }

  /** The median time of a sentence over the rounds. */
  double nanos(int sentence) {
    long[] sorted = nanosBySentence[sentence].clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
  }

  int callCount(int sentence) {
    return callCounts[sentence];
  }

  int sourceCount(int sentence) {
    return sourceCounts[sentence];
  }

  double changedShare(int sentence) {
    return edits[sentence].share();
  }

  Latency latency() {
    return InsideRecording.latency(totalNanos);
  }

  /** Mean decoder calls of a sentence. */
  double calls() {
    return Rounded.to6(Arrays.stream(callCounts).average().orElse(0));
  }

  /**
   * What was seen inside; null for nothing.
   *
   * @param cost of the model's calls, or null where that is not known
   */
  @Nullable InsideFigures inside(@Nullable CostModel cost) {
    return insideRecording == null ? null : insideRecording.figures(cost);
  }

  List<Percentile> percentiles() {
    List<Percentile> curve = new ArrayList<>();
    for (var value : totalNanos.percentiles(CURVE_STEPS)) {
      double percent = Rounded.to6(value.getPercentileLevelIteratedTo());
      curve.add(new Percentile(percent, Rounded.millis(value.getValueIteratedTo())));
    }
    return curve;
  }

  List<EditCalls> callsByEdits() {
    TreeMap<Integer, List<Integer>> calls = new TreeMap<>();
    for (int i = 0; i < edits.length; i++) {
      calls.computeIfAbsent(edits[i].editCount(), any -> new ArrayList<>()).add(callCounts[i]);
    }
    List<EditCalls> figures = new ArrayList<>();
    calls.forEach(
        (editCount, counts) -> {
          double mean = counts.stream().mapToInt(Integer::intValue).average().orElse(0);
          figures.add(new EditCalls(editCount, counts.size(), Rounded.to6(mean)));
        });
    return figures;
  }

  /** Every so many-th sentence. */
  List<Point> sample(int stride) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < sentenceCount(); i += stride) {
      points.add(new Point(sourceCounts[i], Rounded.millis(nanos(i))));
    }
    return points;
  }
}
