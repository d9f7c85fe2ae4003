package dev.redraft.eval.bench.measure;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.SentenceCache;
import dev.redraft.eval.bench.figures.TypingFigures;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.HdrHistogram.Histogram;

/**
 * Somebody types words at random places of a text, and the text is corrected after every keystroke:
 * with a cache of sentences, and anew.
 */
public final class Typing {
  private static final long CACHE_BYTES = 16L << 20;
  private static final int DIGITS = 3;

  /** Every so many keystrokes the whole text is corrected anew, which takes seconds. */
  private static final int FRESH_EVERY = 25;

  private static final List<String> WORDS =
      List.of("the ", "informations ", "and ", "she go ", ", but ", "recieve ", "of ");

  private final Corrector cached;
  private final Corrector fresh;
  private final Histogram cachedNanos = new Histogram(DIGITS);
  private final Histogram freshNanos = new Histogram(DIGITS);
  private long cachedCalls = 0;
  private long freshCalls = 0;
  private int differenceCount = 0;

  private Typing(Corrector cached, Corrector fresh) {
    this.cached = cached;
    this.fresh = fresh;
  }

  /**
   * Types on the bundled model.
   *
   * @param text has a space at least
   * @param keystrokeCount how many keys are pressed; the same ones on each call
   * @throws IOException if the model cannot be opened
   */
  public static TypingFigures run(String text, int keystrokeCount) throws IOException {
    CorrectorOptions options = CorrectorOptions.DEFAULT;
    try (Corrector cached =
            Corrector.bundled(options.withCache(SentenceCache.ofBytes(CACHE_BYTES)));
        Corrector fresh = Corrector.bundled(options)) {
      return new Typing(cached, fresh).type(text, keystrokeCount);
    }
  }

  private TypingFigures type(String text, int keystrokeCount) {
    Correction before = cached.correct(text);
    StringBuilder typed = new StringBuilder(text);
    Random random = new Random(1);
    int done = 0;
    while (done < keystrokeCount) {
      int place = typed.indexOf(" ", random.nextInt(typed.length() / 2)) + 1;
      for (char key : WORDS.get(random.nextInt(WORDS.size())).toCharArray()) {
        typed.insert(place++, key);
        press(typed.toString(), done++ % FRESH_EVERY == 0);
      }
    }
    return new TypingFigures(
        text.split("\\s+").length,
        before.sentences().size(),
        done,
        List.of(way("with a cache", cachedNanos, cachedCalls), way("anew", freshNanos, freshCalls)),
        differenceCount);
  }

  private void press(String text, boolean isComparedWithFresh) {
    long start = System.nanoTime();
    Correction correction = cached.correct(text);
    cachedNanos.recordValue(System.nanoTime() - start);
    cachedCalls += correction.statistics().callCount();
    if (isComparedWithFresh) {
      start = System.nanoTime();
      Correction anew = fresh.correct(text);
      freshNanos.recordValue(System.nanoTime() - start);
      freshCalls += anew.statistics().callCount();
      differenceCount += anew.edits().equals(correction.edits()) ? 0 : 1;
    }
  }

  private static TypingFigures.Way way(String name, Histogram nanos, long callCount) {
    return new TypingFigures.Way(
        name,
        (int) nanos.getTotalCount(),
        Rounded.millis(nanos.getValueAtPercentile(50)),
        Rounded.millis(nanos.getValueAtPercentile(99)),
        Rounded.millis(nanos.getMaxValue()),
        callCount);
  }
}
