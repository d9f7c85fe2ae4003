package dev.redraft.spark;

import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.models.ModelBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.spark.TaskContext;
import org.jspecify.annotations.Nullable;

/**
 * The correctors of this process, which all of an executor's tasks share: one for a model and what
 * is wanted of it, opened when a task first asks for it and closed when the process ends.
 * Thread-safe.
 */
final class ExecutorCorrectors {
  private static final String BUNDLED = "bundled";
  private static final ConcurrentMap<Key, Corrector> OPEN = new ConcurrentHashMap<>();

  /** Shared, too: a task uses no more of them than it has cores. */
  private static final Executor THREADS = Executors.newCachedThreadPool(ExecutorCorrectors::daemon);

  private static volatile boolean closing = false;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ExecutorCorrectors::close, "redraft-close"));
  }

  private record Key(String model, @Nullable String prefix, CorrectorOptions options) {}

  private ExecutorCorrectors() {}

  /**
   * The corrector for this task.
   *
   * @param model null for the bundled one
   * @throws UncheckedIOException if the model cannot be opened; the next task tries again
   */
  static Corrector get(@Nullable ShippedFolder model, SparkOptions options) {
    CorrectorOptions wanted = options.corrector(coreCount()).withExecutor(THREADS);
    Key key = new Key(model == null ? BUNDLED : model.name(), options.prefix(), wanted);
    return OPEN.computeIfAbsent(key, each -> open(model, each));
  }

  /** The cores that Spark gives this task; what it evaluates on the driver has one. */
  private static int coreCount() {
    TaskContext task = TaskContext.get();
    return task == null ? 1 : task.cpus();
  }

  private static Corrector open(@Nullable ShippedFolder model, Key key) {
    try {
      return model == null
          ? Corrector.bundled(key.options())
          : Corrector.open(ModelBundle.open(model.folder(), key.prefix()), key.options());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many are open. */
  static int count() {
    return OPEN.size();
  }

  /** Whether the process is about to end, so that corrections fail for no fault of their own. */
  static boolean isClosing() {
    return closing;
  }

  private static void close() {
    closing = true;
    OPEN.values().forEach(Corrector::close);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "redraft-worker");
    thread.setDaemon(true);
    return thread;
  }
}
