package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;

/** A letter that an apostrophe stands for must not come back beside it: {@code singin'}. */
record DroppedLetterRule() implements EditRule {
  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    return edit.changedPairs().stream().noneMatch(pair -> comesBack(edit, pair));
  }

  private static boolean comesBack(WordEdit edit, WordPair pair) {
    if (!pair.isReplaced() || !pair.from().endsWith("in")) {
      return false;
    }
    Word word = pair.before().get(0);
    int behind = edit.endOf(word);
    char next = behind < edit.sentence().length() ? edit.sentence().charAt(behind) : ' ';
    return (next == '\'' || next == '\u2019') && pair.to().endsWith("ing");
  }
}
