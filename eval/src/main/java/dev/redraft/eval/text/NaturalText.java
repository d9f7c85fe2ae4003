package dev.redraft.eval.text;

import dev.redraft.corrector.Edit;
import java.util.List;

/**
 * A tokenised text as people would write it, with what every token became. Corrections of it are
 * brought back to the tokens: those that no correction touches come back as they were, whatever the
 * way to natural text and back would have made of them. Immutable.
 */
public final class NaturalText {
  private final List<String> tokens;
  private final String text;
  private final int[] starts;

  private NaturalText(List<String> tokens, String text, int[] starts) {
    this.tokens = tokens;
    this.text = text;
    this.starts = starts;
  }

  /**
   * Makes natural text of tokens.
   *
   * @throws IllegalArgumentException if a token is empty or has white space of ASCII inside
   */
  public static NaturalText of(List<String> tokens) {
    boolean[] joined = Spacing.joined(tokens);
    int[] starts = new int[tokens.size()];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      String token = tokens.get(i);
      if (token.isEmpty() || token.chars().anyMatch(NaturalText::isSpace)) {
        throw new IllegalArgumentException("'" + token + "' is no token");
      }
      if (i > 0 && !joined[i]) {
        text.append(' ');
      }
      starts[i] = text.length();
      text.append(Spacing.natural(token));
    }
    return new NaturalText(List.copyOf(tokens), text.toString(), starts);
  }

  /** Whether a character stands between tokens; a no-break space, say, is part of one. */
  static boolean isSpace(int character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
  }

  /** The tokens. */
  public List<String> tokens() {
    return tokens;
  }

  /** The natural text: no space at its ends, single spaces inside. */
  public String text() {
    return text;
  }

  /** Where a token begins in the text. */
  int start(int token) {
    return starts[token];
  }

  /** Where a token ends in the text. */
  int end(int token) {
    return starts[token] + Spacing.natural(tokens.get(token)).length();
  }

  /** Whether a token follows the one before it without a space. */
  boolean isJoined(int token) {
    return token > 0 && end(token - 1) == start(token);
  }

  /**
   * Brings corrections of the text back to the tokens.
   *
   * @param edits in order, without overlaps
   * @return the changes in order, without overlaps; none touches a token that no edit touches,
   *     unless an edit joins new letters to it
   */
  public List<TokenChange> changes(List<Edit> edits, TreebankTokenizer tokenizer) {
    return Retokenization.changes(this, edits, tokenizer);
  }
}
