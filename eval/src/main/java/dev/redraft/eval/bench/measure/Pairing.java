package dev.redraft.eval.bench.measure;

import dev.redraft.eval.bench.figures.ClassFigures;
import dev.redraft.eval.bench.figures.SpeedUp;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.DoubleHistogram;
import org.jspecify.annotations.Nullable;

/** A contender beside its reference, sentence by sentence. */
final class Pairing {
  private static final int DIGITS = 3;

  /** Where fewer sentences are slower, it may be noise. */
  static final int FEWEST_TO_TELL = 5;

  private final Recording reference;
  private final Recording contender;

  Pairing(Recording reference, Recording contender) {
    this.reference = reference;
    this.contender = contender;
  }

  /** The speed-up over all sentences. */
  SpeedUp speedUp() {
    return speedUp(IntStream.range(0, contender.sentenceCount()).boxed().toList());
  }

  /** By tokens of the source. */
  List<ClassFigures> byLength() {
    return by(Scale.LENGTH, contender::sourceCount);
  }

  /** By share of changed tokens. */
  List<ClassFigures> byChange() {
    return by(Scale.CHANGED, contender::changedShare);
  }

  /** The least changed class in which the contender took longer in all, and for most sentences. */
  static @Nullable String stopsPayingAt(List<ClassFigures> byChange) {
    return byChange.stream()
        .filter(each -> each.sentenceCount() >= FEWEST_TO_TELL)
        .filter(each -> each.speedUp().total() < 1 && each.speedUp().p50() < 1)
        .map(ClassFigures::label)
        .findFirst()
        .orElse(null);
  }

  private List<ClassFigures> by(Scale scale, IntToDoubleFunction value) {
    TreeMap<Integer, List<Integer>> classes = new TreeMap<>();
    for (int i = 0; i < contender.sentenceCount(); i++) {
      classes
          .computeIfAbsent(scale.classOf(value.applyAsDouble(i)), any -> new ArrayList<>())
          .add(i);
    }
    List<ClassFigures> figures = new ArrayList<>();
    classes.forEach((index, members) -> figures.add(figures(scale.labels().get(index), members)));
    return figures;
  }

  private ClassFigures figures(String label, List<Integer> members) {
    DoubleHistogram millis = new DoubleHistogram(DIGITS);
    members.forEach(i -> millis.recordValue(contender.nanos(i)));
    double calls = members.stream().mapToInt(contender::callCount).average().orElse(0);
    double length = members.stream().mapToInt(contender::sourceCount).average().orElse(0);
    return new ClassFigures(
        label,
        members.size(),
        Rounded.to6(length),
        Rounded.to6(calls),
        Rounded.millis(millis.getValueAtPercentile(50)),
        speedUp(members));
  }

  private SpeedUp speedUp(List<Integer> members) {
    DoubleHistogram ratios = new DoubleHistogram(DIGITS);
    double referenceNanos = 0;
    double nanos = 0;
    for (int i : members) {
      ratios.recordValue(reference.nanos(i) / contender.nanos(i));
      referenceNanos += reference.nanos(i);
      nanos += contender.nanos(i);
    }
    return new SpeedUp(
        Rounded.to6(ratios.getValueAtPercentile(10)),
        Rounded.to6(ratios.getValueAtPercentile(50)),
        Rounded.to6(ratios.getValueAtPercentile(90)),
        Rounded.to6(referenceNanos / nanos));
  }
}
