package dev.redraft.corrector;

import dev.redraft.models.Calibration;
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
 * @param confidence how sure edits must be
 * @param mostWords edits that add or drop more words than this are left out: a model that copies
 *     most of the text has lost its place there. At least 0; {@link Integer#MAX_VALUE} lets a model
 *     rewrite as it likes
 * @param protections what no edit may touch
 * @param safeguards whether edits are left out that a corrector of English has no business with:
 *     those of names, numbers, signs and terms, of what is no sentence, of the sense. Without them
 *     a model may rewrite, translate or do whatever else it was made for
 * @param dialect with safeguards, the variety of English that edits must not lead away from
 * @param resources what is used beside the model
 */
public record CorrectorOptions(
    Strategy strategy,
    boolean exact,
    Confidence confidence,
    int mostWords,
    Set<Protection> protections,
    boolean safeguards,
    Dialect dialect,
    Resources resources) {

  /**
   * How sure edits must be.
   *
   * @param level named, so that it means the same for every model
   * @param least edits less confident than this are left out, from 0 (none) to 1, whatever the
   *     level; null to go by the level
   * @param isCalibrated whether confidence is the probability that an edit is right, where the
   *     model's bundle says how to tell; otherwise it is the model's own, which says only how far
   *     it preferred the edit
   * @param judge which judge is asked, where confidence is calibrated
   * @param secondChoices whether a judge is also asked about what the model would have changed
   *     where it hesitated, if edits need so little confidence that it may matter ({@link
   *     Edit.Origin#SECOND_CHOICE}); costs time on sentences that are otherwise left alone, too
   * @param proposesDoubted whether edits in spite of {@linkplain Edit#doubts doubts} are proposed
   *     also where confidence does not know what these are worth: for those who find that out
   */
  public record Confidence(
      Level level,
      @Nullable Double least,
      boolean isCalibrated,
      JudgeChoice judge,
      boolean secondChoices,
      boolean proposesDoubted) {
    /** Checks the range. */
    public Confidence {
      if (least != null && !(least >= 0 && least <= 1)) {
        throw new IllegalArgumentException(
            "minimum confidence " + least + " is not within 0 and 1");
      }
    }

    private Confidence withLevel(Level other) {
      return new Confidence(other, null, isCalibrated, judge, secondChoices, proposesDoubted);
    }

    private Confidence withLeast(double other) {
      return new Confidence(level, other, isCalibrated, judge, secondChoices, proposesDoubted);
    }

    private Confidence withCalibration(boolean other) {
      return new Confidence(level, least, other, judge, secondChoices, proposesDoubted);
    }

    private Confidence withJudge(JudgeChoice other) {
      return new Confidence(level, least, isCalibrated, other, secondChoices, proposesDoubted);
    }

    private Confidence withSecondChoices(boolean other) {
      return new Confidence(level, least, isCalibrated, judge, other, proposesDoubted);
    }

    private Confidence withDoubted(boolean other) {
      return new Confidence(level, least, isCalibrated, judge, secondChoices, other);
    }

    /** The least confidence that edits need, for a model with this calibration, or with none. */
    double minimum(@Nullable Calibration calibration) {
      return least == null ? level.minimumConfidence(calibration) : least;
    }
  }

  /**
   * What a corrector uses beside its model.
   *
   * @param workers the most groups of sentences, of a text or of texts in one stream, that are
   *     corrected side by side, at least 1; with 1 all is done by the caller's thread. A group is a
   *     sentence, or with batches up to four batches of them
   * @param batch the most sentences that a worker has decoded together, at least 1, where the model
   *     takes {@linkplain dev.redraft.decoder.StepModel#startBatch batches}: more of them a second,
   *     the same results, and for them several times as many sentences taken in before the first of
   *     them comes out. The first {@value #ALONE} that a corrector gets of a text, or of texts in
   *     one stream, go alone, so that short texts do not set up batches, which take memory
   * @param executor runs the work of all workers but the caller's own; null for threads of the
   *     corrector's own, which end with it. It may be busy or small: the caller's thread does what
   *     no other has begun
   * @param callThreads the threads that work on one call of the model, at least 1. With more a
   *     single sentence comes sooner, for more processor time; where workers are busy, all come
   *     later. Of a model that was opened before, who opened it has decided that
   * @param cache keeps what the model made of sentences, shared as its owner likes; null for none
   */
  public record Resources(
      int workers,
      int batch,
      @Nullable Executor executor,
      int callThreads,
      @Nullable SentenceCache cache) {
    static final int ALONE = 16;

    /** Checks the numbers. */
    public Resources {
      if (callThreads < 1) {
        throw new IllegalArgumentException(
            "call threads is " + callThreads + ", but at least 1 is needed");
      }
      if (workers < 1) {
        throw new IllegalArgumentException("workers is " + workers + ", but at least 1 is needed");
      }
      if (batch < 1) {
        throw new IllegalArgumentException("batch is " + batch + ", but at least 1 is needed");
      }
    }
  }

  private static final int BATCH = 8;

  /**
   * Automatic, exact, balanced, three words added or dropped by an edit at most, what is
   * {@linkplain Protection#usual usual} protected, safeguards for any English, a worker for each
   * processor, up to eight sentences together, one thread a call, no cache.
   */
  public static final CorrectorOptions DEFAULT =
      new CorrectorOptions(
          Strategy.AUTO,
          true,
          new Confidence(Level.BALANCED, null, true, JudgeChoice.AUTO, true, false),
          3,
          Protection.usual(),
          true,
          Dialect.ANY,
          new Resources(Runtime.getRuntime().availableProcessors(), BATCH, null, 1, null));

  /** Checks the ranges. */
  public CorrectorOptions {
    if (mostWords < 0) {
      throw new IllegalArgumentException(
          "most words is " + mostWords + ", but at least 0 is needed");
    }
    protections = Set.copyOf(protections);
  }

  /** The same with another strategy. */
  public CorrectorOptions withStrategy(Strategy other) {
    return new CorrectorOptions(
        other, exact, confidence, mostWords, protections, safeguards, dialect, resources);
  }

  /** The same, exact or not. */
  public CorrectorOptions withExact(boolean other) {
    return new CorrectorOptions(
        strategy, other, confidence, mostWords, protections, safeguards, dialect, resources);
  }

  /** The same at a level, whatever minimum was asked for before. */
  public CorrectorOptions withLevel(Level other) {
    return withConfidence(confidence.withLevel(other));
  }

  /**
   * The same with a minimum confidence instead of a level's.
   *
   * @throws IllegalArgumentException if it is not within 0 and 1
   */
  public CorrectorOptions withMinimumConfidence(double other) {
    return withConfidence(confidence.withLeast(other));
  }

  /** The same with calibrated confidence, or with the model's own. */
  public CorrectorOptions withCalibration(boolean other) {
    return withConfidence(confidence.withCalibration(other));
  }

  /** The same with another judge, or none. */
  public CorrectorOptions withJudge(JudgeChoice other) {
    return withConfidence(confidence.withJudge(other));
  }

  /** The same with or without second choices; see {@link Confidence#secondChoices}. */
  public CorrectorOptions withSecondChoices(boolean other) {
    return withConfidence(confidence.withSecondChoices(other));
  }

  /** The same with or without all that is doubted; see {@link Confidence#proposesDoubted}. */
  public CorrectorOptions withDoubted(boolean other) {
    return withConfidence(confidence.withDoubted(other));
  }

  private CorrectorOptions withConfidence(Confidence other) {
    return new CorrectorOptions(
        strategy, exact, other, mostWords, protections, safeguards, dialect, resources);
  }

  /** The same with another limit on the words that an edit adds or drops. */
  public CorrectorOptions withMostWords(int other) {
    return new CorrectorOptions(
        strategy, exact, confidence, other, protections, safeguards, dialect, resources);
  }

  /** The same with other protections. */
  public CorrectorOptions withProtections(Collection<Protection> others) {
    return new CorrectorOptions(
        strategy, exact, confidence, mostWords, Set.copyOf(others), safeguards, dialect, resources);
  }

  /** The same with or without safeguards. */
  public CorrectorOptions withSafeguards(boolean other) {
    return new CorrectorOptions(
        strategy, exact, confidence, mostWords, protections, other, dialect, resources);
  }

  /** The same for another variety of English. */
  public CorrectorOptions withDialect(Dialect other) {
    return new CorrectorOptions(
        strategy, exact, confidence, mostWords, protections, safeguards, other, resources);
  }

  /** The same with another number of workers. */
  public CorrectorOptions withWorkers(int other) {
    Resources r = resources;
    return withResources(new Resources(other, r.batch, r.executor, r.callThreads, r.cache));
  }

  /** The same with another limit on the sentences that are decoded together. */
  public CorrectorOptions withBatch(int other) {
    Resources r = resources;
    return withResources(new Resources(r.workers, other, r.executor, r.callThreads, r.cache));
  }

  /** The same with an executor for the workers; null for threads of the corrector's own. */
  public CorrectorOptions withExecutor(@Nullable Executor other) {
    Resources r = resources;
    return withResources(new Resources(r.workers, r.batch, other, r.callThreads, r.cache));
  }

  /** The same with a cache; null for none. */
  public CorrectorOptions withCache(@Nullable SentenceCache other) {
    Resources r = resources;
    return withResources(new Resources(r.workers, r.batch, r.executor, r.callThreads, other));
  }

  /** The same with another number of threads that work on one call of the model. */
  public CorrectorOptions withCallThreads(int other) {
    Resources r = resources;
    return withResources(new Resources(r.workers, r.batch, r.executor, other, r.cache));
  }

  private CorrectorOptions withResources(Resources others) {
    return new CorrectorOptions(
        strategy, exact, confidence, mostWords, protections, safeguards, dialect, others);
  }
}
