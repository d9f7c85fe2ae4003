package dev.redraft.corrector;

/**
 * Corrects what was changed again, until nothing changes: with one error gone, the model sees
 * others, and who corrects a corrected text should find nothing. Sentences that were not changed
 * are not read again. Thread-safe; throws what {@link Corrector#correct(CorrectionRequest)} throws.
 *
 * @param corrector corrects
 * @param most how often a text is corrected at most, the first time included; at least 1
 */
public record Rounds(Corrector corrector, int most) {
  /** The rounds a text is given where nobody says how many. */
  public static final int DEFAULT = 3;

  /** Checks the number. */
  public Rounds {
    if (most < 1) {
      throw new IllegalArgumentException("rounds is " + most + ", but at least 1 is needed");
    }
  }

  /** Corrects a text. */
  public Correction correct(CorrectionRequest request) {
    return settled(request, corrector.correct(request));
  }

  /**
   * Goes on behind the first round.
   *
   * @param first what came of the request
   */
  public Correction settled(CorrectionRequest request, Correction first) {
    Correction all = first;
    Correction last = first;
    CorrectionRequest next = request;
    for (int round = 1; round < most && !last.isUnchanged(); round++) {
      next = next.after(last);
      last = corrector.correct(next);
      all = all.followedBy(last);
    }
    return all;
  }
}
