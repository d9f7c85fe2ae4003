package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Analysis;
import dev.redraft.corrector.lexicon.Form;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/**
 * An edit must leave the verb that a sentence begins with in the form that it has: {@code Loads the
 * settings.}, {@code Told me to wait.}, {@code Has two seats.} There is no subject to agree with,
 * and whether something is told or asked for, only who writes knows. Questions begin with verbs
 * that have their subject behind them.
 */
record FirstVerbRule() implements EditRule {
  private static final Set<Form> TOLD = Set.of(Form.BASE, Form.THIRD_PERSON, Form.PAST);

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    return edit.sentence().contains("?")
        || edit.changedPairs().stream().noneMatch(pair -> isFirst(edit, pair) && isInflected(pair));
  }

  private static boolean isFirst(WordEdit edit, WordPair pair) {
    return pair.isReplaced() && edit.wordBefore(edit.placeOf(pair.before().get(0))) == null;
  }

  /** Whether a verb gets another form of those that tell or ask for something. */
  private static boolean isInflected(WordPair pair) {
    List<Analysis> before = told(pair.before().get(0));
    return told(pair.after().get(0)).stream()
        .anyMatch(after -> before.stream().anyMatch(each -> each.lemma().equals(after.lemma())));
  }

  private static List<Analysis> told(Word word) {
    return Lexicon.english().analyses(word.text()).stream()
        .filter(each -> TOLD.contains(each.form()))
        .toList();
  }
}
