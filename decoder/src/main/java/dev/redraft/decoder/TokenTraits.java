package dev.redraft.decoder;

/**
 * What a drafter may ask about tokens, since ids alone say nothing of how they are written. A wrong
 * answer costs time, and never changes the output. Thread-safe.
 */
public interface TokenTraits {
  /** Where nothing is known about the tokens: only equal ones are alike. */
  TokenTraits NONE =
      new TokenTraits() {
        @Override
        public boolean isAlike(int source, int output) {
          return source == output;
        }

        @Override
        public boolean beginsWord(int token) {
          return true;
        }

        @Override
        public boolean isInserted(int token) {
          return false;
        }
      };

  /** Whether the output token may be a respelling of the source token. */
  boolean isAlike(int source, int output);

  /** Whether a word, or a mark, begins with the token, rather than goes on. */
  boolean beginsWord(int token);

  /**
   * Whether the token is of the kind that texts lack: a mark, or one of the short and frequent
   * words that join others.
   */
  boolean isInserted(int token);
}
