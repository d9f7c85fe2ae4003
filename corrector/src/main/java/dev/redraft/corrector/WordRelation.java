package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Likeness;
import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Analysis;
import dev.redraft.corrector.lexicon.Confusions;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import dev.redraft.corrector.lexicon.RegularForms;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/** What one word has to do with another that may have been meant. */
final class WordRelation {
  private static final Lexicon LEXICON = Lexicon.english();
  private static final RegularForms REGULAR = new RegularForms(LEXICON);
  private static final DoubleMetaphone SOUNDS = new DoubleMetaphone();
  private static final Set<String> DENYING = Set.of("un", "in", "im", "il", "ir", "dis", "non");
  private static final int SHORTEST_DENIED = 4;

  /** The most binary digits of a rare word's count, and by how many a frequent one has more. */
  private static final int RARE = 7;

  private static final int MANY_TIMES = 5;
  private static final double FAIRLY_ALIKE = 0.5;
  private static final double VERY_ALIKE = 0.8;

  private WordRelation() {}

  /**
   * Whether the second word is what the first may have been meant to be: another form or another
   * word of its family, one that is taken for it, sounds or is written like it, or, for function
   * words, one that does the same; and whether it does not say something else, as far as lists
   * know. Who writes a rare word, such as {@code sleet}, does not mean one that is used far more
   * often, {@code sleep}.
   */
  static boolean mayBeMeant(Word from, Word to) {
    String one = from.plain();
    String other = to.plain();
    if (areContrary(from, to)) {
      return false;
    }
    if (Confusions.english().mayMean(one, other)) {
      return true;
    }
    if (isAlike(from, to)) {
      return !isRareBeside(one, other) || areFamily(from, to);
    }
    boolean isFunction = FunctionWords.isFunction(one);
    if (isFunction != FunctionWords.isFunction(other)) {
      return false;
    }
    return isFunction
        ? FunctionWords.shareUse(one, other) || distance(one, other) <= 1
        : areFamily(from, to);
  }

  /** Whether the second word says the contrary of the first, as far as lists and forms know. */
  static boolean areContrary(Word from, Word to) {
    String one = from.plain();
    String other = to.plain();
    return FunctionWords.areContrary(one, other)
        || (denies(one, other) && !Confusions.english().mayMean(one, other));
  }

  private static boolean isRareBeside(String one, String other) {
    int frequency = LEXICON.frequency(one);
    return LEXICON.isKnownInSmallLetters(one)
        && !FunctionWords.isFunction(other)
        && frequency <= RARE
        && LEXICON.frequency(other) - frequency >= MANY_TIMES
        && !isMissed(one, other);
  }

  /** Whether the first is the other with a letter left out, or doubled: what fingers do. */
  private static boolean isMissed(String one, String other) {
    int at = 0;
    int shorter = Math.min(one.length(), other.length());
    while (at < shorter && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    boolean isLeftOut =
        other.length() == one.length() + 1 && one.substring(at).equals(other.substring(at + 1));
    boolean isDoubled =
        one.length() == other.length() + 1
            && at > 0
            && one.charAt(at) == one.charAt(at - 1)
            && one.substring(at + 1).equals(other.substring(at));
    return isLeftOut || isDoubled;
  }

  /** Whether one is the other with a denying beginning or ending. */
  private static boolean denies(String one, String other) {
    return isDenied(one, other)
        || isDenied(other, one)
        || (one.endsWith("less") != other.endsWith("less")
            && (one + other).contains("ful")
            && Likeness.haveOneStem(new Word(one, 0), new Word(other, 0)));
  }

  private static boolean isDenied(String word, String other) {
    return word.length() >= SHORTEST_DENIED
        && LEXICON.isKnown(word)
        && other.endsWith(word)
        && DENYING.contains(other.substring(0, other.length() - word.length()));
  }

  /** Whether they are forms of one word, or words of one stem. */
  static boolean areFamily(Word one, Word other) {
    List<String> lemmas = lemmas(one.text()).toList();
    return LEXICON.areSpellings(one.text(), other.text())
        || lemmas(other.text()).anyMatch(lemmas::contains)
        || Likeness.haveOneStem(one, other);
  }

  /** Whether the first may be a form of the other that learners make by a rule: {@code hurted}. */
  static boolean isFormByRule(String form, String word) {
    return REGULAR.analyses(form).stream()
        .map(Analysis::lemma)
        .anyMatch(
            lemma ->
                lemma.equals(word)
                    || LEXICON.analyses(word).stream()
                        .anyMatch(each -> each.lemma().equals(lemma)));
  }

  private static Stream<String> lemmas(String word) {
    return Stream.concat(LEXICON.analyses(word).stream(), REGULAR.analyses(word).stream())
        .map(Analysis::lemma);
  }

  /** Whether they are written or sound alike; a word that is none is less likely to be meant. */
  static boolean isAlike(Word from, Word to) {
    String one = from.plain();
    String other = to.plain();
    double likeness = Likeness.of(from, to);
    if (LEXICON.isKnown(from.text())) {
      boolean isLong = Math.min(one.length(), other.length()) >= SHORTEST_DENIED;
      return (isLong && distance(one, other) <= 1) || likeness >= VERY_ALIKE;
    }
    return one.length() <= 2
        ? isTransposed(one, other)
        : likeness >= FAIRLY_ALIKE || distance(one, other) <= 1 || soundAlike(one, other);
  }

  private static boolean soundAlike(String one, String other) {
    return SOUNDS.isDoubleMetaphoneEqual(one, other);
  }

  /** How many letters are changed, added, dropped or exchanged with the next one. */
  static int distance(String one, String other) {
    if (isTransposed(one, other)) {
      return 1;
    }
    int longest = Math.max(one.length(), other.length());
    return (int) Math.round((1 - Likeness.of(new Word(one, 0), new Word(other, 0))) * longest);
  }

  /** Whether two neighbouring letters are exchanged, and nothing else differs. */
  static boolean isTransposed(String one, String other) {
    if (one.length() != other.length() || one.equals(other)) {
      return false;
    }
    int at = 0;
    while (one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }
}
