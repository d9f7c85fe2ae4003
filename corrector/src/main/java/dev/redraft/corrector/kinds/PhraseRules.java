package dev.redraft.corrector.kinds;

import dev.redraft.corrector.kinds.EditKind.Category;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What words in a row are about. The rules and their order are ERRANT's. */
final class PhraseRules {
  private static final Set<Part> VERBAL = Set.of(Part.INFINITIVE, Part.VERB);
  private static final Set<String> COMPARING = Set.of("more", "most");

  private PhraseRules() {}

  /** Of words that are missing, or too much. */
  static Category ofOneSide(Side side) {
    if (side.size() == 1 && side.part(0) == Part.POSSESSIVE) {
      return Category.MORPHOLOGY;
    }
    if (side.size() == 1 && side.part(0) == Part.INFINITIVE) {
      return Category.VERB_FORM;
    }
    if (side.isAuxiliary()) {
      return Category.VERB_TENSE;
    }
    return Set.copyOf(side.parts()).size() == 1 ? side.part(0).category() : Category.OTHER;
  }

  /** Of words in the place of others. */
  static Category ofTwoSides(Side before, Side after, Grammar grammar) {
    List<String> original = before.lowerWords();
    List<String> corrected = after.lowerWords();
    if (String.join("", original).equals(String.join("", corrected))) {
      return Category.ORTHOGRAPHY;
    }
    if (original.stream().sorted().toList().equals(corrected.stream().sorted().toList())) {
      return Category.WORD_ORDER;
    }
    return before.size() == 1 && after.size() == 1
        ? new PairRules(before, after, grammar).category()
        : ofPhrases(before, after);
  }

  private static Category ofPhrases(Side before, Side after) {
    if (before.isAuxiliary() && after.isAuxiliary()) {
      return Category.VERB_TENSE;
    }
    if (isOneVerb(before, after)) {
      boolean infinitive =
          before.parts().contains(Part.INFINITIVE) || after.parts().contains(Part.INFINITIVE);
      return infinitive ? Category.VERB_FORM : Category.VERB_TENSE;
    }
    Set<Part> parts = new HashSet<>(before.parts());
    parts.addAll(after.parts());
    if (parts.size() == 1) {
      return before.part(0).category();
    }
    boolean owns = isPossessive(before) || isPossessive(after);
    if (owns && before.sharesLemma(0, after, 0, Part.NOUN)) {
      return Category.MORPHOLOGY;
    }
    return compares(before, after) ? Category.MORPHOLOGY : Category.OTHER;
  }

  /** Whether both are forms of one verb, with its auxiliaries. */
  private static boolean isOneVerb(Side before, Side after) {
    boolean tagged =
        before.part(before.lastIndex()) == Part.VERB || after.part(after.lastIndex()) == Part.VERB;
    return tagged
        && before.sharesLemma(before.lastIndex(), after, after.lastIndex(), Part.VERB)
        && beginsVerbally(before)
        && beginsVerbally(after);
  }

  private static boolean beginsVerbally(Side side) {
    return IntStream.range(0, side.lastIndex()).allMatch(i -> VERBAL.contains(side.part(i)));
  }

  private static boolean isPossessive(Side side) {
    return side.parts().equals(List.of(Part.NOUN, Part.POSSESSIVE));
  }

  /** Whether it is about {@code more free} and {@code freer}. */
  private static boolean compares(Side before, Side after) {
    boolean compares =
        COMPARING.contains(before.word(0).lower()) || COMPARING.contains(after.word(0).lower());
    return compares
        && before.size() <= 2
        && after.size() <= 2
        && List.of(Part.ADJECTIVE, Part.ADVERB).stream()
            .anyMatch(
                part -> before.sharesLemma(before.lastIndex(), after, after.lastIndex(), part));
  }
}
