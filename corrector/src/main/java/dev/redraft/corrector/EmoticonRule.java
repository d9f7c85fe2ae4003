package dev.redraft.corrector;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An edit must keep emoticons. They are made of marks that may be corrected elsewhere, and say what
 * the writer feels. (Emoji are kept by {@link ForeignTextRule}.)
 */
record EmoticonRule() implements EditRule {
  private static final Pattern EMOTICON =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:"
              + "[<>}]?[:;=8][-o*'\u2019^~]?[()\\[\\]{}|\\\\/dDpPxXoOsS3$@*<>]+(?![\\p{L}\\p{N}])"
              + "|[()\\[\\]{}][-o*'\u2019]?[:;=](?![\\p{L}\\p{N}])"
              + "|<[/\\\\]?3+(?!\\p{N})"
              + "|[xX]D+(?!\\p{L})"
              + "|\\^[_.-]*\\^|[oO0][_.][oO0](?!\\p{L})|[-=>T;][_.]{1,3}[-=<T;]|\\\\o/"
              + ")");

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    return emoticons(edit.before()).equals(emoticons(edit.after()));
  }

  /** The emoticons of a text, in order. */
  static List<String> emoticons(String text) {
    return EMOTICON.matcher(text).results().map(MatchResult::group).toList();
  }
}
