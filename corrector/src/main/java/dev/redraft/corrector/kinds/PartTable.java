package dev.redraft.corrector.kinds;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts of speech by tag, and by word where a word has but one, or one that learners' grammars call
 * otherwise than Universal Dependencies.
 */
final class PartTable {
  private static final Set<String> OWNERS =
      Set.of("my", "your", "its", "our", "their", "whose", "his", "her");
  private static final Set<String> DETERMINERS =
      Set.of(
          "a",
          "an",
          "the",
          "this",
          "these",
          "those",
          "no",
          "every",
          "each",
          "all",
          "both",
          "either",
          "neither",
          "some",
          "any",
          "another",
          "half",
          "my",
          "your",
          "its",
          "our",
          "their",
          "whose",
          "which",
          "whichever");
  private static final Set<String> ADVERBS =
      Set.of("not", "n't", "so", "when", "where", "why", "how", "whenever", "wherever");

  /** Determiners before nouns, pronouns elsewhere. */
  private static final Set<String> DETERMINERS_BEFORE_NOUNS = Set.of("his", "her");

  /** Words that are prepositions together with the one behind them. */
  private static final Map<String, Set<String>> COMPLEX =
      Map.of(
          "to", Set.of("according", "due", "owing", "prior", "thanks"),
          "of", Set.of("instead", "regardless", "because", "out"),
          "on", Set.of("based"));

  private static final Set<String> NOMINAL_TAGS = Set.of("NOUN", "PROPN", "ADJ", "NUM");

  private PartTable() {}

  /** Whether it is a determiner that says whose. */
  static boolean isOwner(Word word) {
    return OWNERS.contains(word.plain());
  }

  /** The part of speech of a word, if it takes no sentence to know it. */
  static @Nullable Part part(Word word) {
    String lower = word.plain();
    if (DETERMINERS.contains(lower)) {
      return Part.DETERMINER;
    }
    if (ADVERBS.contains(lower)) {
      return Part.ADVERB;
    }
    boolean isMark = word.text().codePoints().noneMatch(Character::isLetterOrDigit);
    return isMark && !isApostrophe(word) ? Part.PUNCTUATION : null;
  }

  /**
   * The part of speech of a word in its sentence.
   *
   * @param words the sentence's
   * @param tags their tags, as far as they are known; null elsewhere
   */
  static Part part(Word[] words, @Nullable String[] tags, int place) {
    Word word = words[place];
    Part known = part(word);
    if (known != null) {
      return known;
    }
    String tag = tagAt(tags, place);
    String next = tagAt(tags, place + 1);
    String lower = word.plain();
    if (isApostrophe(word)) {
      boolean owns = place > 0 && words[place - 1].plain().endsWith("s");
      return owns && (tag.equals("PART") || NOMINAL_TAGS.contains(next))
          ? Part.POSSESSIVE
          : Part.PUNCTUATION;
    }
    if (lower.equals("'s")) {
      String before = tagAt(tags, place - 1);
      boolean owns = NOMINAL_TAGS.contains(before) && NOMINAL_TAGS.contains(next);
      return owns || tag.equals("PART") ? Part.POSSESSIVE : Part.VERB;
    }
    if (DETERMINERS_BEFORE_NOUNS.contains(lower)) {
      return NOMINAL_TAGS.contains(next) ? Part.DETERMINER : Part.PRONOUN;
    }
    if (lower.equals("that")) {
      return tag.equals("SCONJ") ? Part.PREPOSITION : Part.DETERMINER;
    }
    String second = place + 1 < words.length ? words[place + 1].plain() : "";
    return COMPLEX.getOrDefault(second, Set.of()).contains(lower)
        ? Part.PREPOSITION
        : part(tag, lower);
  }

  private static boolean isApostrophe(Word word) {
    return word.plain().equals("'");
  }

  private static String tagAt(@Nullable String[] tags, int place) {
    String tag = place < 0 || place >= tags.length ? null : tags[place];
    return tag == null ? "" : tag;
  }

  private static Part part(String tag, String word) {
    return switch (tag) {
      case "NOUN", "PROPN" -> Part.NOUN;
      case "VERB", "AUX" -> Part.VERB;
      case "ADJ" -> Part.ADJECTIVE;
      case "ADV" -> Part.ADVERB;
      case "DET" -> Part.DETERMINER;
      case "ADP", "SCONJ" -> Part.PREPOSITION;
      case "PRON" -> Part.PRONOUN;
      case "CCONJ" -> Part.CONJUNCTION;
      case "PART" -> word.equals("to") ? Part.INFINITIVE : Part.RARE;
      default -> Part.RARE;
    };
  }
}
