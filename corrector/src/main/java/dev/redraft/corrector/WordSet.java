package dev.redraft.corrector;

import java.util.Set;

/** Makes the sets of words that rules know. */
final class WordSet {
  private WordSet() {}

  /** Words with white space between them. */
  static Set<String> of(String words) {
    return Set.of(words.strip().split("\\s+", -1));
  }
}
