package dev.redraft.corrector.kinds;

import dev.redraft.corrector.kinds.EditKind.Category;

/** Parts of speech, as fine as kinds of edits need them. */
enum Part {
  NOUN,
  VERB,
  ADJECTIVE,
  ADVERB,
  DETERMINER,
  /** Particles of verbs and subordinating conjunctions among them. */
  PREPOSITION,
  PRONOUN,
  CONJUNCTION,
  /** "to" before an infinitive. */
  INFINITIVE,
  /** The ending of a possessive. */
  POSSESSIVE,
  PUNCTUATION,
  /** Numbers, interjections, symbols, foreign words: nothing to name an error after. */
  RARE;

  /** Whether its words are inflected and derived. */
  boolean isOpen() {
    return this == NOUN || this == VERB || this == ADJECTIVE || this == ADVERB;
  }

  /** The category of an edit that is about a word of this part of speech, and nothing narrower. */
  Category category() {
    return switch (this) {
      case DETERMINER -> Category.DETERMINER;
      case PREPOSITION, INFINITIVE, POSSESSIVE -> Category.PREPOSITION;
      case PUNCTUATION -> Category.PUNCTUATION;
      default -> Category.OTHER;
    };
  }
}
