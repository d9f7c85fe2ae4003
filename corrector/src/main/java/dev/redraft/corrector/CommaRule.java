package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.FunctionWords;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An edit must not take a comma away that a clause needs to be read: one of the two around {@code ,
 * and often is,}; one where a verb was left out ({@code those who can, do}); one behind a number,
 * where commands and items are set side by side ({@code draw two, discard one}); one beside a
 * filler.
 */
record CommaRule() implements EditRule {
  /** How many words what stands between two commas may have. */
  private static final int LONGEST = 10;

  private static final Set<String> OPENING =
      WordSet.of(
          """
          and but or nor if though although even not albeit
          """);

  /** What a clause may end with, besides modals, whose verb is left out. */
  private static final Set<String> CUT_SHORT =
      Set.of("do", "does", "did", "not", "n't", "ca", "wo", "cannot");

  private static final Set<String> BEFORE_NOUNS =
      Set.of("the", "a", "an", "this", "that", "these", "those");

  private static final Set<String> FILLERS = Set.of("um", "uh", "er", "erm", "hmm", "ah", "oh");

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    int comma = edit.before().indexOf(',');
    boolean isReplaced = marks(edit.after()) >= marks(edit.before());
    if (comma < 0 || isReplaced || edit.after().indexOf(',') >= 0) {
      return true;
    }
    int place = edit.start() + comma;
    Word before = edit.wordBefore(place);
    Word behind = edit.wordBehind(place);
    return before == null
        || behind == null
        || !(CUT_SHORT.contains(before.plain())
            || FunctionWords.isModal(before.plain())
            || FunctionWords.isNumber(before.plain())
            || FILLERS.contains(behind.plain())
            || isOneOfTwo(edit, place, behind));
  }

  /** Whether the comma opens or closes what a link word begins. */
  private static boolean isOneOfTwo(WordEdit edit, int place, Word behind) {
    String sentence = edit.sentence();
    int next = sentence.indexOf(',', place + 1);
    int last = sentence.lastIndexOf(',', place - 1);
    return (next > 0 && opens(edit, behind) && isShort(edit, place, next))
        || (last > 0 && opens(edit, edit.wordBehind(last)) && isShort(edit, last, place));
  }

  /** Whether it is a link word that no clause with a subject of its own follows. */
  private static boolean opens(WordEdit edit, @Nullable Word word) {
    Word behind = word == null ? null : edit.wordBehind(word.end());
    return word != null
        && OPENING.contains(word.plain())
        && (behind == null || !beginsSubject(behind.plain()));
  }

  private static boolean beginsSubject(String word) {
    return FunctionWords.isSubjectPronoun(word)
        || FunctionWords.isPossessive(word)
        || BEFORE_NOUNS.contains(word);
  }

  private static int marks(String text) {
    return (int) text.chars().filter(c -> ".,;:!?".indexOf(c) >= 0).count();
  }

  private static boolean isShort(WordEdit edit, int start, int end) {
    return WordEdit.words(edit.sentence().substring(start, end)).size() <= LONGEST;
  }
}
