package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An edit, word by word. It is widened to where white space ends it on either side, so that no
 * word, number or sign is seen in part.
 *
 * @param masked the sentence
 * @param start where the edit begins in it
 * @param end behind what it replaces
 * @param after what stands there instead
 * @param pairs what becomes of each word
 */
record WordEdit(MaskedSentence masked, int start, int end, String after, List<WordPair> pairs) {
  /** More words would take long to compare, and are no correction. */
  private static final int MOST_WORDS = 40;

  static WordEdit of(ProposedEdit proposal) {
    MaskedSentence masked = proposal.masked();
    int origin = proposal.sentence().span().start();
    Edit edit = proposal.edit();
    return of(masked, edit.start() - origin, edit.end() - origin, edit.replacement());
  }

  private static WordEdit of(
      MaskedSentence masked, int editStart, int editEnd, String replacement) {
    String sentence = masked.text();
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
    return new WordEdit(masked, start, end, after, List.copyOf(pairs));
  }

  /** The words of a text, marks left out. */
  static List<Word> words(String text) {
    return Word.of(text).stream()
        .filter(word -> word.text().codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  /** What the sentence holds, with spaces where it is protected. */
  String sentence() {
    return masked.text();
  }

  /** The sentence's words. */
  List<Word> sentenceWords() {
    return masked.words();
  }

  /** The line of the text that the edit begins in. */
  String line() {
    return masked.line(masked.sentence().span().start() + start);
  }

  /** What the edit replaces. */
  String before() {
    return sentence().substring(start, end);
  }

  /** The sentence with the edit. */
  String edited() {
    String sentence = sentence();
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

  /** Where another word takes the place of one; a capital alone makes none. */
  Stream<WordPair> otherWords() {
    return changedPairs().stream()
        .filter(WordPair::isReplaced)
        .filter(pair -> !pair.isEqualButForCase());
  }

  /** Where a word of {@link #before()} begins in the sentence. */
  int placeOf(Word word) {
    return start + word.start();
  }

  /** Behind a word of {@link #before()} in the sentence. */
  int endOf(Word word) {
    return start + word.end();
  }

  /** Where a word of {@link #before()} begins in the text. */
  int placeInText(Word word) {
    return masked.sentence().span().start() + placeOf(word);
  }

  /** The last word of the sentence before a word of {@link #before()}, or null. */
  @Nullable Word before(Word word) {
    return wordBefore(placeOf(word));
  }

  /** The first word of the sentence behind a word of {@link #before()}, or null. */
  @Nullable Word behind(Word word) {
    return wordBehind(endOf(word));
  }

  /** The last word before a place of the sentence where one ends, or null. */
  @Nullable Word wordBefore(int place) {
    List<Word> last = wordsBefore(place, 1);
    return last.isEmpty() ? null : last.get(0);
  }

  /** The last words before a place of the sentence where one ends, in order, so many at most. */
  List<Word> wordsBefore(int place, int most) {
    List<Word> words = masked.words();
    int behind = words.size();
    while (behind > 0 && words.get(behind - 1).end() > place) {
      behind--;
    }
    return words.subList(Math.max(0, behind - most), behind);
  }

  /** The first word behind a place of the sentence where none goes on, or null. */
  @Nullable Word wordBehind(int place) {
    return masked.words().stream().filter(word -> word.start() >= place).findFirst().orElse(null);
  }
}
