package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Likeness;
import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Form;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import dev.redraft.corrector.lexicon.Phrases;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An edit must keep names. There are more of them than any list has, and one that is unknown looks
 * like a misspelling of something that is not. A word with a capital inside a sentence is a name,
 * unless the lexicon has it as a plain word alone; at a beginning, where all words have a capital,
 * it is one if the lexicon has it as a name alone or not at all, or if another name follows. What
 * is no known name may still be a misspelling ({@code Wendesday}), if it is hardly another word, of
 * a word in frequent use; a contraction or a possessive without its apostrophe ({@code Im}, {@code
 * Todays}), or plain words written together ({@code Infact}).
 */
record NameRule() implements EditRule {
  private static final String BEGINNINGS = ".?!:\u2026\n\u2022|>";
  private static final String OPENING = QuotationMarks.OPENING + "([{*_#- \t\u00A0\u2013\u2014";
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "bin", "ibn", "bint", "ben", "de", "del", "della", "der", "den", "des", "di",
          "da", "das", "dos", "du", "la", "le", "van", "von", "zu", "ter", "y", "e", "af", "av");

  private static final Set<String> PERSONS = Set.of("i", "we", "they");

  private static final int SHORTEST = 5;
  private static final int SHORTEST_AT_BEGINNING = 3;
  private static final int LONG = 8;
  private static final int SHORTEST_PLAIN_WORD = 7;
  private static final int VERY_OFTEN = 13;
  private static final int OFTEN = 9;
  private static final int SOMETIMES = 6;

  /** How often two words stand side by side in text that was counted. */
  private static final int OFTEN_PAIR = 50;

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    for (WordPair pair : edit.changedPairs()) {
      for (Word word : pair.before()) {
        boolean isThere = pair.after().stream().anyMatch(each -> each.text().equals(word.text()));
        if (!isThere && isName(edit, word) && !isCorrected(edit, pair, word)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a word is, or may be, a name or part of one. */
  static boolean isName(WordEdit edit, Word word) {
    int place = edit.placeOf(word);
    Word next = edit.behind(word);
    boolean isNameNext = next != null && isForeign(next);
    if (PARTICLES.contains(word.text()) && isNameNext) {
      return true;
    }
    if (!WordShape.isCapitalised(word.text())) {
      return false;
    }
    Lexicon lexicon = Lexicon.english();
    boolean isPlain = lexicon.isKnownInSmallLetters(word.text());
    if (begins(edit.sentence(), place) && isPlain) {
      return lexicon.isName(word.text()) && isNameNext;
    }
    return !isPlain || lexicon.isName(word.text());
  }

  /** Whether a word has a capital, and is no plain word. */
  private static boolean isForeign(Word word) {
    Lexicon lexicon = Lexicon.english();
    return WordShape.isCapitalised(word.text())
        && (lexicon.isName(word.text()) || !lexicon.isKnownInSmallLetters(word.text()));
  }

  /** Whether a sentence begins at the place, or may begin there. */
  static boolean begins(String sentence, int place) {
    int at = place;
    while (at > 0 && OPENING.indexOf(sentence.charAt(at - 1)) >= 0) {
      at--;
    }
    boolean isQuoted = at < place && "\"\u201C".indexOf(sentence.charAt(place - 1)) >= 0;
    return at == 0 || isQuoted || BEGINNINGS.indexOf(sentence.charAt(at - 1)) >= 0;
  }

  /** Whether the name is inflected, or was none and is put right. */
  private static boolean isCorrected(WordEdit edit, WordPair pair, Word word) {
    if (pair.isReplaced() && pair.isEqualButForCase()) {
      return isVerbOfPerson(edit, pair, word);
    }
    if (!pair.isReplaced()) {
      return isContracted(edit, pair, word)
          || (begins(edit.sentence(), edit.placeOf(word))
              && !isWithin(edit, word)
              && (isOfPlainWord(pair) || isJoined(pair)));
    }
    Word corrected = pair.after().get(0);
    Lexicon lexicon = Lexicon.english();
    if (!WordShape.isCapitalised(corrected.text()) || !lexicon.isKnown(corrected.text())) {
      return false;
    }
    return lexicon.isKnown(word.text())
        ? Likeness.haveOneStem(word, corrected)
        : isMisspelling(edit, word, corrected);
  }

  /** Whether it is a verb behind who does it: {@code I Love my mother}. */
  private static boolean isVerbOfPerson(WordEdit edit, WordPair pair, Word word) {
    Word before = edit.before(word);
    Word behind = edit.behind(word);
    Lexicon lexicon = Lexicon.english();
    return before != null
        && behind != null
        && PERSONS.contains(before.plain())
        && edit.sentence().substring(before.end(), edit.placeOf(word)).isBlank()
        && FunctionWords.isFunction(behind.text())
        && lexicon.mayBe(word.text(), Form.BASE)
        && lexicon.frequency(pair.to()) >= OFTEN;
  }

  /**
   * Whether a contraction gets its apostrophe, that is no name inside a sentence, as {@code Hes} or
   * {@code Shell} may be.
   */
  private static boolean isContracted(WordEdit edit, WordPair pair, Word word) {
    return pair.isContracted()
        && (begins(edit.sentence(), edit.placeOf(word))
            || !Lexicon.english().isKnown(word.text())
            || pair.after().get(0).text().equals("I"));
  }

  /** Whether a frequent word that is no name gets the apostrophe of a possessive. */
  private static boolean isOfPlainWord(WordPair pair) {
    if (!pair.gainsApostrophe()) {
      return false;
    }
    String owner = pair.after().get(0).text();
    Lexicon lexicon = Lexicon.english();
    return lexicon.isKnownInSmallLetters(owner)
        && !lexicon.isName(owner)
        && lexicon.frequency(owner) >= OFTEN;
  }

  /** Whether it is two plain words that often stand side by side, and no word of its own. */
  private static boolean isJoined(WordPair pair) {
    return pair.before().size() == 1
        && pair.after().size() == 2
        && pair.isEqualButForCase()
        && !Lexicon.english().isKnown(pair.from())
        && pair.after().stream().allMatch(NameRule::isPlain)
        && Phrases.english().count(pair.after().stream().map(Word::plain).toList()) >= OFTEN_PAIR;
  }

  private static boolean isPlain(Word word) {
    return Lexicon.english().isKnownInSmallLetters(word.text());
  }

  private static boolean isMisspelling(WordEdit edit, Word word, Word corrected) {
    int place = edit.placeOf(word);
    int length = word.text().length();
    boolean begins = begins(edit.sentence(), place);
    boolean isFar =
        length < (begins ? SHORTEST_AT_BEGINNING : SHORTEST)
            || word.plain().charAt(0) != corrected.plain().charAt(0)
            || WordRelation.distance(word.plain(), corrected.plain()) > (length >= LONG ? 2 : 1);
    if (isFar || isWithin(edit, word)) {
      return false;
    }
    Lexicon lexicon = Lexicon.english();
    int frequency = lexicon.frequency(corrected.text());
    if (begins) {
      return lexicon.isWord(corrected.text())
          && frequency >= (length == SHORTEST_AT_BEGINNING ? VERY_OFTEN : SOMETIMES);
    }
    boolean isLong = length >= SHORTEST_PLAIN_WORD;
    return frequency >= OFTEN && (isLong || !lexicon.isKnownInSmallLetters(corrected.text()));
  }

  /** Whether a word with a capital that is no plain one stands beside it, as in whole names. */
  private static boolean isWithin(WordEdit edit, Word word) {
    int place = edit.placeOf(word);
    Word next = edit.behind(word);
    @Nullable Word last = edit.before(word);
    return (next != null && isForeign(next))
        || (last != null && isForeign(last) && !begins(edit.sentence(), place));
  }
}
