package dev.redraft.decoder;

/**
 * Chooses how long a draft should be: where the model disagrees with a draft token with chance
 * {@code q}, a draft of {@code n} tokens costs {@code c0 + c1 (n + 1)} and yields {@code (1 - (1 -
 * q)^(n + 1)) / q} tokens on average; the length with the least cost per token is taken. The chance
 * follows the running acceptance of the sentence.
 *
 * <p>Not thread-safe.
 */
final class DraftLength {
  /**
   * Before the first disagreement a sentence is taken for clean, and afterwards for one with more
   * of its kind.
   */
  private static final double CHANCE_IN_CLEAN_TEXT = 0.004;

  private static final double PRIOR_DISAGREEMENTS = 0.7;
  private static final double PRIOR_TOKENS = 40;

  private final CallCost cost;
  private int disagreementCount = 0;
  private int tokenCount = 0;

  DraftLength(CallCost cost) {
    this.cost = cost;
  }

  /** Learns that of so many verified tokens the last was refused, or none. */
  void learn(int verifiedCount, boolean refused) {
    tokenCount += verifiedCount;
    disagreementCount += refused ? 1 : 0;
  }

  /**
   * The best length of a draft.
   *
   * @param chanceOfPlace the chance that the draft starts at the right place at all
   * @param longest the most tokens that could be drafted
   */
  int best(double chanceOfPlace, int longest) {
    double chance =
        disagreementCount == 0
            ? CHANCE_IN_CLEAN_TEXT
            : (PRIOR_DISAGREEMENTS + disagreementCount) / (PRIOR_TOKENS + tokenCount);
    double keep = 1 - chance;
    double reach = chanceOfPlace;
    double expectedCount = 1;
    double least = (cost.perCall() + DecodingSession.MINIMUM_ROWS * cost.perRow()) / expectedCount;
    int best = 0;
    for (int length = 1; length <= longest; length++) {
      reach *= keep;
      expectedCount += reach;
      int rows = Math.max(DecodingSession.MINIMUM_ROWS, length + 1);
      double perToken = (cost.perCall() + rows * cost.perRow()) / expectedCount;
      if (perToken <= least) {
        least = perToken;
        best = length;
      }
    }
    return best;
  }
}
