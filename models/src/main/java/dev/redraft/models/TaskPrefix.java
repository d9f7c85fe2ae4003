package dev.redraft.models;

import dev.redraft.decoder.TokenIds;
import dev.redraft.tokenizer.TextTokenizer;

/**
 * The tokens of a task prefix such as {@code "grammar: "}, which goes before every source and into
 * no draft.
 */
final class TaskPrefix {
  /** A word that most vocabularies split off from what is before it. */
  private static final String WORD = "The";

  private TaskPrefix() {}

  /**
   * The prefix's tokens as the model met them in training: before a text. Vocabularies that mark
   * the starts of words give none for the space at the prefix's end then, which belongs to the word
   * behind it. Where a vocabulary joins that space to the word, as byte-level ones do, prefix and
   * text are tokenized apart, and the first word differs from training by its missing space.
   */
  static TokenIds tokens(TextTokenizer tokenizer, String prefix) {
    if (prefix.isEmpty()) {
      return TokenIds.of();
    }
    TokenIds word = TokenIds.of(tokenizer.tokenize(WORD).ids());
    TokenIds joined = TokenIds.of(tokenizer.tokenize(prefix + WORD).ids());
    int size = joined.size() - word.size();
    return size >= 0 && joined.slice(size, joined.size()).equals(word)
        ? joined.first(size)
        : TokenIds.of(tokenizer.tokenize(prefix).ids());
  }
}
