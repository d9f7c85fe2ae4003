package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An edit must put in known words alone: a model that writes pieces of words makes words that
 * nobody knows, and tears known ones apart. What stands in the sentence already may be repeated,
 * and written with a capital; with a hyphen if its parts are known.
 */
record LexiconRule() implements EditRule {
  /** Words that are not common count if they are in some use. */
  private static final int SOMETIMES = 7;

  private static final String WORDS_OF_ONE_LETTER = "aAIO";

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    Set<String> there = edit.sentenceWords().stream().map(Word::lower).collect(Collectors.toSet());
    return edit.changedPairs().stream()
        .filter(pair -> !(pair.isReplaced() && pair.isEqualButForCase()))
        .flatMap(pair -> pair.after().stream())
        .allMatch(word -> there.contains(word.lower()) || isSure(word.text()));
  }

  /** Whether a word, or each part of one with hyphens, may be put in. */
  private static boolean isSure(String word) {
    Lexicon lexicon = Lexicon.english();
    boolean isClitic = word.startsWith("'") || word.startsWith("\u2019") || isClipped(word);
    boolean isInUse = lexicon.isKnown(word) && lexicon.frequency(word) >= SOMETIMES;
    if (isClitic || isInUse || lexicon.isWord(word)) {
      return word.length() > 1 || WORDS_OF_ONE_LETTER.contains(word);
    }
    String[] parts = word.split("-", -1);
    return parts.length > 1 && Arrays.stream(parts).allMatch(LexiconRule::isSure);
  }

  /** Whether it is a part of a contraction. */
  private static boolean isClipped(String word) {
    return Set.of("n't", "n\u2019t", "ca", "wo", "sha").contains(word.toLowerCase(Locale.ROOT));
  }
}
