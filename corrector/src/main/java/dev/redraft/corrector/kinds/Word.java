package dev.redraft.corrector.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word or a punctuation mark of a text, as taggers know them: contractions are cut off, hyphens
 * and the like inside are not cut at.
 *
 * @param start where it begins, in UTF-16 units
 */
record Word(String text, int start) {
  private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}_]+";

  /** The first that fits counts. */
  private static final Pattern WORD =
      Pattern.compile(
          String.join(
              "|",
              "(?i:n['’]t|['’](?:s|re|ve|ll|d|m))(?![\\p{L}\\p{N}])",
              "\\p{L}+?(?=(?i:n['’]t)(?![\\p{L}\\p{N}]))",
              "%s(?:(?:[-./&]|(?<=\\p{N})[,:](?=\\p{N})|['’`](?!(?i:s|re|ve|ll|d|m|t)(?![\\p{L}\\p{N}])))%s)*"
                  .formatted(LETTERS, LETTERS),
              "\\.{2,}|-{2,}|`{2}|'{2}",
              "[^\\s]"));

  /** The words of a text, in order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    for (MatchResult each : WORD.matcher(text).results().toList()) {
      words.add(new Word(each.group(), each.start()));
    }
    return words;
  }

  int end() {
    return start + text.length();
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean isAlphabetic() {
    return text.codePoints().allMatch(Character::isLetter);
  }
}
