package dev.redraft.spark;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Says now and then how many rows are done, by what executors tell in their heartbeats, and when
 * tasks end. Used by Spark's thread for listeners alone.
 */
final class ProgressLine extends SparkListener {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Counters counters;
  private final PrintStream out;
  private final long beginning = System.nanoTime();
  private final Map<Long, Long> underWay = new HashMap<>();
  private long shown = beginning;

  ProgressLine(Counters counters, PrintStream out) {
    this.counters = counters;
    this.out = out;
  }

  @Override
  public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
    CollectionConverters.asJava(update.accumUpdates())
        .forEach(
            task ->
                CollectionConverters.asJava(task._4())
                    .forEach(each -> note((Long) task._1(), each)));
    show();
  }

  private void note(long task, AccumulableInfo info) {
    if (info.name().contains(Counters.ROWS)
        && info.update().nonEmpty()
        && info.update().get() instanceof Long rows) {
      underWay.put(task, rows);
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    underWay.remove(end.taskInfo().taskId());
    show();
  }

  private void show() {
    long now = System.nanoTime();
    if (now - shown < PATIENCE_NANOS) {
      return;
    }
    shown = now;
    long rows =
        counters.rows().value() + underWay.values().stream().flatMapToLong(LongStream::of).sum();
    long seconds = TimeUnit.NANOSECONDS.toSeconds(now - beginning);
    out.println("redraft: %,d rows, %,d rows/s".formatted(rows, rows / seconds));
  }
}
