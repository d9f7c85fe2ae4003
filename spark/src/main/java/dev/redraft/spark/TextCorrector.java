package dev.redraft.spark;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.Rounds;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.jspecify.annotations.Nullable;

/**
 * Corrects texts on an executor. What comes of a text hangs on it and the options alone.
 *
 * @param model null for the bundled one
 */
record TextCorrector(@Nullable ShippedFolder model, SparkOptions options) implements Serializable {
  private static final String NO_TEXT = "the text is null";

  /** What comes of one text. As {@link #correct(List)}. */
  Outcome correct(@Nullable String text) {
    return correct(Arrays.asList(text)).get(0);
  }

  /**
   * What comes of texts, in their order; they are corrected the longest first, as many side by side
   * as the task has cores.
   *
   * @throws TaskKilledException if the task is to end
   * @throws java.io.UncheckedIOException if the model cannot be opened
   */
  List<Outcome> correct(List<@Nullable String> texts) {
    @Nullable Outcome[] outcomes = new Outcome[texts.size()];
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < outcomes.length; i++) {
      String text = texts.get(i);
      if (text == null) {
        outcomes[i] = Outcome.failed(NO_TEXT);
      } else if (text.length() > options.mostCharacters()) {
        outcomes[i] =
            Outcome.failed(
                "the text has %d characters, at most %d are taken (maxCharacters)"
                    .formatted(text.length(), options.mostCharacters()));
      } else {
        jobs.add(new Job(i, text));
      }
    }
    jobs.sort(Comparator.comparingInt((Job each) -> each.text().length()).reversed());
    if (!jobs.isEmpty()) {
      correct(jobs, outcomes);
    }
    return Arrays.asList(outcomes);
  }

  /** A text that the model is asked about, and its place. */
  private record Job(int index, String text) {}

  private void correct(List<Job> jobs, @Nullable Outcome[] outcomes) {
    Corrector corrector = ExecutorCorrectors.get(model, options);
    TaskContext task = TaskContext.get();
    Rounds rounds = new Rounds(corrector, options.rounds());
    int done = 0;
    while (done < jobs.size()) {
      List<CorrectionRequest> requests =
          jobs.subList(done, jobs.size()).stream().map(job -> request(job.text(), task)).toList();
      int begun = done;
      try (Stream<Correction> corrections = corrector.correctRequests(requests.stream())) {
        for (Iterator<Correction> each = corrections.iterator(); each.hasNext(); done++) {
          Correction correction = rounds.settled(requests.get(done - begun), each.next());
          outcomes[jobs.get(done).index()] = Outcome.of(correction);
        }
      } catch (RuntimeException e) {
        // The next in turn is the one that failed; those behind it are asked again.
        outcomes[jobs.get(done).index()] = failed(e, task);
        done++;
      }
    }
  }

  private static CorrectionRequest request(String text, @Nullable TaskContext task) {
    CorrectionRequest request = CorrectionRequest.of(text);
    return task == null ? request : request.withCancelled(task::isInterrupted);
  }

  /** What is not the text's fault goes on, so that Spark does the task again. */
  private static Outcome failed(RuntimeException e, @Nullable TaskContext task) {
    if (task != null && task.isInterrupted()) {
      TaskKilledException killed = new TaskKilledException();
      killed.addSuppressed(e);
      throw killed;
    }
    if (e instanceof CancellationException || ExecutorCorrectors.isClosing()) {
      throw e;
    }
    return Outcome.failed(e.getClass().getSimpleName() + ": " + e.getMessage());
  }
}
