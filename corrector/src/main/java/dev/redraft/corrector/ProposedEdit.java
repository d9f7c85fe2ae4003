package dev.redraft.corrector;

import dev.redraft.tokenizer.Span;
import org.jspecify.annotations.Nullable;

/** An edit that the model proposes, and where. Not thread-safe. */
final class ProposedEdit {
  private final Edit edit;
  private final PreparedText prepared;
  private final Sentence sentence;
  private final Span piece;
  private @Nullable WordEdit words;

  /**
   * @param edit on the text
   * @param prepared the text
   * @param sentence the sentence it is in
   * @param piece the part of the sentence that the model was shown at once
   */
  ProposedEdit(Edit edit, PreparedText prepared, Sentence sentence, Span piece) {
    this.edit = edit;
    this.prepared = prepared;
    this.sentence = sentence;
    this.piece = piece;
  }

  Edit edit() {
    return edit;
  }

  PreparedText prepared() {
    return prepared;
  }

  Sentence sentence() {
    return sentence;
  }

  Span piece() {
    return piece;
  }

  /** What the edit replaces. */
  String original() {
    return edit.original(prepared.text());
  }

  /** The edit word by word. */
  WordEdit words() {
    WordEdit known = words;
    if (known == null) {
      known = WordEdit.of(this);
      words = known;
    }
    return known;
  }

  /** The same with another replacement. */
  ProposedEdit with(String replacement) {
    return new ProposedEdit(edit.withReplacement(replacement), prepared, sentence, piece);
  }
}
