package dev.redraft.corrector;

import dev.redraft.tokenizer.ProtectedText;

/** Kinds of text the model has no business with: no edit may touch them. */
public enum Protection {
  /** Web addresses. */
  URL(ProtectedText.Kind.URL),
  /** E-mail addresses. */
  EMAIL(ProtectedText.Kind.EMAIL),
  /** Code spans and fenced code blocks of markdown. */
  CODE(ProtectedText.Kind.CODE),
  /** YAML at the beginning of a text. */
  FRONT_MATTER(ProtectedText.Kind.FRONT_MATTER);

  private final ProtectedText.Kind kind;

  Protection(ProtectedText.Kind kind) {
    this.kind = kind;
  }

  /** What to look for. */
  public ProtectedText.Kind kind() {
    return kind;
  }
}
