package dev.redraft.corrector;

import dev.redraft.corrector.lexicon.Lexicon;
import dev.redraft.tokenizer.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words of a sentence that are in no list of English words. Names are none of them, nor what stands
 * in code or another language: what begins with a capital is looked at only at the sentence's
 * beginning, and a sentence of few words, or with many unknown ones, has none.
 */
final class UnknownWords {
  /** A whole word of letters alone, behind a space or what opens, before a space or a stop. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![^\\s\"'(\u201C\u2018])\\p{Lu}?[a-z]{3,30}(?![^\\s.,;:!?)\"'\u201D\u2019])");

  /** A dot within what is no sentence's end. */
  private static final Pattern GOES_ON = Pattern.compile("[.:'\u2019]\\S");

  private static final int FEWEST_LETTERS = 4;

  /** With fewer around it, there is nothing to tell by: a name in a table, a dish on a menu. */
  private static final int FEWEST_WORDS = 4;

  /** Of more, the sentence is in another language, or about what no lexicon knows. */
  private static final int MOST = 3;

  private UnknownWords() {}

  /** The unknown words of a sentence, in order. */
  static List<Span> in(String text) {
    Lexicon lexicon = Lexicon.english();
    List<Span> unknown =
        WORD.matcher(text)
            .results()
            .filter(word -> word.group().length() >= FEWEST_LETTERS)
            .filter(word -> word.start() == 0 || Character.isLowerCase(word.group().charAt(0)))
            .filter(word -> !GOES_ON.matcher(text).region(word.end(), text.length()).lookingAt())
            .filter(word -> !lexicon.isKnown(word.group()))
            .map(word -> new Span(word.start(), word.end()))
            .toList();
    boolean isTold =
        !unknown.isEmpty()
            && unknown.size() <= MOST
            && WordEdit.words(text).size() >= FEWEST_WORDS + unknown.size();
    return isTold ? unknown : List.of();
  }

  /**
   * The unknown words of a text's sentence that are in no dictionary of its owner's either, in the
   * text. What is protected is not looked at; with a capital, even the first word may be a name.
   */
  static List<Span> of(PreparedText prepared, Sentence sentence) {
    int start = sentence.span().start();
    String masked = prepared.protectedSpans().masked(prepared.text(), sentence.span());
    Dictionary dictionary = prepared.request().dictionary();
    return in(masked).stream()
        .filter(word -> Character.isLowerCase(masked.charAt(word.start())))
        .filter(word -> !dictionary.contains(word.text(masked)))
        .map(word -> new Span(start + word.start(), start + word.end()))
        .toList();
  }
}
