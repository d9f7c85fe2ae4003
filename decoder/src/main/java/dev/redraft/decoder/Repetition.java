package dev.redraft.decoder;

/**
 * Output that repeats itself, as a model's does that has lost its way: it goes on to the length
 * limit, so that what comes next is easily foreseen and there is much of it.
 */
final class Repetition {
  private static final int LONGEST_PERIOD = 8;

  /** Fewer tokens are too often alike by chance. */
  private static final int FEWEST_TOKENS = 4;

  private Repetition() {}

  /**
   * The shortest period with which the output's end has come at least twice and fills at least
   * {@value #FEWEST_TOKENS} tokens, or 0.
   */
  static int period(TokenBuffer output) {
    for (int period = 1; period <= LONGEST_PERIOD; period++) {
      int repeated = Math.max(FEWEST_TOKENS, 2 * period) - period;
      if (output.size() >= repeated + period && repeats(output, period, repeated)) {
        return period;
      }
    }
    return 0;
  }

  private static boolean repeats(TokenBuffer output, int period, int count) {
    for (int back = 1; back <= count; back++) {
      if (output.fromEnd(back) != output.fromEnd(back + period)) {
        return false;
      }
    }
    return true;
  }

  /** The next tokens of an output that goes on with a period. */
  static TokenIds continuation(TokenBuffer output, int period, int length) {
    int[] next = new int[length];
    for (int i = 0; i < length; i++) {
      next[i] = output.fromEnd(period - i % period);
    }
    return TokenIds.of(next);
  }
}
