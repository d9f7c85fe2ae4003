package dev.redraft.eval.bench.measure;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.JudgeChoice;
import dev.redraft.eval.bench.figures.JudgingFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Sentences are corrected without a judge and with one, in turn, on one core. */
public final class Judging {
  private static final int DIGITS = 3;
  private static final int MOST_OF_WARM_UP = 50;

  private final Corrector alone;
  private final Corrector judged;
  private final Histogram aloneNanos = new Histogram(DIGITS);
  private final Histogram judgedNanos = new Histogram(DIGITS);
  private final Histogram moreNanos = new Histogram(DIGITS);
  private int judgedCount = 0;
  private int aloneEdits = 0;
  private int judgedEdits = 0;

  private Judging(Corrector alone, Corrector judged) {
    this.alone = alone;
    this.judged = judged;
  }

  /**
   * Measures the bundled model's sentences.
   *
   * @param folder a judge's
   * @throws IOException if the model cannot be opened
   * @throws IllegalArgumentException if the judge cannot be used
   */
  public static JudgingFigures run(List<String> sentences, Path folder) throws IOException {
    CorrectorOptions options = CorrectorOptions.DEFAULT.withWorkers(1);
    try (Corrector alone = Corrector.bundled(options.withJudge(JudgeChoice.OFF));
        Corrector judged = Corrector.bundled(options.withJudge(JudgeChoice.in(folder)));
        Corrector proposing =
            Corrector.bundled(options.withJudge(JudgeChoice.OFF).withMinimumConfidence(0))) {
      String refusal = judged.judgeRefusal().orElse(null);
      if (refusal != null) {
        throw new IllegalArgumentException(refusal);
      }
      Judging judging = new Judging(alone, judged);
      sentences.stream().limit(MOST_OF_WARM_UP).forEach(judging::warmUp);
      for (String sentence : sentences) {
        judging.measure(sentence, !proposing.correct(sentence).edits().isEmpty());
      }
      return judging.figures(sentences.size());
    }
  }

  private void warmUp(String sentence) {
    alone.correct(sentence);
    judged.correct(sentence);
  }

  /**
   * @param isProposed whether the judge is asked: only those sentences count
   */
  private void measure(String sentence, boolean isProposed) {
    long start = System.nanoTime();
    Correction without = alone.correct(sentence);
    long between = System.nanoTime();
    Correction with = judged.correct(sentence);
    long end = System.nanoTime();
    aloneEdits += without.edits().size();
    judgedEdits += with.edits().size();
    if (isProposed) {
      judgedCount++;
      aloneNanos.recordValue(between - start);
      judgedNanos.recordValue(end - between);
      moreNanos.recordValue(Math.max(0, end - between - (between - start)));
    }
  }

  private JudgingFigures figures(int sentenceCount) {
    return new JudgingFigures(
        sentenceCount,
        judgedCount,
        List.of(
            way("without a judge", aloneNanos, aloneEdits),
            way("with the judge", judgedNanos, judgedEdits),
            way("what it adds", moreNanos, judgedEdits - aloneEdits)));
  }

  private static JudgingFigures.Way way(String name, Histogram nanos, int edits) {
    return new JudgingFigures.Way(
        name,
        Rounded.millis(nanos.getValueAtPercentile(50)),
        Rounded.millis(nanos.getValueAtPercentile(90)),
        Rounded.millis(nanos.getValueAtPercentile(99)),
        edits);
  }
}
