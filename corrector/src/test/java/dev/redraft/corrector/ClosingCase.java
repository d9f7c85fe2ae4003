package dev.redraft.corrector;

import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.GreedyDecoder;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.ModelBundle;
import dev.redraft.models.OneGraph;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * One model that is opened, used by several threads in every way there is, and closed at a random
 * point in a random way. All who use it must soon be told that it is closed, and nothing else.
 */
final class ClosingCase {
  private static final int LOADS = 3;
  private static final int LATEST_NANOS = 6_000_000;
  private static final int LATEST_CALL = 40;
  private static final int TURNS = 12;
  private static final int TURN_SECONDS = 10;

  /** What a thread does over and over until it is told that the model is closed. */
  private interface Load {
    void once();
  }

  private final Random random;
  private final ExecutorService threads;
  private final List<String> sentences;

  /**
   * @param threads at least as many as a case uses at a time, which is some six
   */
  ClosingCase(long seed, ExecutorService threads, List<String> sentences) {
    random = new Random(seed);
    this.threads = threads;
    this.sentences = new ArrayList<>(sentences);
    Collections.shuffle(this.sentences, random);
  }

  /** Runs it. */
  void run() throws IOException, InterruptedException, ExecutionException, TimeoutException {
    switch (random.nextInt(8)) {
      case 0 -> oneGraph();
      case 1 -> corrector("optimum-marian");
      default -> corrector("tiny-t5-int8");
    }
  }

  private void oneGraph()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    int[] ids = random.ints(200, 10, 300).toArray();
    OneGraph graph = OneGraph.open(TestData.path("tiny-t5-onegraph").resolve("correct.onnx"));
    List<Future<?>> loads =
        List.of(
            begin(() -> graph.decode(TokenIds.of(ids))),
            begin(() -> graph.decode(TokenIds.of(ids).first(5))));
    closeSideBySide(graph, graph);
    await(loads);
  }

  private void corrector(String name)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    ModelBundle bundle = ModelBundle.open(TestData.path(name));
    CorrectorOptions options = CorrectorOptions.DEFAULT.withWorkers(1 + random.nextInt(3));
    Corrector corrector = Corrector.open(bundle, options);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < LOADS; i++) {
      running.add(begin(load(corrector, bundle)));
    }
    switch (random.nextInt(4)) {
      case 0 -> running.add(begin(closingWhenAsked(corrector)));
      case 1 -> running.add(begin(closingWhenGiven(corrector)));
      case 2 -> closeSideBySide(corrector, corrector, bundle);
      default -> closeSideBySide(corrector);
    }
    await(running);
    closeSideBySide(corrector);
    requireClosed(() -> bundle.model().start(TokenIds.of(20)));
  }

  private Load load(Corrector corrector, ModelBundle bundle) {
    String text = String.join(" ", sentences);
    TokenIds source = TokenIds.of(20, 30, 40, 50, 60, 70);
    return switch (random.nextInt(5)) {
      case 0 -> () -> corrector.correct(text);
      case 1 -> () -> exhaust(corrector.correctAll(sentences.stream()));
      case 2 -> () -> exhaust(corrector.sentences(CorrectionRequest.of(text)).limit(9));
      case 3 -> () -> new GreedyDecoder().decode(bundle.model(), source);
      default -> () -> leaveOpen(bundle, source);
    };
  }

  private static void exhaust(Stream<?> results) {
    try (results) {
      results.forEach(result -> {});
    }
  }

  /** A session that nobody closes goes with the model. */
  private static void leaveOpen(ModelBundle bundle, TokenIds source) {
    DecodingSession session = bundle.model().start(source);
    for (int i = 0; i < LATEST_CALL; i++) {
      session.predict(source);
      session.rollBackTo(2);
    }
  }

  private Load closingWhenAsked(Corrector corrector) {
    int call = random.nextInt(LATEST_CALL);
    AtomicInteger asked = new AtomicInteger();
    String text = String.join(" ", sentences);
    return () ->
        corrector.correct(
            text,
            () -> {
              if (asked.getAndIncrement() == call) {
                corrector.close();
              }
              return false;
            });
  }

  private Load closingWhenGiven(Corrector corrector) {
    int last = random.nextInt(10);
    return () -> {
      try (Stream<Correction> corrections = corrector.correctAll(sentences.stream())) {
        AtomicInteger given = new AtomicInteger();
        corrections.forEach(
            correction -> {
              if (given.getAndIncrement() == last) {
                corrector.close();
              }
            });
      }
    };
  }

  private Future<?> begin(Load load) {
    return threads.submit(
        () -> {
          while (true) {
            try {
              load.once();
            } catch (IllegalStateException e) {
              requireSaysClosed(e);
              return null;
            }
          }
        });
  }

  /** At a random point; all return soon. */
  private void closeSideBySide(AutoCloseable... closeables)
      throws InterruptedException, ExecutionException, TimeoutException {
    LockSupport.parkNanos(random.nextInt(LATEST_NANOS));
    List<Future<?>> closers = new ArrayList<>();
    for (AutoCloseable each : closeables) {
      Callable<?> closing =
          () -> {
            each.close();
            return null;
          };
      closers.add(threads.submit(closing));
    }
    await(closers);
  }

  private static void await(List<Future<?>> running)
      throws InterruptedException, ExecutionException, TimeoutException {
    for (Future<?> each : running) {
      await(each, TURNS);
    }
  }

  /** Waits in short turns, of which a process that is suspended meanwhile uses up only one. */
  private static void await(Future<?> running, int turns)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      running.get(TURN_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      if (turns == 1) {
        throw e;
      }
      await(running, turns - 1);
    }
  }

  private static void requireClosed(Load load) {
    try {
      load.once();
    } catch (IllegalStateException e) {
      requireSaysClosed(e);
      return;
    }
    throw new AssertionError("can be used although it is closed");
  }

  private static void requireSaysClosed(IllegalStateException e) {
    if (!String.valueOf(e.getMessage()).endsWith(" is closed")) {
      throw new AssertionError("what is closed says something else", e);
    }
  }
}
