package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Analysis;
import dev.redraft.corrector.lexicon.Form;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/**
 * An edit must not make one of several: whether somebody has a brother or brothers, only who writes
 * knows. It may where something in the sentence speaks of one, such as {@code a}, {@code every} or
 * a verb behind the noun, where hardly anybody uses the plural, and where another noun follows,
 * before which nouns mostly stand in the singular.
 */
record NumberRule() implements EditRule {
  /** How many words before a noun are looked at for what speaks of one. */
  private static final int NEAR = 4;

  /** How much more often a singular must stand in text, in binary digits. */
  private static final int MANY_TIMES = 4;

  private static final Set<String> OF_ONE =
      WordSet.of(
          """
          a an one per every each this that another either neither much little such
          """);

  /** What stands before nouns and not before verbs, besides possessives. */
  private static final Set<String> BEFORE_NOUNS =
      WordSet.of(
          """
          the these those some any no of in on at for with from by
          about
          """);

  private static final Set<String> OF_SEVERAL =
      Set.of("all", "both", "many", "several", "few", "these", "those", "various", "more", "most");

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    return edit.changedPairs().stream()
        .filter(NumberRule::isMadeOne)
        .allMatch(pair -> mayBecomeOne(edit, pair));
  }

  private static boolean mayBecomeOne(WordEdit edit, WordPair pair) {
    Word noun = pair.before().get(0);
    Word before = edit.before(noun);
    boolean isSeveral = before != null && speaksOfSeveral(before);
    boolean isCounted = before != null && isCount(before);
    return mayBeVerb(edit, noun)
        || (isRare(pair) && !isCounted)
        || (speaksOfOne(edit, noun) && !isSeveral);
  }

  private static boolean isMadeOne(WordPair pair) {
    if (!pair.isReplaced()) {
      return false;
    }
    List<Analysis> from = Lexicon.english().analyses(pair.from());
    List<Analysis> to = Lexicon.english().analyses(pair.to());
    return from.stream()
        .filter(each -> each.form() == Form.PLURAL)
        .anyMatch(each -> to.contains(new Analysis(Form.SINGULAR, each.lemma())));
  }

  /** Whether hardly anybody uses the plural: {@code evidences}. */
  private static boolean isRare(WordPair pair) {
    Lexicon lexicon = Lexicon.english();
    boolean isMass = lexicon.mayBe(pair.to(), Form.MASS);
    return isMass && lexicon.frequency(pair.to()) - lexicon.frequency(pair.from()) >= MANY_TIMES;
  }

  /** Whether it may be a verb, whose number is no matter of sense. */
  private static boolean mayBeVerb(WordEdit edit, Word word) {
    Word before = edit.before(word);
    boolean isBehindNounsCompany =
        before != null
            && (BEFORE_NOUNS.contains(before.plain())
                || isPossessive(before)
                || speaksOfSeveral(before)
                || isAll(Form.Part.ADJECTIVE, before));
    return !isBehindNounsCompany && !isAll(Form.Part.NOUN, word);
  }

  /** Whether it says whose something is; {@code her} may be whom a verb is about. */
  private static boolean isPossessive(Word word) {
    return FunctionWords.isPossessive(word.plain()) && !word.plain().equals("her");
  }

  private static boolean isVerbOfOne(Word word) {
    return word.plain().equals("was") || Lexicon.english().mayBe(word.text(), Form.THIRD_PERSON);
  }

  /** Whether a word is read in one way alone. */
  private static boolean isAll(Form.Part part, Word word) {
    List<Analysis> analyses = Lexicon.english().analyses(word.text());
    return !analyses.isEmpty() && analyses.stream().allMatch(each -> each.form().part() == part);
  }

  private static boolean speaksOfOne(WordEdit edit, Word noun) {
    Word behind = edit.behind(noun);
    if (behind != null && (isVerbOfOne(behind) || isAll(Form.Part.NOUN, behind))) {
      return true;
    }
    Word before = edit.before(noun);
    for (int i = 0; i < NEAR && before != null; i++) {
      if (OF_ONE.contains(before.plain())) {
        return true;
      }
      before = edit.wordBefore(before.start());
    }
    return false;
  }

  private static boolean speaksOfSeveral(Word word) {
    return OF_SEVERAL.contains(word.plain()) || isCount(word);
  }

  private static boolean isCount(Word word) {
    return (FunctionWords.isCardinal(word.plain()) && !word.plain().equals("one"))
        || (Character.isDigit(word.text().charAt(0)) && !word.text().equals("1"));
  }
}
