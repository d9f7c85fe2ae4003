package dev.redraft.spark;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.util.AccumulatorV2;

/** Counts names: of kinds of errors. */
public final class KindAccumulator extends AccumulatorV2<String, SortedMap<String, Long>> {
  private static final long serialVersionUID = 1;

  /** Guarded by itself: Spark reads it for its heartbeats while a task adds. */
  private final TreeMap<String, Long> counts = new TreeMap<>();

  @Override
  public boolean isZero() {
    synchronized (counts) {
      return counts.isEmpty();
    }
  }

  @Override
  public KindAccumulator copy() {
    KindAccumulator copy = new KindAccumulator();
    copy.addAll(value());
    return copy;
  }

  @Override
  public void reset() {
    synchronized (counts) {
      counts.clear();
    }
  }

  @Override
  public void add(String kind) {
    addAll(Map.of(kind, 1L));
  }

  @Override
  public void merge(AccumulatorV2<String, SortedMap<String, Long>> other) {
    addAll(other.value());
  }

  private void addAll(Map<String, Long> others) {
    synchronized (counts) {
      others.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
    }
  }

  /** The counts by kind, as they are now. */
  @Override
  public SortedMap<String, Long> value() {
    synchronized (counts) {
      return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
  }
}
