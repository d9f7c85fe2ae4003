package dev.redraft.corrector;

import dev.redraft.tokenizer.Span;

/** An edit must not begin or end a clause of a long sentence as if it were a sentence. */
record ClauseArtefactRule() implements EditRule {
  @Override
  public boolean allows(ProposedEdit proposal) {
    Edit edit = proposal.edit();
    Span sentence = proposal.sentence().span();
    Span piece = proposal.piece();
    String original = proposal.original();
    boolean capitalises =
        piece.start() > sentence.start()
            && edit.start() == piece.start()
            && edit.replacement().equalsIgnoreCase(original);
    boolean ends =
        piece.end() < sentence.end()
            && edit.end() == piece.end()
            && original.chars().noneMatch(Character::isLetterOrDigit);
    return !capitalises && !ends;
  }
}
