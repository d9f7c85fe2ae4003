package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.tokenizer.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit, word by word. It is widened to where white space ends it on either side, so that no
 * word, number or sign is seen in part.
 *
 * @param sentence what the sentence holds, with spaces where it is protected
 * @param start where the edit begins in it
 * @param end behind what it replaces
 * @param after what stands there instead
 * @param pairs what becomes of each word
 * @param line the line of the text that the edit begins in
 */
record WordEdit(
    String sentence, int start, int end, String after, List<WordPair> pairs, String line) {
  /** More words would take long to compare, and are no correction. */
  private static final int MOST_WORDS = 40;

  private static final int LONGEST_HALF_LINE = 300;

  static WordEdit of(ProposedEdit proposal) {
    Span span = proposal.sentence().span();
    PreparedText prepared = proposal.prepared();
    String sentence = prepared.protectedSpans().masked(prepared.text(), span);
    int editStart = proposal.edit().start() - span.start();
    int editEnd = proposal.edit().end() - span.start();
    String line = line(prepared.text(), proposal.edit().start());
    return of(sentence, editStart, editEnd, proposal.edit().replacement(), line);
  }

  /** The line around a place, as far as it is no longer than a line that anybody looks at. */
  private static String line(String text, int place) {
    int start = place;
    while (start > 0 && text.charAt(start - 1) != '\n' && place - start < LONGEST_HALF_LINE) {
      start--;
    }
    int end = place;
    while (end < text.length() && text.charAt(end) != '\n' && end - place < LONGEST_HALF_LINE) {
      end++;
    }
    return text.substring(start, end);
  }

  private static WordEdit of(
      String sentence, int editStart, int editEnd, String replacement, String line) {
    int start = Math.max(0, editStart);
    while (start > 0 && !Character.isWhitespace(sentence.charAt(start - 1))) {
      start--;
    }
    int end = Math.min(sentence.length(), editEnd);
    while (end < sentence.length() && !Character.isWhitespace(sentence.charAt(end))) {
      end++;
    }
    String after =
        sentence.substring(start, Math.max(start, editStart))
            + replacement
            + sentence.substring(Math.min(editEnd, end), end);
    List<Word> words = words(sentence.substring(start, end));
    List<Word> others = words(after);
    boolean isLong = words.size() > MOST_WORDS || others.size() > MOST_WORDS;
    List<WordPair> pairs =
        isLong ? List.of(WordPair.of(words, others)) : WordAlignment.pairs(words, others);
    return new WordEdit(sentence, start, end, after, List.copyOf(pairs), line);
  }

  /** The words of a text, marks left out. */
  static List<Word> words(String text) {
    return Word.of(text).stream()
        .filter(word -> word.text().codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  /** What the edit replaces. */
  String before() {
    return sentence.substring(start, end);
  }

  /** The sentence with the edit. */
  String edited() {
    return sentence.substring(0, start) + after + sentence.substring(end);
  }

  List<Word> wordsBefore() {
    return words(before());
  }

  List<Word> wordsAfter() {
    return words(after);
  }

  /** What changes, be it only a capital. */
  List<WordPair> changedPairs() {
    return pairs.stream().filter(pair -> !pair.isEqual() || pair.isMoved()).toList();
  }

  /** Where a word of {@link #before} begins in the sentence. */
  int placeOf(Word word) {
    return start + word.start();
  }

  /** The last word before a place of the sentence, or null. */
  @Nullable Word wordBefore(int place) {
    List<Word> words = words(sentence.substring(0, place));
    return words.isEmpty() ? null : words.get(words.size() - 1);
  }

  /** The first word behind a place of the sentence, or null. */
  @Nullable Word wordBehind(int place) {
    List<Word> words = words(sentence.substring(place));
    return words.isEmpty() ? null : words.get(0);
  }
}
