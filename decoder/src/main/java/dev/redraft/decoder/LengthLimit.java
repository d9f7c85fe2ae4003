package dev.redraft.decoder;

/**
 * The longest output allowed for a source: {@code floor(ratio * source tokens) + extra} tokens, the
 * end token not counted, at least one.
 *
 * @param ratio output tokens per source token, finite and at least zero
 * @param extra output tokens on top, at least zero
 */
public record LengthLimit(double ratio, int extra) {
  /** Checks the ranges. */
  public LengthLimit {
    if (!(ratio >= 0 && ratio < Double.POSITIVE_INFINITY) || extra < 0) {
      throw new IllegalArgumentException(
          "ratio " + ratio + " and extra " + extra + " must be finite and not negative");
    }
  }

  /** The limit for a source of the given number of tokens. */
  public int limitFor(int sourceCount) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.floor(ratio * sourceCount) + extra));
  }
}
