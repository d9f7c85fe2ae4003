package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Analysis;
import dev.redraft.corrector.lexicon.Form;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/**
 * An edit must leave the verb that a sentence begins with in the form that it has: {@code Loads the
 * settings.}, {@code Told me to wait.}, {@code Has two seats.} There is no subject to agree with,
 * and whether something is told or asked for, only who writes knows. Nor does a command become a
 * small word: {@code Buy two}. Questions begin with verbs that have their subject behind them.
 */
record FirstVerbRule() implements EditRule {
  private static final Set<Form> TOLD = Set.of(Form.BASE, Form.THIRD_PERSON, Form.PAST);

  private static final Set<String> PLURAL_VERBS = Set.of("are", "have", "do", "can", "will");

  /** Verbs that stand for small words far more often than for themselves. */
  private static final Set<String> SLIPS = Set.of("form", "weather");

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    return edit.sentence().contains("?")
        || edit.changedPairs().stream()
            .filter(pair -> isFirst(edit, pair))
            .noneMatch(pair -> isInflected(edit, pair) || isCommand(edit, pair));
  }

  private static boolean isFirst(WordEdit edit, WordPair pair) {
    return pair.isReplaced() && edit.before(pair.before().get(0)) == null;
  }

  /** Whether a verb gets another form of those that tell or ask for something. */
  private static boolean isInflected(WordEdit edit, WordPair pair) {
    Word word = pair.before().get(0);
    List<Analysis> before = told(word);
    return !pair.isEqualButForCase()
        && !word.plain().startsWith("thank")
        && !isSubject(edit, word)
        && told(pair.after().get(0)).stream()
            .anyMatch(
                after -> before.stream().anyMatch(each -> each.lemma().equals(after.lemma())));
  }

  /** Whether it is rather a noun, with its verb behind it: {@code Book are here}. */
  private static boolean isSubject(WordEdit edit, Word word) {
    Lexicon lexicon = Lexicon.english();
    Word behind = edit.behind(word);
    boolean isNoun =
        lexicon.mayBe(word.text(), Form.SINGULAR) || lexicon.mayBe(word.text(), Form.PLURAL);
    return isNoun
        && behind != null
        && (lexicon.mayBe(behind.text(), Form.PAST)
            || lexicon.mayBe(behind.text(), Form.THIRD_PERSON)
            || PLURAL_VERBS.contains(behind.plain()));
  }

  /**
   * Whether a verb of what is asked for becomes a small word that nothing follows which needs it.
   */
  private static boolean isCommand(WordEdit edit, WordPair pair) {
    Word verb = pair.before().get(0);
    Word behind = edit.behind(verb);
    return FunctionWords.isFunction(pair.after().get(0).plain())
        && !FunctionWords.isFunction(verb.plain())
        && !SLIPS.contains(verb.plain())
        && Lexicon.english().mayBe(verb.text(), Form.BASE)
        && behind != null
        && behind.isAlphabetic()
        && !mayBeSubject(behind);
  }

  /** What follows where a small word was meant: {@code Buy the way}, {@code Win he came}. */
  private static boolean mayBeSubject(Word word) {
    return word.plain().equals("the") || FunctionWords.isSubjectPronoun(word.plain());
  }

  private static List<Analysis> told(Word word) {
    return Lexicon.english().analyses(word.text()).stream()
        .filter(each -> TOLD.contains(each.form()))
        .toList();
  }
}
