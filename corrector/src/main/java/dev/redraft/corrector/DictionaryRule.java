package dev.redraft.corrector;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An edit must leave the words of the owner's dictionary as they are. */
record DictionaryRule() implements EditRule {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}](?:[-'\u2019.]?[\\p{L}\\p{M}\\p{N}])*");

  @Override
  public boolean allows(ProposedEdit proposal) {
    Dictionary dictionary = proposal.prepared().request().dictionary();
    if (dictionary.isEmpty()) {
      return true;
    }
    String replacement = proposal.edit().replacement();
    return WORD.matcher(proposal.original())
        .results()
        .map(MatchResult::group)
        .filter(dictionary::contains)
        .allMatch(word -> hasWord(replacement, word));
  }

  private static boolean hasWord(String text, String word) {
    return WORD.matcher(text).results().map(MatchResult::group).anyMatch(word::equals);
  }
}
