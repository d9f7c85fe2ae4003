package dev.redraft.models;

import dev.redraft.decoder.TokenLikeness;
import dev.redraft.tokenizer.TextTokenizer;
import java.util.Locale;

/** Tokens are alike if their texts begin alike, apart from case and a space before them. */
final class PieceLikeness implements TokenLikeness {
  private static final int COMMON_PREFIX = 2;

  private final TextTokenizer tokenizer;

  PieceLikeness(TextTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  @Override
  public boolean isAlike(int source, int output) {
    if (source == output) {
      return true;
    }
    String one = text(source);
    String other = text(output);
    int shorter = Math.min(one.length(), other.length());
    int common = 0;
    while (common < shorter && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common >= COMMON_PREFIX || (common >= 1 && shorter <= COMMON_PREFIX);
  }

  private String text(int token) {
    return tokenizer.piece(token).strip().toLowerCase(Locale.ROOT);
  }
}
