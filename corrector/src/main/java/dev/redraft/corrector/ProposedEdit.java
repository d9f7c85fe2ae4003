package dev.redraft.corrector;

import dev.redraft.tokenizer.Span;

/**
 * An edit that the model proposes, and where.
 *
 * @param edit on the text
 * @param prepared the text
 * @param sentence the sentence it is in
 * @param piece the part of the sentence that the model was shown at once
 */
record ProposedEdit(Edit edit, PreparedText prepared, Sentence sentence, Span piece) {
  /** What the edit replaces. */
  String original() {
    return edit.original(prepared.text());
  }

  /** The same with another replacement. */
  ProposedEdit with(String replacement) {
    return new ProposedEdit(edit.withReplacement(replacement), prepared, sentence, piece);
  }
}
