package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An edit must let people talk as they do: between quotation marks {@code he don't} and {@code we
 * was} are what somebody said, and words of dialects and of former times are meant wherever they
 * stand.
 */
record SpeechRule() implements EditRule {
  private static final Pattern FORMER_VERB = Pattern.compile("[a-z]{2,}eth");

  private static final Set<String> WORDS =
      Set.of(
          "thee",
          "thou",
          "thy",
          "thine",
          "ye",
          "hath",
          "doth",
          "hast",
          "dost",
          "wilt",
          "shalt",
          "tha",
          "thi",
          "owt",
          "nowt",
          "summat",
          "nae",
          "dinnae",
          "cannae",
          "wouldnae",
          "didnae",
          "wasnae",
          "dae",
          "aboot",
          "wee",
          "yon",
          "yourn",
          "hisself",
          "theirselves",
          "themself",
          "cometh",
          "soz",
          "innit",
          "dat",
          "de",
          "dem");

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
        .noneMatch(pair -> isMeant(pair) || (isSaid(pair) && isQuoted(proposal)));
  }

  private static boolean isMeant(WordPair pair) {
    String word = pair.before().get(0).lower();
    return WORDS.contains(word)
        || (FORMER_VERB.matcher(word).matches() && !Lexicon.english().isWord(word));
  }

  private static boolean isSaid(WordPair pair) {
    Word from = pair.before().get(0);
    Word to = pair.after().get(0);
    return SAID.contains((from.lower() + " " + to.lower()).replace('\u2019', '\''));
  }

  /** Whether an odd mark of quotation stands before the edit in its block, not too far away. */
  private static boolean isQuoted(ProposedEdit proposal) {
    int end = proposal.edit().start();
    int block = proposal.sentence().block().span().start();
    int start = Math.max(block, proposal.sentence().span().start() - Surroundings.UNITS);
    boolean isQuoted = false;
    for (int i = start; i < end; i++) {
      char c = proposal.prepared().text().charAt(i);
      isQuoted = c == '"' ? !isQuoted : c == '\u201C' || (isQuoted && c != '\u201D');
    }
    return isQuoted;
  }
}
