package dev.redraft.corrector;

import dev.redraft.models.ModelInfo;
import dev.redraft.models.Strategy;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link Corrector} works. Immutable; the {@code with} methods return a changed copy.
 *
 * @param strategy how the output is decoded; changes the time, not the result
 * @param exact whether near ties are decided as greedy decoding does where the processor's rounding
 *     makes a difference, and models that {@linkplain ModelInfo#mixesRows mix rows} are decoded
 *     token by token, at greedy decoding's speed
 * @param minimumConfidence edits less confident than this are left out, from 0 (none) to 1
 * @param mostWords edits that add or drop more words than this are left out: a model that copies
 *     most of the text has lost its place there. At least 0; {@link Integer#MAX_VALUE} lets a model
 *     rewrite as it likes
 * @param protections what no edit may touch
 * @param resources what is used beside the model
 */
public record CorrectorOptions(
    Strategy strategy,
    boolean exact,
    double minimumConfidence,
    int mostWords,
    Set<Protection> protections,
    Resources resources) {

  /**
   * What a corrector uses beside its model.
   *
   * @param workers the most sentences of a text, or texts of {@link Corrector#correctAll}, that are
   *     corrected side by side, at least 1; with 1 all is done by the caller's thread
   * @param executor runs the work of all workers but the caller's own; null for threads of the
   *     corrector's own, which end with it. It may be busy or small: the caller's thread does what
   *     no other has begun
   * @param cache keeps what the model made of sentences, shared as its owner likes; null for none
   */
  public record Resources(int workers, @Nullable Executor executor, @Nullable SentenceCache cache) {
    /** Checks the number of workers. */
    public Resources {
      if (workers < 1) {
        throw new IllegalArgumentException("workers is " + workers + ", but at least 1 is needed");
      }
    }
  }

  /**
   * Automatic, exact, all edits of three words added or dropped at most, what is {@linkplain
   * Protection#usual usual} protected, a worker for each processor, no cache.
   */
  public static final CorrectorOptions DEFAULT =
      new CorrectorOptions(
          Strategy.AUTO,
          true,
          0,
          3,
          Protection.usual(),
          new Resources(Runtime.getRuntime().availableProcessors(), null, null));

  /** Checks the ranges. */
  public CorrectorOptions {
    if (!(minimumConfidence >= 0 && minimumConfidence <= 1)) {
      throw new IllegalArgumentException(
          "minimum confidence " + minimumConfidence + " is not within 0 and 1");
    }
    if (mostWords < 0) {
      throw new IllegalArgumentException(
          "most words is " + mostWords + ", but at least 0 is needed");
    }
    protections = Set.copyOf(protections);
  }

  /** The same with another strategy. */
  public CorrectorOptions withStrategy(Strategy other) {
    return new CorrectorOptions(other, exact, minimumConfidence, mostWords, protections, resources);
  }

  /** The same, exact or not. */
  public CorrectorOptions withExact(boolean other) {
    return new CorrectorOptions(
        strategy, other, minimumConfidence, mostWords, protections, resources);
  }

  /** The same with another minimum confidence. */
  public CorrectorOptions withMinimumConfidence(double other) {
    return new CorrectorOptions(strategy, exact, other, mostWords, protections, resources);
  }

  /** The same with another limit on the words that an edit adds or drops. */
  public CorrectorOptions withMostWords(int other) {
    return new CorrectorOptions(strategy, exact, minimumConfidence, other, protections, resources);
  }

  /** The same with other protections. */
  public CorrectorOptions withProtections(Collection<Protection> others) {
    return new CorrectorOptions(
        strategy, exact, minimumConfidence, mostWords, Set.copyOf(others), resources);
  }

  /** The same with another number of workers. */
  public CorrectorOptions withWorkers(int other) {
    return withResources(new Resources(other, resources.executor(), resources.cache()));
  }

  /** The same with an executor for the workers; null for threads of the corrector's own. */
  public CorrectorOptions withExecutor(@Nullable Executor other) {
    return withResources(new Resources(resources.workers(), other, resources.cache()));
  }

  /** The same with a cache; null for none. */
  public CorrectorOptions withCache(@Nullable SentenceCache other) {
    return withResources(new Resources(resources.workers(), resources.executor(), other));
  }

  private CorrectorOptions withResources(Resources others) {
    return new CorrectorOptions(strategy, exact, minimumConfidence, mostWords, protections, others);
  }
}
