package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.FunctionWords;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An edit must not drop or add what is told: words with a meaning of their own stay and stay alone,
 * but for one that stands there twice, without a comma ({@code now, now}); of the words between
 * them, particles of verbs included, no more than one may go without another in its place. What two
 * words say together, the rest needs.
 *
 * <p>Nor may it drop what {@code not} denies: {@code not all of them} are others than {@code not of
 * them}.
 *
 * <p>Not seen is the one small word that matters: {@code only}, which is kept, has a meaning of its
 * own here, but {@code give up} may become {@code give}.
 */
record OmissionRule() implements EditRule {
  private static final int MOST = 1;

  private static final Set<String> SELDOM_SAID_TWICE =
      WordSet.of("a an the and or but of to in on at for with from that is are was were");

  private static final Set<String> QUANTIFIERS = WordSet.of("all both each every many much any");

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    List<WordPair> pairs = edit.pairs().stream().filter(pair -> !pair.isMoved()).toList();
    int dropped = 0;
    int added = 0;
    for (WordPair pair : pairs) {
      for (Word word : pair.isDropped() ? pair.before() : List.<Word>of()) {
        if (isSaidTwice(edit, word) || isDenied(edit, word)) {
          return false;
        }
        if (!isDoubled(edit, word)) {
          dropped++;
          if (!FunctionWords.isFunction(word.plain())) {
            return false;
          }
        }
      }
      for (Word word : pair.isAdded() ? pair.after() : List.<Word>of()) {
        added++;
        if (!FunctionWords.isFunction(word.plain())) {
          return false;
        }
      }
    }
    return dropped - added <= MOST;
  }

  /** Whether a word stands beside itself in the sentence. */
  static boolean isDoubled(WordEdit edit, Word word) {
    return isSame(word, edit.before(word)) || isSame(word, edit.behind(word));
  }

  /** Whether a comma parts it from itself, as who says {@code now, now} means to. */
  private static boolean isSaidTwice(WordEdit edit, Word word) {
    Word before = edit.before(word);
    Word behind = edit.behind(word);
    int place = edit.placeOf(word);
    String sentence = edit.sentence();
    return !SELDOM_SAID_TWICE.contains(word.plain())
        && ((before != null
                && isSame(word, before)
                && sentence.substring(before.end(), place).strip().equals(","))
            || (behind != null
                && isSame(word, behind)
                && sentence.substring(edit.endOf(word), behind.start()).strip().equals(",")));
  }

  /** Whether {@code not} denies how many there are. */
  private static boolean isDenied(WordEdit edit, Word word) {
    Word before = edit.before(word);
    return before != null && before.plain().equals("not") && QUANTIFIERS.contains(word.plain());
  }

  private static boolean isSame(Word word, @Nullable Word other) {
    return other != null && word.plain().equals(other.plain());
  }
}
