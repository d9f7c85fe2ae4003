package dev.redraft.corrector.kinds;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence's words with the parts of speech of those around an edit, which are looked for once
 * one is asked for that the word alone does not tell. Not thread-safe.
 */
final class TaggedWords {
  /** How far from the edit words still bear on it. */
  private static final int NEIGHBOR_COUNT = 5;

  private static final Set<String> MODALS =
      Set.of(
          "can", "could", "will", "would", "shall", "should", "may", "might", "must", "cannot",
          "ca", "wo", "sha", "'ll", "'d");
  private static final Set<String> BE =
      Set.of("be", "am", "is", "are", "was", "were", "been", "being", "'m", "'re");
  private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve");
  private static final Set<String> DO = Set.of("do", "does", "did");
  private static final Set<String> IS_OR_HAS = Set.of("'s");

  private final Word[] words;
  private final int start;
  private final int end;
  private final Tagger tagger;
  private @Nullable String @Nullable [] tags;

  /** The words of which those from {@code from} to {@code to} matter. */
  TaggedWords(List<Word> words, int from, int to, Tagger tagger) {
    this.words = words.toArray(Word[]::new);
    this.tagger = tagger;
    start = Math.max(0, from - NEIGHBOR_COUNT);
    end = Math.min(words.size(), to + NEIGHBOR_COUNT);
  }

  Word word(int place) {
    return words[place];
  }

  Part part(int place) {
    Part known = PartTable.part(words[place]);
    return known == null ? PartTable.part(words, tags(), place) : known;
  }

  private @Nullable String[] tags() {
    @Nullable String[] known = tags;
    if (known == null) {
      String[] near =
          tagger.tags(Arrays.stream(words, start, end).map(Word::text).toArray(String[]::new));
      known = new @Nullable String[words.length];
      System.arraycopy(near, 0, known, start, near.length);
      tags = known;
    }
    return known;
  }

  /** Whether the word helps another verb, or is an infinitive's "to". */
  boolean isAuxiliary(int place) {
    String word = words[place].plain();
    if (MODALS.contains(word) || part(place) == Part.INFINITIVE) {
      return true;
    }
    if (!canHelp(word)) {
      return false;
    }
    int next = place + 1;
    while (next < words.length && isPassedOver(next)) {
      next++;
    }
    return next < words.length && part(next) == Part.VERB;
  }

  /** Whether an auxiliary, or an infinitive's "to", stands before the word. */
  boolean hasAuxiliary(int place) {
    int before = before(place);
    if (before < 0) {
      return false;
    }
    String word = words[before].plain();
    return MODALS.contains(word) || canHelp(word) || part(before) == Part.INFINITIVE;
  }

  /** Whether what stands around a word makes a participle of it. */
  boolean isParticiple(int place) {
    if (place + 1 < words.length && words[place + 1].plain().equals("by")) {
      return true;
    }
    int before = before(place);
    if (before < 0) {
      return false;
    }
    String word = words[before].plain();
    return BE.contains(word) || HAVE.contains(word) || IS_OR_HAS.contains(word);
  }

  private static boolean canHelp(String word) {
    return BE.contains(word)
        || HAVE.contains(word)
        || DO.contains(word)
        || IS_OR_HAS.contains(word);
  }

  /**
   * The place before a verb and what may stand between it and its auxiliary; -1 if there is none.
   */
  private int before(int place) {
    int before = place - 1;
    while (before >= 0 && isPassedOver(before)) {
      before--;
    }
    return before;
  }

  private boolean isPassedOver(int place) {
    Part part = part(place);
    return part == Part.ADVERB || part == Part.PRONOUN;
  }

  /** Whether a noun stands at the place, or what stands before nouns. */
  boolean isNominal(int place) {
    if (place >= words.length) {
      return false;
    }
    Part part = part(place);
    return part == Part.NOUN || part == Part.ADJECTIVE || part == Part.RARE;
  }
}
