package dev.redraft.eval.bench.measure;

import dev.redraft.eval.bench.figures.CostModel;
import dev.redraft.eval.bench.figures.ModelFigures;
import dev.redraft.eval.bench.measure.Trial.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.PackedHistogram;
import org.jspecify.annotations.Nullable;

/** Times of a model's calls, whoever made them: the encoder's by length, the decoder's by rows. */
final class CallTimes {
  private static final int DIGITS = 3;

  /** A line through fewer row counts says little. */
  private static final int FEWEST_TO_FIT = 5;

  private final TreeMap<Integer, Histogram> firstNanosByRows = new TreeMap<>();
  private final TreeMap<Integer, Histogram> laterNanosByRows = new TreeMap<>();
  private final TreeMap<Integer, Histogram> encoderNanosByLength = new TreeMap<>();

  void add(int sourceCount, Trial.Inside inside) {
    record(encoderNanosByLength, Scale.LENGTH.classOf(sourceCount), inside.encoderNanos());
    Map<Integer, Histogram> nanosByRows = firstNanosByRows;
    for (Call call : inside.calls()) {
      record(nanosByRows, call.rowCount(), call.nanos());
      nanosByRows = laterNanosByRows;
    }
  }

  private static void record(Map<Integer, Histogram> histograms, int key, long nanos) {
    histograms.computeIfAbsent(key, any -> new PackedHistogram(DIGITS)).recordValue(nanos);
  }

  /** The encoder's times, by class of length. */
  List<ModelFigures.Encoder> encoder() {
    List<ModelFigures.Encoder> figures = new ArrayList<>();
    encoderNanosByLength.forEach(
        (length, nanos) ->
            figures.add(
                new ModelFigures.Encoder(
                    Scale.LENGTH.labels().get(length),
                    nanos.getTotalCount(),
                    Rounded.millis(nanos.getValueAtPercentile(50)))));
    return figures;
  }

  /** What a decoder call costs, or null where there are too few row counts to tell. */
  @Nullable CostModel cost() {
    return laterNanosByRows.size() < FEWEST_TO_FIT
        ? null
        : CostFit.of(samples(laterNanosByRows), samples(firstNanosByRows));
  }

  private static List<CostFit.Sample> samples(Map<Integer, Histogram> nanosByRows) {
    List<CostFit.Sample> samples = new ArrayList<>();
    nanosByRows.forEach(
        (rows, nanos) ->
            samples.add(
                new CostFit.Sample(
                    rows, nanos.getTotalCount(), Rounded.millis(nanos.getValueAtPercentile(50)))));
    return samples;
  }
}
