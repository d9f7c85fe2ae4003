package dev.redraft.decoder;

/**
 * Tells whether two tokens look alike, so that one may be the correction of the other. Thread-safe.
 */
@FunctionalInterface
public interface TokenLikeness {
  /** Likeness where nothing is known about the tokens: only equal ones are alike. */
  TokenLikeness NONE = (source, output) -> source == output;

  /** Whether the output token may be a respelling of the source token. */
  boolean isAlike(int source, int output);
}
