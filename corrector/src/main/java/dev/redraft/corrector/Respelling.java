package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Articles;
import dev.redraft.corrector.lexicon.Lexicon;
import dev.redraft.corrector.lexicon.Phrases;
import dev.redraft.corrector.lexicon.Spelling;
import dev.redraft.tokenizer.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A word that cannot be what was meant, and the one that most likely was: of a word that nobody
 * knows, by its letters and by the words around it; of {@code a} and {@code an}, by how the next
 * word sounds.
 *
 * @param span of a sentence's view text
 * @param word what was most likely meant
 */
record Respelling(Span span, String word) {
  private static final int MOST_CANDIDATES = 4;

  /** What a letter that is off costs, in nats of what the phrases around say. */
  private static final double LETTER = 4;

  /**
   * The unknown words, and the articles before a sound that they do not stand before, that nothing
   * is proposed for, in order.
   *
   * @param text the sentence's view
   * @param changes what is proposed
   */
  static List<Respelling> of(String text, List<TextChange> changes) {
    List<Respelling> found = new ArrayList<>();
    for (Span span : UnknownWords.in(text)) {
      if (isFree(span, changes)) {
        nearest(text, span).ifPresent(word -> found.add(new Respelling(span, word)));
      }
    }
    List<Word> words = Word.of(text);
    for (int i = 0; i + 1 < words.size(); i++) {
      Span both = new Span(words.get(i).start(), words.get(i + 1).end());
      if (isFree(both, changes)) {
        article(words.get(i), words.get(i + 1)).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparingInt(each -> each.span.start()));
    return found;
  }

  private static boolean isFree(Span span, List<TextChange> changes) {
    return changes.stream()
        .noneMatch(each -> each.start() <= span.end() && span.start() <= each.end());
  }

  private static Optional<Respelling> article(Word article, Word next) {
    return Articles.instead(article.text(), next.text())
        .map(form -> new Respelling(new Span(article.start(), article.end()), form));
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
