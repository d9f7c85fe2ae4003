package dev.redraft.corrector.lexicon;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of {@code a} and {@code an} a word asks for, by how it sounds. */
public final class Articles {
  private static final String VOWELS = "aeiou";

  /** Written with a vowel, said with a consonant. */
  private static final Pattern CONSONANT =
      Pattern.compile(
          "eu.*|ewe.*|ouija.*|one|ones|once|one-.*|uni(?!n|m|d)[a-z].*|us[aeu].*|ut[eio].*|ubiq.*"
              + "|ur[aeio].*|uk.*|ufo.*|uv.*|uvu.*");

  private static final Pattern SILENT = Pattern.compile("hour.*|honest.*|honou?r.*|heir.*");

  /** Said with an h, but not by all, or not where the first syllable is weak. */
  private static final Pattern EITHER = Pattern.compile("herb.*|h(?:ist|ot|yst|al|ab|er|yp|or).*");

  private Articles() {}

  /** Whether a word is one of the two, in small letters. */
  private static boolean isIndefinite(String lower) {
    return lower.equals("a") || lower.equals("an");
  }

  /**
   * The article that stands before a word, if any does; empty where both are said, or nobody knows
   * how it is said, as with abbreviations, and where the word is none that an article stands
   * before.
   */
  public static Optional<String> before(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean isPlain = lower.length() > 1 && lower.chars().allMatch(Articles::isLetterOrHyphen);
    boolean isSaid =
        isPlain && (word.equals(lower) || word.substring(1).equals(lower.substring(1)));
    if (!isSaid || !isNominal(lower) || EITHER.matcher(lower).matches()) {
      return Optional.empty();
    }
    boolean isVowel =
        VOWELS.indexOf(lower.charAt(0)) >= 0
            ? !CONSONANT.matcher(lower).matches()
            : SILENT.matcher(lower).matches();
    return Optional.of(isVowel ? "an" : "a");
  }

  /** The form that should stand before a word in an article's place, if that is the wrong one. */
  public static Optional<String> instead(String article, String word) {
    return isIndefinite(article)
        ? before(word).filter(form -> !form.equals(article))
        : Optional.empty();
  }

  private static boolean isLetterOrHyphen(int c) {
    return (c >= 'a' && c <= 'z') || c == '-';
  }

  /** Whether it can begin what a noun ends; {@code is} in "a is less than b" cannot. */
  private static boolean isNominal(String lower) {
    return !FunctionWords.isFunction(lower)
        && Lexicon.english().analyses(lower).stream()
            .map(Analysis::form)
            .anyMatch(
                form ->
                    form.part() != Form.Part.VERB
                        || form == Form.PARTICIPLE
                        || form == Form.GERUND);
  }
}
