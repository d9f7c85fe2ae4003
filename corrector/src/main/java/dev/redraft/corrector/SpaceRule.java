package dev.redraft.corrector;

/**
 * An edit that changes nothing but white space must not do so beside dashes, dots in a row, bullets
 * and brackets: how wide those stand is the writer's style, or a table's layout. Nor is white space
 * ever put in where there is some, or where a sentence begins or ends.
 */
record SpaceRule() implements EditRule {
  private static final String SET_APART = "\u2013\u2014\u2026\u00B7\u2022|()[]{}";

  /** How far around the edit dots in a row are looked for. */
  private static final int NEAR = 4;

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    String sentence = edit.sentence();
    int start = Math.max(0, edit.start() - NEAR);
    int end = Math.min(sentence.length(), edit.end() + NEAR);
    boolean isOnlySpace = withoutSpace(edit.before()).equals(withoutSpace(edit.after()));
    return !(isOnlySpace
            && (isSetApart(edit.before()) || haveDotsInARow(sentence.substring(start, end))))
        && !widens(edit);
  }

  /** What is looked at begins and ends where white space ends, so more beside it makes it wider. */
  private static boolean widens(WordEdit edit) {
    String before = edit.before();
    String after = edit.after();
    boolean isOutside =
        !before.isBlank() && !after.equals(after.strip()) && before.equals(before.strip());
    return isOutside || widest(after) > Math.max(1, widest(before));
  }

  /** How many units the widest white space has. */
  private static int widest(String text) {
    int widest = 0;
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width = Character.isWhitespace(text.charAt(i)) ? width + 1 : 0;
      widest = Math.max(widest, width);
    }
    return widest;
  }

  private static boolean isSetApart(String text) {
    return text.chars().anyMatch(c -> SET_APART.indexOf(c) >= 0);
  }

  private static boolean haveDotsInARow(String text) {
    int dots = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      dots = c == '.' ? dots + 1 : Character.isWhitespace(c) ? dots : 0;
      if (dots > 1) {
        return true;
      }
    }
    return false;
  }

  private static String withoutSpace(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
