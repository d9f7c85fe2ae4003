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
  private static final double PRIOR_DISAGREEMENTS = 1;
  private static final double PRIOR_TOKENS = 30;

  private final CallCost cost;
  private double disagreements = PRIOR_DISAGREEMENTS;
  private double tokens = PRIOR_TOKENS;

  DraftLength(CallCost cost) {
    this.cost = cost;
  }

  /** Learns that of so many verified tokens the last was refused, or none. */
  void learn(int verifiedCount, boolean refused) {
    tokens += verifiedCount;
    disagreements += refused ? 1 : 0;
  }

  /** The best length of a draft whose every token is right with the running chance. */
  int certain(int longest) {
    return best(1, longest);
  }

  /** The best length of a draft whose place is right only with the given chance. */
  int uncertain(double chanceOfPlace, int longest) {
    return best(chanceOfPlace, longest);
  }

  private int best(double chanceOfPlace, int longest) {
    double keep = 1 - disagreements / tokens;
    double reach = chanceOfPlace;
    double yield = 1;
    double least = (cost.perCall() + DecodingSession.MINIMUM_ROWS * cost.perRow()) / yield;
    int best = 0;
    for (int length = 1; length <= longest; length++) {
      reach *= keep;
      yield += reach;
      int rows = Math.max(DecodingSession.MINIMUM_ROWS, length + 1);
      double perToken = (cost.perCall() + rows * cost.perRow()) / yield;
      if (perToken <= least) {
        least = perToken;
        best = length;
      }
    }
    return best;
  }
}
