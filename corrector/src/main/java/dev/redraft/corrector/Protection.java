package dev.redraft.corrector;

import dev.redraft.tokenizer.ProtectedText;
import java.util.EnumSet;
import java.util.Set;

/** Kinds of text the model has no business with: no edit may touch them. */
public enum Protection {
  /** Web addresses. */
  URL(ProtectedText.Kind.URL),
  /** E-mail addresses. */
  EMAIL(ProtectedText.Kind.EMAIL),
  /** Code spans and fenced code blocks of markdown. */
  CODE(ProtectedText.Kind.CODE),
  /** YAML at the beginning of a text. */
  FRONT_MATTER(ProtectedText.Kind.FRONT_MATTER),
  /** People, teams and topics behind @ and #. */
  MENTION(ProtectedText.Kind.MENTION),
  /** Numbers. */
  NUMBER(ProtectedText.Kind.NUMBER),
  /** Formulas and commands of LaTeX. */
  LATEX(ProtectedText.Kind.LATEX),
  /** Tags and character references of HTML. */
  HTML(ProtectedText.Kind.HTML),
  /** What a program fills in, such as {@code {{ name }}}. */
  PLACEHOLDER(ProtectedText.Kind.PLACEHOLDER),
  /**
   * Words with a capital inside a sentence. Keeps misspelt names and wrong capitals as they are
   * too, so it has to be asked for.
   */
  NAME(ProtectedText.Kind.NAME);

  private final ProtectedText.Kind kind;

  Protection(ProtectedText.Kind kind) {
    this.kind = kind;
  }

  /** All but those that have to be asked for. */
  public static Set<Protection> usual() {
    return EnumSet.complementOf(EnumSet.of(NAME));
  }

  /** What to look for. */
  public ProtectedText.Kind kind() {
    return kind;
  }
}
