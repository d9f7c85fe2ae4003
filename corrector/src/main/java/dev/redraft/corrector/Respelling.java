package dev.redraft.corrector;

import dev.redraft.corrector.lexicon.Lexicon;
import dev.redraft.corrector.lexicon.Phrases;
import dev.redraft.corrector.lexicon.Spelling;
import dev.redraft.tokenizer.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word that nobody knows, and the one that was most likely meant, by its letters and by the words
 * around it.
 *
 * @param span of a sentence's view text
 * @param word what was most likely meant
 */
record Respelling(Span span, String word) {
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
  private static final int MOST_UNKNOWN = 3;

  private static final int MOST_CANDIDATES = 4;

  /** What a letter that is off costs, in nats of what the phrases around say. */
  private static final double LETTER = 4;

  /**
   * The unknown words of a sentence that nothing is proposed for, with what they most likely are.
   * Names are none: what begins with a capital is looked at only at the sentence's beginning.
   *
   * @param text the sentence's view
   * @param changes what is proposed
   */
  static List<Respelling> of(String text, List<TextChange> changes) {
    List<Span> unknown = unknown(text);
    if (unknown.isEmpty()
        || unknown.size() > MOST_UNKNOWN
        || WordEdit.words(text).size() < FEWEST_WORDS + unknown.size()) {
      return List.of();
    }
    List<Respelling> found = new ArrayList<>();
    for (Span span : unknown) {
      boolean isFree =
          changes.stream()
              .noneMatch(each -> each.start() <= span.end() && span.start() <= each.end());
      if (isFree) {
        nearest(text, span).ifPresent(word -> found.add(new Respelling(span, word)));
      }
    }
    return found;
  }

  private static List<Span> unknown(String text) {
    Lexicon lexicon = Lexicon.english();
    return WORD.matcher(text)
        .results()
        .filter(word -> word.group().length() >= FEWEST_LETTERS)
        .filter(word -> word.start() == 0 || Character.isLowerCase(word.group().charAt(0)))
        .filter(word -> !GOES_ON.matcher(text).region(word.end(), text.length()).lookingAt())
        .filter(word -> !lexicon.isKnown(word.group()))
        .map(Respelling::span)
        .toList();
  }

  private static Span span(MatchResult word) {
    return new Span(word.start(), word.end());
  }

  private static Optional<String> nearest(String text, Span span) {
    String word = span.text(text);
    boolean isCapital = Character.isUpperCase(word.charAt(0));
    return Lexicon.english().spelling().near(word.toLowerCase(Locale.ROOT)).stream()
        .limit(MOST_CANDIDATES)
        .max(Comparator.comparingDouble(each -> fit(text, span, each)))
        .map(Spelling.Candidate::word)
        .map(
            each ->
                isCapital
                    ? each.substring(0, 1).toUpperCase(Locale.ROOT) + each.substring(1)
                    : each);
  }

  private static double fit(String text, Span span, Spelling.Candidate candidate) {
    String with = applied(text, List.of(new Respelling(span, candidate.word())));
    return Phrases.english().gain(with, text) - LETTER * candidate.cost();
  }

  /** A text with other words in the places of some, in order. */
  static String applied(String text, List<Respelling> respellings) {
    return Edit.apply(
        text,
        0,
        respellings.stream()
            .map(each -> new Edit(each.span.start(), each.span.end(), each.word, 1))
            .toList());
  }
}
