package dev.redraft.corrector;

import dev.redraft.tokenizer.Span;
import org.jspecify.annotations.Nullable;

/** An edit that the model proposes, and where. Not thread-safe. */
final class ProposedEdit {
  private final Edit edit;
  private final MaskedSentence masked;
  private final Span piece;
  private @Nullable WordEdit words;

  /**
   * @param edit on the text
   * @param masked the sentence it is in
   * @param piece the part of the sentence that the model was shown at once
   */
  ProposedEdit(Edit edit, MaskedSentence masked, Span piece) {
    this.edit = edit;
    this.masked = masked;
    this.piece = piece;
  }

  Edit edit() {
    return edit;
  }

  MaskedSentence masked() {
    return masked;
  }

  PreparedText prepared() {
    return masked.prepared();
  }

  Sentence sentence() {
    return masked.sentence();
  }

  Span piece() {
    return piece;
  }

  /** What the edit replaces. */
  String original() {
    return edit.original(prepared().text());
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
    return new ProposedEdit(edit.withReplacement(replacement), masked, piece);
  }
}
