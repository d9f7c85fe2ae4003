package dev.redraft.spark;

import dev.redraft.corrector.Correction;
import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * What was done so far, counted by accumulators, which Spark's pages show, too. They are exact
 * where the correction is in the last stage of an action, as in {@link RedraftJob}; where a stage
 * behind it makes Spark do tasks again, these count again.
 *
 * @param rows texts, null ones included
 * @param sentences what the texts had
 * @param skipped sentences and clauses left as they were
 * @param failed rows with an error
 * @param millis time that tasks spent correcting, all added up
 * @param kinds edits by kind
 */
public record Counters(
    LongAccumulator rows,
    LongAccumulator sentences,
    LongAccumulator skipped,
    LongAccumulator failed,
    LongAccumulator millis,
    KindAccumulator kinds)
    implements Serializable {
  /** What {@link #rows} is called. */
  static final String ROWS = "redraft rows";

  /** Zeros. */
  public static Counters begin(SparkContext context) {
    KindAccumulator kinds = new KindAccumulator();
    context.register(kinds, "redraft edits");
    return new Counters(
        context.longAccumulator(ROWS),
        context.longAccumulator("redraft sentences"),
        context.longAccumulator("redraft skipped"),
        context.longAccumulator("redraft failed"),
        context.longAccumulator("redraft milliseconds"),
        kinds);
  }

  void add(Outcome outcome) {
    rows.add(1);
    Correction correction = outcome.correction();
    if (correction == null) {
      failed.add(1);
      return;
    }
    sentences.add(correction.sentences().size());
    skipped.add(correction.skipped().size());
    outcome.kinds().forEach(kinds::add);
  }

  /** One line for people. */
  public String summary() {
    SortedMap<String, Long> byKind = kinds.value();
    String list =
        byKind.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    return "%d rows, %d sentences, %d edits%s, %d skipped, %d failed, %d ms of tasks"
        .formatted(
            rows.value(),
            sentences.value(),
            byKind.values().stream().mapToLong(Long::longValue).sum(),
            list.isEmpty() ? "" : " (" + list + ")",
            skipped.value(),
            failed.value(),
            millis.value());
  }
}
