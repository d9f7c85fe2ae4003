package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An edit must keep terms: identifiers, file names, abbreviations, acronyms, units, options of
 * commands, handles, and small words that name a part of a program, as in {@code the for loop},
 * numbers of what is numbered. They follow rules of their own, which a corrector of English does
 * not know, and whoever copies one needs it letter by letter.
 */
record TermRule() implements EditRule {
  private static final String BEFORE = "@#$/\\~=+&%^|";
  private static final String BEHIND = "(/\\=@[{";
  private static final String WORDS_OF_ONE_LETTER = "aAiIoO";
  private static final int LONGEST_UNIT = 3;

  /** Small words that begin a part of a program, and what such parts are called. */
  private static final Set<String> BEGIN = Set.of("for", "while", "if", "else", "do");

  private static final Set<String> PARTS =
      WordSet.of(
          """
          loop loops statement statements block blocks clause clauses branch branches keyword
          keywords
          """);

  /** Small words that are names behind an article, and what is named so. */
  private static final Set<String> NAMES =
      WordSet.of(
          """
          and as at by from have in into is like not on or this to unless until when where
          with
          """);

  private static final Set<String> NAMED =
      WordSet.of(
          """
          callback command comprehension directive expression flag gate instruction method
          modifier operator option parameter pointer tag
          """);

  /** Numbers that are taken for slips of other words. */
  private static final Set<String> SOUND_LIKE_OTHERS = Set.of("one", "two", "four", "eight");

  private static final Set<String> NUMBERED =
      WordSet.of(
          """
          stage phase level page chapter part item step grade row gate platform room bus line
          number section unit day week year act scene verse question lane seat runway type
          category group
          """);

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private static final Pattern ENDS_IN_DIGIT = Pattern.compile("\\p{N}[\\h\u00B0.]?$");
  private static final Set<String> UNITS =
      WordSet.of(
          """
          am pm kg km cm mm ml lb lbs oz ft yd hr hrs min mins sec secs tsp tbsp cup cups pt
          qt gal mi mph kmh kw mb gb tb hz mg pts bn mn k m g l s h w
          """);

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    List<String> left =
        edit.wordsAfter().stream().map(Word::text).collect(Collectors.toCollection(ArrayList::new));
    for (Word word : edit.wordsBefore()) {
      boolean isKept = left.remove(word.text()) && keepsDot(edit, word);
      boolean isVariable = word.text().equals("i") && !left.contains("I");
      if (!isKept && (isVariable || isTerm(edit, word))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the full stop at the end of {@code a.m.} is there with the word. */
  private static boolean keepsDot(WordEdit edit, Word word) {
    String dotted = word.text() + ".";
    return word.text().indexOf('.') < 0
        || edit.sentence().startsWith(dotted, edit.placeOf(word)) == edit.after().contains(dotted);
  }

  static boolean isTerm(WordEdit edit, Word word) {
    String text = word.text();
    return WordShape.isTechnical(text)
        || isAcronym(edit, text)
        || (text.length() == 1 && WORDS_OF_ONE_LETTER.indexOf(text) < 0)
        || isAttached(edit.sentence(), edit.placeOf(word), text.length())
        || isUnit(edit.sentence().substring(0, edit.placeOf(word)), word)
        || isKeyword(edit, word)
        || isNumbering(edit, word);
  }

  /** A number behind what is numbered, or behind another number. */
  private static boolean isNumbering(WordEdit edit, Word word) {
    if (!SOUND_LIKE_OTHERS.contains(word.plain())) {
      return false;
    }
    Word before = edit.before(word);
    return before != null
        && (NUMBERED.contains(before.plain()) || FunctionWords.isCardinal(before.plain()));
  }

  /**
   * A small word that is named and not used, as in {@code the as clause} or {@code while loops}.
   */
  private static boolean isKeyword(WordEdit edit, Word word) {
    String lower = word.plain();
    boolean begins = BEGIN.contains(lower);
    if (!begins && !NAMES.contains(lower)) {
      return false;
    }
    Word behind = edit.behind(word);
    Word before = edit.before(word);
    return behind != null
        && ((begins && PARTS.contains(behind.plain()))
            || (before != null
                && ARTICLES.contains(before.plain())
                && (PARTS.contains(behind.plain()) || NAMED.contains(behind.plain()))));
  }

  /** In capitals among others that are not, and no word that is shouted. */
  private static boolean isAcronym(WordEdit edit, String text) {
    return WordShape.isAllCapitals(text)
        && !WordShape.isAllCapitals(edit.sentence())
        && !Lexicon.english().isKnownInSmallLetters(text);
  }

  /** Whether a sign that is no punctuation stands at the word. */
  private static boolean isAttached(String sentence, int start, int length) {
    int end = start + length;
    if (end < sentence.length()) {
      char next = sentence.charAt(end);
      boolean goesOn = next == ':' && isBlack(sentence, end + 1);
      boolean isGeneric =
          next == '<'
              && end + 1 < sentence.length()
              && Character.isLetter(sentence.charAt(end + 1));
      if (BEHIND.indexOf(next) >= 0 || goesOn || isGeneric) {
        return true;
      }
    }
    if (start == 0) {
      return false;
    }
    char last = sentence.charAt(start - 1);
    boolean isFirst = start == 1 || Character.isWhitespace(sentence.charAt(start - 2));
    boolean isOption =
        last == '-'
            && (isFirst || (sentence.charAt(start - 2) == '-' && !isBlack(sentence, start - 3)));
    return BEFORE.indexOf(last) >= 0 || isOption || (last == '.' && isFirst);
  }

  private static boolean isBlack(String sentence, int index) {
    return index >= 0
        && index < sentence.length()
        && !Character.isWhitespace(sentence.charAt(index));
  }

  private static boolean isUnit(String before, Word word) {
    return ENDS_IN_DIGIT.matcher(before).find()
        && (UNITS.contains(word.plain())
            || (word.text().length() <= LONGEST_UNIT && !Lexicon.english().isWord(word.text())));
  }
}
