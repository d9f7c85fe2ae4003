package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Analysis;
import dev.redraft.corrector.lexicon.Form;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/**
 * An edit must not make one of several: whether somebody has a brother or brothers, only who writes
 * knows. It may where something in the sentence speaks of one, such as {@code a}, {@code every} or
 * a verb behind the noun, where the noun has no plural to speak of, and where another noun follows,
 * before which nouns mostly stand in the singular.
 */
record NumberRule() implements EditRule {
  /** How many words before a noun are looked at for what speaks of one. */
  private static final int NEAR = 4;

  private static final Set<String> OF_ONE =
      Set.of(
          "a", "an", "one", "every", "each", "this", "that", "another", "either", "neither", "much",
          "little", "such");

  /** What stands before nouns and not before verbs. */
  private static final Set<String> BEFORE_NOUNS =
      Set.of(
          "the", "my", "your", "his", "its", "our", "their", "these", "those", "some", "any", "no",
          "of", "in", "on", "at", "for", "with", "from", "by", "about");

  private static final Set<String> VERBS_OF_ONE =
      Set.of("is", "was", "has", "does", "isn't", "wasn't");

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    return edit.changedPairs().stream()
        .filter(NumberRule::isMadeOne)
        .map(pair -> pair.before().get(0))
        .allMatch(noun -> mayBeVerb(edit, noun) || speaksOfOne(edit, noun));
  }

  private static boolean isMadeOne(WordPair pair) {
    if (!pair.isReplaced()) {
      return false;
    }
    List<Analysis> from = Lexicon.english().analyses(pair.from());
    List<Analysis> to = Lexicon.english().analyses(pair.to());
    boolean isOne =
        from.stream()
            .filter(each -> each.form() == Form.PLURAL)
            .anyMatch(each -> to.contains(new Analysis(Form.SINGULAR, each.lemma())));
    boolean isMass = to.stream().anyMatch(each -> each.form() == Form.MASS);
    return isOne && !isMass;
  }

  /** Whether it may be a verb, whose number is no matter of sense. */
  private static boolean mayBeVerb(WordEdit edit, Word word) {
    Word before = edit.wordBefore(edit.placeOf(word));
    boolean isBehindNounsCompany =
        before != null
            && (BEFORE_NOUNS.contains(before.lower()) || isAll(Form.Part.ADJECTIVE, before));
    return !isBehindNounsCompany && !isAll(Form.Part.NOUN, word);
  }

  /** Whether a word is read in one way alone. */
  private static boolean isAll(Form.Part part, Word word) {
    List<Analysis> analyses = Lexicon.english().analyses(word.text());
    return !analyses.isEmpty() && analyses.stream().allMatch(each -> each.form().part() == part);
  }

  private static boolean speaksOfOne(WordEdit edit, Word noun) {
    int place = edit.placeOf(noun);
    Word behind = edit.wordBehind(place + noun.text().length());
    if (behind != null
        && (VERBS_OF_ONE.contains(behind.lower()) || isAll(Form.Part.NOUN, behind))) {
      return true;
    }
    Word before = edit.wordBefore(place);
    for (int i = 0; i < NEAR && before != null; i++) {
      if (OF_ONE.contains(before.lower())) {
        return true;
      }
      before = edit.wordBefore(before.start());
    }
    return false;
  }
}
