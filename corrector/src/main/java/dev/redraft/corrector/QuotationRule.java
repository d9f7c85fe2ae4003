package dev.redraft.corrector;

import dev.redraft.tokenizer.Span;

/**
 * An edit must not part a pair of quotation marks: of the block that the sentence is in, no more
 * marks may be without a partner than before. A mark that has none may go, or get one. In a block
 * that is too long to look at, marks stay.
 */
record QuotationRule() implements EditRule {
  private static final String MARKS_BEHIND = ".,;:!?";
  private static final String BRACKETS = "()[]{}";

  @Override
  public boolean allows(ProposedEdit proposal) {
    Edit edit = proposal.edit();
    String text = proposal.prepared().text();
    if (marks(edit.replacement()).isEmpty() && marks(edit.original(text)).isEmpty()) {
      return true;
    }
    if (!Surroundings.holdBlock(proposal.sentence())) {
      return marks(edit.replacement()).equals(marks(edit.original(text)));
    }
    Span block = proposal.sentence().block().span();
    String before = block.text(text);
    String after =
        text.substring(block.start(), edit.start())
            + edit.replacement()
            + text.substring(edit.end(), block.end());
    boolean hasSingles = singles(before, true) > 0; // else those that close are apostrophes
    return unpaired(after, hasSingles) <= unpaired(before, hasSingles);
  }

  private static String marks(String text) {
    return text.chars()
        .filter(QuotationMarks::isMark)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** How many marks have no partner, as far as their numbers tell. */
  static int unpaired(String text, boolean hasSingles) {
    int low = count(text, '\u201E');
    int high = count(text, '\u201C');
    int curly = low > 0 ? low - high : high - count(text, '\u201D');
    int angled = count(text, '\u00AB') - count(text, '\u00BB');
    int narrow = count(text, '\u2039') - count(text, '\u203A');
    int single = hasSingles ? singles(text, true) - singles(text, false) : 0;
    return count(text, '"') % 2
        + Math.abs(curly)
        + Math.abs(angled)
        + Math.abs(narrow)
        + Math.abs(single);
  }

  private static int count(String text, char mark) {
    return (int) text.chars().filter(c -> c == mark).count();
  }

  /** How many single marks stand where one opens, or where one closes. */
  private static int singles(String text, boolean isOpening) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (QuotationMarks.SINGLES.indexOf(text.charAt(i)) >= 0) {
        boolean begins = i == 0 || isOutside(text.charAt(i - 1));
        char next = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        boolean ends = isOutside(next) || MARKS_BEHIND.indexOf(next) >= 0;
        boolean isPossessive = i > 0 && text.charAt(i - 1) == 's'; // teachers' or "it is 'yours'"
        count += begins == isOpening && ends != isOpening && !isPossessive ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean isOutside(char c) {
    return Character.isWhitespace(c)
        || BRACKETS.indexOf(c) >= 0
        || QuotationMarks.SINGLES.indexOf(c) >= 0;
  }
}
