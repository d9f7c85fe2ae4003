package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.Arrays;
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

  /** Parts of contractions that have no apostrophe before them. */
  private static final Set<String> CLIPPED = Set.of("n't", "ca", "wo", "sha");

  private static final String WORDS_OF_ONE_LETTER = "aAIO";

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    Set<String> there = edit.sentenceWords().stream().map(Word::plain).collect(Collectors.toSet());
    return edit.changedPairs().stream()
        .filter(pair -> !(pair.isReplaced() && pair.isEqualButForCase()))
        .flatMap(pair -> pair.after().stream())
        .allMatch(word -> there.contains(word.plain()) || isSure(word));
  }

  private static boolean isSure(Word word) {
    return isPartOfContraction(word.plain()) ? word.text().length() > 1 : isSure(word.text());
  }

  /** Whether a word, or each part of one with hyphens, may be put in. */
  private static boolean isSure(String word) {
    Lexicon lexicon = Lexicon.english();
    boolean isInUse = lexicon.isKnown(word) && lexicon.frequency(word) >= SOMETIMES;
    if (isInUse || lexicon.isWord(word)) {
      return word.length() > 1 || WORDS_OF_ONE_LETTER.contains(word);
    }
    String[] parts = word.split("-", -1);
    return parts.length > 1 && Arrays.stream(parts).allMatch(LexiconRule::isSure);
  }

  private static boolean isPartOfContraction(String plain) {
    return plain.startsWith("'") || CLIPPED.contains(plain);
  }
}
