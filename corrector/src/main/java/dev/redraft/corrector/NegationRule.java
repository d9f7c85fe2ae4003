package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Confusions;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An edit must not deny what the text says, nor say what it denies: as many denying words must be
 * there with it as without, but for one that stands there twice, that was written for another word
 * ({@code no} for {@code know}), that is misspelt ({@code whithout}, {@code did'nt}), or that
 * denies once more what another word has denied before it in its clause ({@code not see nothing}).
 * {@code dont} denies as {@code don't} does.
 */
record NegationRule() implements EditRule {
  /** Within a word, so that it is no quotation mark. */
  private static final Pattern APOSTROPHE = Pattern.compile("\\p{L}['\u2019]\\p{L}");

  /** What stands for a denying word where something else denies. */
  private static final Map<String, String> UNDENIED =
      Map.of(
          "no", "any",
          "none", "any",
          "nothing", "anything",
          "nobody", "anybody",
          "nowhere", "anywhere",
          "never", "ever");

  /** Words with which another clause begins, that what is before them does not deny. */
  private static final Set<String> BEGIN_CLAUSES =
      WordSet.of(
          """
          and but or nor so because if when while although though that who whom whose which where
          what why how as than before after until since unless
          """);

  /** Shorter words that are none may be meant for too many. */
  private static final int SHORTEST_MISSPELT = 4;

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    if (!denies(edit.before()) && !denies(edit.after())) {
      return true; // all but few edits; the sentence need not be looked through
    }
    int before = count(edit.sentenceWords());
    int after = count(WordEdit.words(edit.edited()));
    int excused = edit.changedPairs().stream().mapToInt(pair -> excused(edit, pair)).sum();
    return before + excused == after || isMisspelt(edit);
  }

  private static boolean denies(String text) {
    return WordEdit.words(text).stream().anyMatch(word -> FunctionWords.isNegative(word.plain()));
  }

  /** By how many denying words there may be more for this pair's sake, or fewer if below 0. */
  private static int excused(WordEdit edit, WordPair pair) {
    if (!pair.isReplaced()) {
      return 0;
    }
    Word from = pair.before().get(0);
    Word to = pair.after().get(0);
    int change = (isNegative(to) ? 1 : 0) - (isNegative(from) ? 1 : 0);
    boolean isConfused = Confusions.english().mayMean(pair.from(), pair.to());
    return isConfused || isMisspelt(from, to) || isDeniedBefore(edit, from, to) ? change : 0;
  }

  private static boolean isNegative(Word word) {
    return FunctionWords.isNegative(word.plain());
  }

  /** Whether the first is no word, and the other, which denies, a letter off. */
  private static boolean isMisspelt(Word from, Word to) {
    return isNegative(to)
        && from.text().length() >= SHORTEST_MISSPELT
        && !Lexicon.english().isKnown(from.text())
        && WordRelation.distance(from.plain(), to.plain()) <= 1;
  }

  /** Whether nothing but an apostrophe or a space was in the wrong place. */
  private static boolean isMisspelt(WordEdit edit) {
    boolean isKnownSlip =
        APOSTROPHE.matcher(edit.before()).find()
            || edit.before().toLowerCase(Locale.ROOT).contains("with out");
    return isKnownSlip && letters(edit.before()).equals(letters(edit.after()));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  /** Whether a word that denies becomes one that does not, and one before denies it already. */
  private static boolean isDeniedBefore(WordEdit edit, Word from, Word to) {
    if (!to.plain().equals(UNDENIED.get(from.plain()))) {
      return false;
    }
    List<Word> words = edit.wordsBefore(edit.placeOf(from), Integer.MAX_VALUE);
    int place = edit.placeOf(from);
    for (int i = words.size() - 1; i >= 0; i--) {
      Word word = words.get(i);
      boolean goesOn = edit.sentence().substring(word.end(), place).isBlank();
      if (!goesOn || BEGIN_CLAUSES.contains(word.plain())) {
        return false;
      }
      if (isNegative(word)) {
        return !UNDENIED.containsKey(word.plain());
      }
      place = word.start();
    }
    return false;
  }

  /** How many of the words deny; one that follows itself counts once. */
  private static int count(List<Word> words) {
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean isDoubled = i > 0 && words.get(i).plain().equals(words.get(i - 1).plain());
      if (!isDoubled && isNegative(words.get(i))) {
        count++;
      }
    }
    return count;
  }
}
