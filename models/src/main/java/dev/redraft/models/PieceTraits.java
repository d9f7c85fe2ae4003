package dev.redraft.models;

import dev.redraft.decoder.TokenTraits;
import dev.redraft.tokenizer.TextTokenizer;
import java.util.Locale;

/**
 * What the text of tokens tells. Tokens are alike if their texts begin alike, apart from case and a
 * space before them. Those put in are marks, and short words that come early in the vocabulary,
 * which tokenizers order by how frequent tokens are.
 */
final class PieceTraits implements TokenTraits {
  private static final int COMMON_PREFIX = 2;
  private static final int LONGEST_INSERTED = 4;

  /** The part of the vocabulary that is taken for frequent. */
  private static final double FREQUENT = 1 / 12.0;

  private final TextTokenizer tokenizer;

  PieceTraits(TextTokenizer tokenizer) {
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

  @Override
  public boolean beginsWord(int token) {
    String piece = tokenizer.piece(token);
    return piece.isEmpty() || !Character.isLetterOrDigit(piece.codePointAt(0));
  }

  @Override
  public boolean isInserted(int token) {
    String text = text(token);
    boolean isMark = !text.isEmpty() && text.codePoints().noneMatch(Character::isLetterOrDigit);
    boolean isShortWord =
        beginsWord(token)
            && text.length() <= LONGEST_INSERTED
            && text.codePoints().allMatch(Character::isLetter)
            && token < FREQUENT * tokenizer.vocabularySize();
    return isMark || isShortWord;
  }

  private String text(int token) {
    return tokenizer.piece(token).strip().toLowerCase(Locale.ROOT);
  }
}
