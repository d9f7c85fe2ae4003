package dev.redraft.corrector;

import java.lang.Character.UnicodeScript;

/**
 * What an English corrector has no say in, wherever it stands: layout, mark-up, emoji and other
 * symbols, invisible characters, marks, other scripts. An edit that would lose, add or move any of
 * it is no correction.
 */
record ForeignTextRule() implements EditRule {
  private static final String MARK_UP = "*_`#|<>[]~=\\";

  @Override
  public boolean allows(ProposedEdit proposal) {
    return isKept(proposal.original(), proposal.edit().replacement());
  }

  /**
   * Whether a replacement holds the same foreign characters in the same order as what it replaces.
   */
  static boolean isKept(String original, String replacement) {
    return foreign(original).equals(foreign(replacement));
  }

  private static String foreign(String text) {
    return text.codePoints()
        .filter(ForeignTextRule::isForeign)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isForeign(int codePoint) {
    if (codePoint == ' ') {
      return false;
    }
    if (Character.isLetter(codePoint)) {
      return UnicodeScript.of(codePoint) != UnicodeScript.LATIN;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.OTHER_SYMBOL ->
          true;
      default -> Character.isSupplementaryCodePoint(codePoint) || MARK_UP.indexOf(codePoint) >= 0;
    };
  }
}
