package dev.redraft.eval.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where natural English has no space between two Penn Treebank tokens. The rules for punctuation
 * and quotation marks are those of Moses' detokenizer, except that only real contractions are
 * joined to what is before them.
 */
final class Spacing {
  /** What stands on the left of its successor, without a space. */
  private static final Pattern OPENING = Pattern.compile("[(\\[{¿¡“‘„\\p{Sc}]+|``?");

  /** What stands on the right of its predecessor, without a space. */
  private static final Pattern CLOSING =
      Pattern.compile("[,.?!:;%)\\]}…”’\\\\]+|''|(?i:n['’]t|['’](?:s|re|ve|ll|d|m|t))");

  private static final Pattern BEGINS_SINGLE_QUOTE = Pattern.compile("'[^']+");

  private static final Map<String, String> NATURAL_QUOTES = Map.of("``", "\"", "''", "\"");

  private final List<String> tokens;
  private boolean inDoubleQuotes = false;
  private boolean inSingleQuotes = false;

  /** On which sides a token has no space. */
  private enum Side {
    LEFT,
    RIGHT,
    NONE
  }

  private Spacing(List<String> tokens) {
    this.tokens = tokens;
  }

  /** How a token is written in natural text. */
  static String natural(String token) {
    return NATURAL_QUOTES.getOrDefault(token, token);
  }

  /** For every token, whether it follows the one before it without a space. */
  static boolean[] joined(List<String> tokens) {
    Spacing spacing = new Spacing(tokens);
    boolean[] joined = new boolean[tokens.size()];
    Side before = Side.NONE;
    for (int i = 0; i < joined.length; i++) {
      Side side = spacing.joins(i);
      joined[i] = i > 0 && (side == Side.LEFT || before == Side.RIGHT);
      before = side;
    }
    return joined;
  }

  private Side joins(int index) {
    String token = tokens.get(index);
    if (token.equals("\"")) {
      inDoubleQuotes = !inDoubleQuotes;
      return inDoubleQuotes && !isLast(index) ? Side.RIGHT : Side.LEFT;
    }
    if (token.equals("'")) {
      return apostrophe(index);
    }
    if (CLOSING.matcher(token).matches()) {
      return Side.LEFT;
    }
    if (OPENING.matcher(token).matches()) {
      return Side.RIGHT;
    }
    inSingleQuotes |= BEGINS_SINGLE_QUOTE.matcher(token).matches();
    return Side.NONE;
  }

  /** Ends a quotation, marks a possessive, or begins a quotation. */
  private Side apostrophe(int index) {
    String before = index == 0 ? "" : tokens.get(index - 1);
    if (inSingleQuotes) {
      inSingleQuotes = false;
      return Side.LEFT;
    }
    if (before.endsWith("s") || isLast(index)) {
      return Side.LEFT;
    }
    inSingleQuotes = true;
    return Side.RIGHT;
  }

  private boolean isLast(int index) {
    return index == tokens.size() - 1;
  }
}
