package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Analysis;
import dev.redraft.corrector.lexicon.Derivations;
import dev.redraft.corrector.lexicon.Form;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An edit must not take the ending off a word that is what it has to be where it stands: an adverb
 * that tells how something is done ({@code finely chop, used wrongly}); a noun of what comes out
 * every night or week ({@code the latest nightly}); a rare noun that {@code -ing} makes of another
 * ({@code the aluminum siding}). Nor may a word be respelt that no list has because anybody can
 * make it ({@code recommender}).
 */
record DerivationRule() implements EditRule {
  /** Verbs that adjectives follow, besides forms of {@code be}: {@code it feels bad}. */
  private static final Set<String> LINKING =
      WordSet.of(
          """
          feel feels felt feeling look looks looked
          looking seem seems seemed smell smells smelled smelt sound sounds sounded taste tastes
          tasted become becomes became becoming get gets got getting gotten stay stays stayed remain
          remains remained keep keeps kept grow grows grew grown turn turns turned turning appear
          appears appeared go goes went going gone come comes came have has had having
          """);

  private static final Set<String> OF_PERIODS =
      Set.of("hourly", "nightly", "daily", "weekly", "monthly", "quarterly", "yearly");

  private static final Set<String> BEFORE_PERIODS =
      Set.of("a", "an", "per", "every", "each", "this", "that", "last", "next", "one");

  /** How often a noun stands in text that nobody takes for a form of a verb. */
  private static final int RARE = 7;

  private static final Set<String> BEFORE_NOUNS =
      WordSet.of("the a an this that these those some any no");

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    return edit.changedPairs().stream()
        .filter(WordPair::isReplaced)
        .noneMatch(pair -> loses(edit, pair.before().get(0), pair.after().get(0)));
  }

  private static boolean loses(WordEdit edit, Word from, Word to) {
    if (!from.plain().equals(to.plain()) && Derivations.isRegular(from.text())) {
      return true;
    }
    Word before = edit.before(from);
    Word behind = edit.behind(from);
    if (isWithout(from, to, "ly")) {
      return tellsHow(from, to, before, behind) || isPeriodical(from, before);
    }
    return isWithout(from, to, "ing") && isNoun(from, to, before, behind);
  }

  /** Whether one word is the other without its ending, by which letters before it may change. */
  private static boolean isWithout(Word from, Word to, String ending) {
    String one = from.plain();
    String other = to.plain();
    int stem = one.length() - ending.length();
    return one.endsWith(ending)
        && other.length() <= stem + 2
        && other.length() >= stem - 1
        && one.substring(0, stem - 1)
            .equals(other.substring(0, Math.min(stem - 1, other.length())));
  }

  private static boolean tellsHow(
      Word from, Word to, @Nullable Word before, @Nullable Word behind) {
    return is(Form.ADVERB, from)
        && !is(Form.ADJECTIVE, from)
        && is(Form.ADJECTIVE, to)
        && (isCommanded(before, behind)
            || (isPast(before) && (behind == null || FunctionWords.isFunction(behind.plain()))));
  }

  /** Whether it is a verb of what was done, that no adjective follows. */
  private static boolean isPast(@Nullable Word word) {
    return word != null
        && !LINKING.contains(word.plain())
        && !FunctionWords.isFormOfBe(word.plain())
        && (is(Form.PARTICIPLE, word) || is(Form.PAST, word));
  }

  /** Whether a sentence begins with the word, and a verb of a command stands behind it. */
  private static boolean isCommanded(@Nullable Word before, @Nullable Word behind) {
    return before == null && behind != null && is(Form.BASE, behind);
  }

  private static boolean isPeriodical(Word word, @Nullable Word before) {
    return OF_PERIODS.contains(word.plain())
        && (before == null || !BEFORE_PERIODS.contains(before.plain()));
  }

  /** Whether it is a noun of its own that nothing goes on behind. */
  private static boolean isNoun(Word from, Word to, @Nullable Word before, @Nullable Word behind) {
    boolean isBehindNounsCompany =
        before != null
            && (BEFORE_NOUNS.contains(before.plain())
                || FunctionWords.isPossessive(before.plain())
                || is(Form.SINGULAR, before)
                || is(Form.ADJECTIVE, before));
    return isBehindNounsCompany
        && Lexicon.english()
            .analyses(from.text())
            .contains(new Analysis(Form.SINGULAR, from.plain()))
        && Lexicon.english().frequency(from.text()) <= RARE
        && is(Form.SINGULAR, to)
        && (behind == null || !isOfNounAlone(behind));
  }

  private static boolean isOfNounAlone(Word word) {
    List<Analysis> analyses = Lexicon.english().analyses(word.text());
    return !analyses.isEmpty()
        && analyses.stream().allMatch(each -> each.form().part() == Form.Part.NOUN);
  }

  private static boolean is(Form form, Word word) {
    return Lexicon.english().mayBe(word.text(), form);
  }
}
