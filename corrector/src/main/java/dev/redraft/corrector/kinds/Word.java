package dev.redraft.corrector.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or a punctuation mark of a text, as taggers know them: contractions are cut off, hyphens
 * and the like inside are not cut at.
 *
 * @param text as it is written
 * @param start where it begins, in UTF-16 units
 */
public record Word(String text, int start) {
  private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}_]+";
  private static final String NO_LETTER_FOLLOWS = "(?![\\p{L}\\p{N}])";

  /** Where a word begins, and how it goes on at least; the first that fits counts. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          String.join(
              "|",
              "(?i:n['’]t|['’](?:s|re|ve|ll|d|m))" + NO_LETTER_FOLLOWS,
              "\\p{L}+?(?=(?i:n['’]t)" + NO_LETTER_FOLLOWS + ")",
              "(?<letters>" + LETTERS + ")",
              "\\.{2,}|-{2,}|`{2}|'{2}",
              "[^\\s]"));

  /** How a word of letters goes on behind them. A loop in the pattern would recurse. */
  private static final Pattern CONTINUATION =
      Pattern.compile(
          "(?:[-./&]|(?<=\\p{N})[,:](?=\\p{N})|['’`](?!(?i:s|re|ve|ll|d|m|t)%s))%s"
              .formatted(NO_LETTER_FOLLOWS, LETTERS));

  /** The words of a text, in order. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher beginning = BEGINNING.matcher(text);
    Matcher continuation = CONTINUATION.matcher(text).useTransparentBounds(true);
    int end = 0;
    while (beginning.find(end)) {
      end = beginning.end();
      if (beginning.group("letters") != null) {
        while (continuation.region(end, text.length()).lookingAt()) {
          end = continuation.end();
        }
      }
      words.add(new Word(text.substring(beginning.start(), end), beginning.start()));
    }
    return words;
  }

  /** Behind the word. */
  public int end() {
    return start + text.length();
  }

  /** The word in small letters. */
  public String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The word in small letters, with straight apostrophes: what lists have. */
  public String plain() {
    return lower().replace('\u2019', '\'');
  }

  /** Whether it is made of letters alone. */
  public boolean isAlphabetic() {
    return text.codePoints().allMatch(Character::isLetter);
  }
}
