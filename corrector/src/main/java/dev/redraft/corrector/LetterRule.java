package dev.redraft.corrector;

/**
 * An edit must keep letters that English has not: a small vocabulary knows few of them, and a model
 * writes another in their place ({@code Citroën}, {@code Citroøn}). Who takes the trouble to write
 * one means it; and of {@code naïve} and {@code naive} both are right.
 */
record LetterRule() implements EditRule {
  private static final int LAST_OF_ASCII = 0x7F;

  @Override
  public boolean allows(ProposedEdit proposal) {
    return letters(proposal.original()).equals(letters(proposal.edit().replacement()));
  }

  /** The letters beyond English ones, in order. */
  static String letters(String text) {
    return text.codePoints()
        .filter(c -> c > LAST_OF_ASCII && Character.isLetter(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
