package dev.redraft.corrector.kinds;

import dev.redraft.corrector.kinds.EditKind.Category;
import dev.redraft.corrector.lexicon.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one word in the place of another is about. The rules, their order and their bounds are
 * ERRANT's, which tuned the bounds on FCE and W&amp;I.
 */
final class PairRules {
  private static final Set<String> CONTRACTIONS =
      Set.of("'d", "'ll", "'m", "n't", "'re", "'s", "'ve");
  private static final Map<String, String> CLIPPED =
      Map.of("ca", "can", "sha", "shall", "wo", "will");
  private static final Set<Set<String>> CONFUSED =
      Set.of(
          Set.of("their", "there"),
          Set.of("though", "thought"),
          Set.of("therefor", "therefore"),
          Set.of("affect", "effect"));
  private static final Set<Form> NONFINITE = Set.of(Form.GERUND, Form.PARTICIPLE);
  private static final List<Part> INFLECTED = List.of(Part.VERB, Part.NOUN);
  private static final double SURELY_MISSPELT = 0.55;
  private static final double NEARLY_ALIKE = 0.75;

  private final Side before;
  private final Side after;
  private final Grammar grammar;
  private final Word original;
  private final Word corrected;
  private final Set<String> words;

  PairRules(Side before, Side after, Grammar grammar) {
    this.before = before;
    this.after = after;
    this.grammar = grammar;
    original = before.word(0);
    corrected = after.word(0);
    words = Stream.of(original, corrected).map(Word::plain).collect(Collectors.toSet());
  }

  Category category() {
    Category byWord = byWord();
    if (byWord != null) {
      return byWord;
    }
    if (original.isAlphabetic() && !grammar.isWord(original.text())) {
      return ofUnknown();
    }
    if (isVariant()) {
      return Category.SPELLING;
    }
    Category byForm = byForm(commonPart());
    if (byForm != null) {
      return byForm;
    }
    Category byPart = byPart();
    return byPart == null ? byLikeness() : byPart;
  }

  private @Nullable Category byWord() {
    if (before.part(0) == Part.POSSESSIVE || after.part(0) == Part.POSSESSIVE) {
      return Category.MORPHOLOGY;
    }
    boolean contracted = words.stream().anyMatch(CONTRACTIONS::contains);
    if (contracted && before.part(0) == after.part(0)) {
      return Category.ORTHOGRAPHY;
    }
    for (String clipped : CLIPPED.keySet()) {
      if (words.contains(clipped)) {
        return words.contains(CLIPPED.get(clipped)) ? Category.ORTHOGRAPHY : Category.VERB_TENSE;
      }
    }
    if (CONFUSED.contains(words)) {
      return Category.SPELLING;
    }
    return words.equals(Set.of("was", "were")) ? Category.AGREEMENT : null;
  }

  /**
   * Whether the two are one form of one word, and nearly alike, so that they differ in spelling.
   */
  private boolean isVariant() {
    return grammar.shareForm(original.text(), corrected.text())
        && Likeness.of(original, corrected) > NEARLY_ALIKE;
  }

  /** The original is no word: a misspelling, an inflection nobody uses, or another word. */
  private Category ofUnknown() {
    double likeness = Likeness.of(original, corrected);
    boolean inflected =
        Grammar.haveOneLemma(grammar.analyses(original.text()), grammar.analyses(corrected.text()));
    if (inflected && !grammar.misspellsForm(original.text(), corrected.text())) {
      Part part = commonPart();
      if (part == Part.NOUN) {
        return Category.NOUN_NUMBER;
      }
      return part == Part.VERB ? Category.VERB_FORM : Category.MORPHOLOGY;
    }
    boolean isShort = original.text().length() <= 4 && corrected.text().length() <= 4;
    boolean fair = likeness == 0.5 || Math.round(likeness * 1000) == 333;
    return likeness > SURELY_MISSPELT || (fair && isShort)
        ? Category.SPELLING
        : after.part(0).category();
  }

  /**
   * The part of speech of which both can be forms of one word, if there is one: the tagger may be
   * wrong about a word that does not fit its sentence.
   */
  private @Nullable Part commonPart() {
    Part from = before.part(0);
    Part to = after.part(0);
    List<Part> candidates = new ArrayList<>(List.of(to));
    if (isFinite()) {
      candidates.addAll(from == to ? INFLECTED : List.of(from));
    } else if (from == Part.NOUN) {
      candidates.add(from);
    }
    return candidates.stream()
        .filter(part -> from == to || INFLECTED.contains(part))
        .filter(part -> before.sharesLemma(0, after, 0, part))
        .findFirst()
        .orElse(null);
  }

