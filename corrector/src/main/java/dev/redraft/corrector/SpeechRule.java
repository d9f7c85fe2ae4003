package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Form;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An edit must let people talk as they do: between quotation marks {@code he don't} and {@code we
 * was} are what somebody said, and words of dialects and of former times are meant wherever they
 * stand. So is a word that is broken off at a dash: {@code But you sai\u2014}.
 */
record SpeechRule() implements EditRule {
  private static final Pattern FORMER_VERB = Pattern.compile("([a-z]{2,})eth");

  private static final Set<String> WORDS =
      WordSet.of(
          """
          thee thou thy thine ye hath doth hast dost wilt shalt owt nowt summat nae dinnae cannae
          wouldnae didnae wasnae aboot wee yon themself soz innit
          """);

  /** Words that a learner may write for others, and nobody else but where somebody talks. */
  private static final Set<String> WORDS_SAID =
      WordSet.of("tha thi dae yourn hisself theirselves dat de dem");

  /** What is said, and what would be written. */
  private static final Set<String> SAID =
      Set.of(
          "was were",
          "were was",
          "do does",
          "does do",
          "is are",
          "are is",
          "'s 're",
          "seen saw",
          "seen see",
          "done did",
          "come came",
          "says said",
          "me my",
          "me i",
          "us we",
          "them they",
          "them those",
          "them the",
          "him he",
          "he him",
          "i me",
          "many much",
          "year years",
          "mile miles",
          "pound pounds");

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    return edit.changedPairs().stream()
        .filter(WordPair::isReplaced)
        .noneMatch(
            pair ->
                isMeant(pair)
                    || isBrokenOff(edit, pair.before().get(0))
                    || (isSaid(pair) && isQuoted(proposal)));
  }

  /** Whether it is no word, and a long dash follows at once. */
  private static boolean isBrokenOff(WordEdit edit, Word word) {
    return edit.sentence().startsWith("\u2014", edit.endOf(word))
        && !Lexicon.english().isKnown(word.text());
  }

  private static boolean isMeant(WordPair pair) {
    String word = pair.before().get(0).plain();
    return WORDS.contains(word) || isFormerVerb(word);
  }

  /** Whether it is a verb as in {@code cometh} and {@code beginneth}. */
  private static boolean isFormerVerb(String word) {
    Matcher former = FORMER_VERB.matcher(word);
    if (!former.matches() || Lexicon.english().isWord(word)) {
      return false;
    }
    String stem = former.group(1);
    return Stream.of(stem, stem + "e", stem.substring(0, stem.length() - 1))
        .anyMatch(each -> Lexicon.english().mayBe(each, Form.BASE));
  }

  private static boolean isSaid(WordPair pair) {
    Word from = pair.before().get(0);
    Word to = pair.after().get(0);
    return WORDS_SAID.contains(from.plain()) || SAID.contains(from.plain() + " " + to.plain());
  }

  /** Whether an odd mark of quotation stands before the edit in its block. */
  private static boolean isQuoted(ProposedEdit proposal) {
    int start = proposal.sentence().block().span().start();
    int sentence = proposal.sentence().span().start();
    if (sentence - start > Surroundings.UNITS) {
      start = sentence; // what is before is too far away
    }
    boolean isQuoted = false;
    for (int i = start; i < proposal.edit().start(); i++) {
      char c = proposal.prepared().text().charAt(i);
      isQuoted = c == '"' ? !isQuoted : c == '\u201C' || (isQuoted && c != '\u201D');
    }
    return isQuoted;
  }
}
