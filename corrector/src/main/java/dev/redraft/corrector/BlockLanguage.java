package dev.redraft.corrector;

import dev.redraft.corrector.lexicon.Lexicon;
import dev.redraft.tokenizer.Span;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells blocks in other languages, in which a corrector of English has no say.
 *
 * <p>English of any kind, learners' too, has its function words; what has few of them is English if
 * the lexicon knows most of its words, which is a headline's case and a list's. Few words are never
 * judged: a name, a loan or a quotation does not make a text foreign. Linear in the block's length.
 */
final class BlockLanguage {
  private static final int FEWEST_WORDS = 8;
  private static final int FEWEST_LETTERS = 8;
  private static final double ENOUGH_FUNCTION_WORDS = 0.15;
  private static final double ENOUGH_KNOWN_WORDS = 0.6;

  private static final Pattern HYPHEN = Pattern.compile("-+");

  /** Frequent words of English that are none in its neighbours. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "that", "is", "for", "with", "it", "this", "are", "be", "from",
          "by", "not", "or", "you", "your", "have", "has", "had", "which", "they", "their", "he",
          "his", "she", "her", "its", "we", "our", "at", "but", "if", "can", "will", "would",
          "there", "been", "were", "who", "when", "what", "where", "how", "all", "more", "about",
          "than", "other", "these", "those", "into", "only", "some", "could", "should", "may",
          "any", "them", "then", "my", "i'm", "it's", "don't", "very", "because", "us");

  /** Frequent words of other languages, some of which the lexicon knows as something else. */
  private static final Set<String> FOREIGN =
      Set.of(
          "der",
          "die",
          "das",
          "und",
          "ist",
          "nicht",
          "ein",
          "eine",
          "einen",
          "mit",
          "auf",
          "f\u00fcr",
          "von",
          "zu",
          "den",
          "dem",
          "im",
          "es",
          "le",
          "la",
          "les",
          "des",
          "et",
          "est",
          "une",
          "un",
          "que",
          "qui",
          "dans",
          "pour",
          "pas",
          "sur",
          "au",
          "du",
          "el",
          "los",
          "las",
          "en",
          "por",
          "con",
          "para",
          "del",
          "se",
          "il",
          "lo",
          "di",
          "che",
          "per",
          "non",
          "della",
          "os",
          "da",
          "em",
          "um",
          "uma",
          "com",
          "het",
          "een",
          "van",
          "niet",
          "dat",
          "op",
          "de",
          "och",
          "att",
          "som",
          "det",
          "\u00e4r",
          "og",
          "ikke",
          "til",
          "av",
          "na",
          "nie",
          "jest");

  private final String text;
  private final Span block;
  private int wordCount = 0;
  private int englishCount = 0;
  private int judgedCount = 0;
  private int knownCount = 0;

  private BlockLanguage(String text, Span block) {
    this.text = text;
    this.block = block;
  }

  /** Whether most of a block of a text is in another language than English. */
  static boolean isForeign(String text, Span block) {
    return isInOtherScript(text, block) || new BlockLanguage(text, block).isForeign();
  }

  private static boolean isInOtherScript(String text, Span block) {
    int latin = 0;
    int other = 0;
    for (int i = block.start(); i < block.end(); i++) {
      char unit = text.charAt(i);
      if (Character.isLetter(unit)) {
        boolean isLatin = unit < 0x250 || UnicodeScript.of(unit) == UnicodeScript.LATIN;
        latin += isLatin ? 1 : 0;
        other += isLatin ? 0 : 1;
      }
    }
    return other >= FEWEST_LETTERS && other > latin;
  }

  private boolean isForeign() {
    for (int start = block.start(); start < block.end(); ) {
      int end = start;
      while (end < block.end() && !isSpace(text.charAt(end))) {
        end++;
      }
      addWord(start, end);
      start = end + 1;
    }
    if (wordCount < FEWEST_WORDS || englishCount >= ENOUGH_FUNCTION_WORDS * wordCount) {
      return false;
    }
    countKnown();
    return judgedCount >= FEWEST_WORDS / 2 && knownCount < ENOUGH_KNOWN_WORDS * judgedCount;
  }

  private static boolean isSpace(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }

  private void addWord(int start, int end) {
    String word = word(start, end);
    if (!word.isEmpty()) {
      wordCount++;
      englishCount += ENGLISH.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
  }

  /** A second pass, for few blocks need it: the lexicon is not loaded for plain English. */
  private void countKnown() {
    Lexicon lexicon = Lexicon.english();
    boolean isFirst = true;
    for (int start = block.start(); start < block.end(); ) {
      int end = start;
      while (end < block.end() && !isSpace(text.charAt(end))) {
        end++;
      }
      String word = word(start, end);
      boolean isName = !isFirst && !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      if (word.length() > 1 && !isName) {
        judgedCount++;
        knownCount += isKnown(lexicon, word) ? 1 : 0;
      }
      isFirst &= word.isEmpty();
      start = end + 1;
    }
  }

  /** A compound is known if its parts are. */
  private static boolean isKnown(Lexicon lexicon, String word) {
    if (FOREIGN.contains(word.toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (String part : HYPHEN.splitAsStream(word).toList()) {
      int apostrophe = part.indexOf('\'');
      boolean isKnown =
          lexicon.isWord(part) || (apostrophe > 0 && lexicon.isWord(part.substring(0, apostrophe)));
      if (!isKnown) {
        return false;
      }
    }
    return true;
  }

  /** The word in a range, without marks around it; empty if it holds digits, dots or signs. */
  private String word(int start, int end) {
    int first = start;
    int last = end;
    while (first < last && !Character.isLetter(text.charAt(first))) {
      first++;
    }
    while (last > first && !isLetter(text.charAt(last - 1))) {
      last--;
    }
    for (int i = first; i < last; i++) {
      char unit = text.charAt(i);
      if (!isLetter(unit) && unit != '\'' && unit != '\u2019' && unit != '-') {
        return "";
      }
    }
    return text.substring(first, last).replace('\u2019', '\'');
  }

  private static boolean isLetter(char unit) {
    return Character.isLetter(unit) || Character.getType(unit) == Character.NON_SPACING_MARK;
  }
}