  /** Whether neither is an infinite form of the verb that both can be. */
  private boolean isFinite() {
    return verbForms().stream().noneMatch(NONFINITE::contains);
  }

  private Set<Form> verbForms() {
    Set<Form> forms = EnumSet.noneOf(Form.class);
    forms.addAll(before.verbForms(after));
    forms.addAll(after.verbForms(before));
    return forms;
  }

  /** Other forms of the same word, and words of the same stem. */
  private @Nullable Category byForm(@Nullable Part part) {
    if (!before.part(0).isOpen() || !after.part(0).isOpen()) {
      return null;
    }
    if (part == Part.NOUN) {
      return Category.NOUN_NUMBER;
    }
    Category ofVerb = part == Part.VERB ? ofVerb() : null;
    if (ofVerb != null) {
      return ofVerb;
    }
    return part != null || Likeness.haveOneStem(original, corrected) ? Category.MORPHOLOGY : null;
  }

  private @Nullable Category ofVerb() {
    if (before.hasAuxiliary() && after.hasAuxiliary()) {
      return Category.VERB_FORM;
    }
    Set<Form> forms = verbForms();
    if (forms.stream().anyMatch(NONFINITE::contains)) {
      return Category.VERB_FORM;
    }
    if (forms.contains(Form.PAST)) {
      return Category.VERB_TENSE;
    }
    if (forms.contains(Form.THIRD_PERSON)) {
      return Category.AGREEMENT;
    }
    return before.isAuxiliary() && after.isAuxiliary() ? Category.VERB_TENSE : null;
  }

  private @Nullable Category byPart() {
    Part from = before.part(0);
    Part to = after.part(0);
    if (before.isAuxiliary() && after.isAuxiliary()) {
      return Category.VERB_TENSE;
    }
    if (from == to) {
      return from == Part.RARE ? null : from.category();
    }
    Set<Part> both = Set.of(from, to);
    if (both.equals(Set.of(Part.INFINITIVE, Part.PREPOSITION))) {
      return Category.PREPOSITION;
    }
    if (both.equals(Set.of(Part.DETERMINER, Part.PRONOUN))) {
      if (!after.isBeforeNominal()) {
        return Category.OTHER;
      }
      return PartTable.isOwner(corrected) ? Category.DETERMINER : null;
    }
    boolean determines = both.equals(Set.of(Part.DETERMINER, Part.RARE));
    if (determines || words.equals(Set.of("other", "another"))) {
      return Category.DETERMINER;
    }
    return words.equals(Set.of("no", "not")) ? Category.OTHER : null;
  }

  /** Neither form nor part of speech relates the two: one is misspelt, or another word is meant. */
  private Category byLikeness() {
    if (!original.isAlphabetic() || !corrected.isAlphabetic()) {
      return Category.OTHER;
    }
    double likeness = Likeness.of(original, corrected);
    int length = original.text().length();
    int other = corrected.text().length();
    boolean isLong = length > 5 && other > 5;
    if (isLong && likeness >= 0.66 && isPrefix()) {
      return Category.MORPHOLOGY;
    }
    if (isMisspelt(length, other, likeness)) {
      return Category.SPELLING;
    }
    boolean chosen =
        switch (length) {
          case 4 -> other > 5 && likeness > 0.5;
          case 5 -> other > 5;
          default -> isLong && likeness < SURELY_MISSPELT;
        };
    return chosen ? after.part(0).category() : Category.OTHER;
  }

  private boolean isPrefix() {
    return List.of(original.text(), corrected.text()).stream()
        .allMatch(each -> original.text().startsWith(each) || corrected.text().startsWith(each));
  }

  /** The shorter the words, the more of them are alike by chance. */
  private static boolean isMisspelt(int length, int other, double likeness) {
    return switch (length) {
      case 1 -> other == 2 && likeness == 0.5;
      case 2 -> other >= 2 && other <= 3 && likeness >= 0.5;
      case 3 -> other >= 2 && other <= 4 && likeness >= 0.5;
      case 4 ->
          (other == 3 && likeness > 0.5)
              || (other == 4 && likeness >= 0.5)
              || (other == 5 && likeness == 0.8);
      case 5 -> (other == 4 && likeness == 0.8) || (other == 5 && likeness >= 0.6);
      default -> other > 5 && likeness > 0.8;
    };
  }
}
