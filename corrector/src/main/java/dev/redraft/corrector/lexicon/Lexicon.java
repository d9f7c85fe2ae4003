package dev.redraft.corrector.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The words of a language: how often they are used, which are names, what they are forms of, and
 * how the varieties of the language spell them. Immutable and thread-safe; a look-up takes some
 * microseconds.
 *
 * <p>It is a dictionary of Morfologik's: an automaton, which is kept in memory as it is in its
 * file. An entry has a word, a stem and a tag. A word's own entry has the tag {@code =}, a letter
 * for how often the word stands in the corpus ({@code A} for never, then by powers of two), {@code
 * r} if it is not common, and {@code n} if it is a name, or is one as well with a capital. Other
 * entries of a word have as tag the code of a {@linkplain Form form}, and the lemma as stem; or
 * {@code ~} and U, G or B for American, British and both, and as stem a spelling that stands for
 * all of the word's spellings.
 */
public final class Lexicon {
  private static final String ENGLISH = "english.dict";
  private static final String ENGLISH_METADATA = "english.info";
  private static final char USE = '=';
  private static final char SPELLING = '~';
  private static final char RARE = 'r';
  private static final char NAME = 'n';
  private static final int RECENT_WORDS = 2000;

  private final Dictionary dictionary;
  private final Spelling spelling;

  /** Words looked up before: rules ask for the few words of an edit again and again. */
  private final Recent<List<Entry>> recent;

  private Lexicon(Dictionary dictionary) {
    this.dictionary = dictionary;
    spelling = new Spelling(this, dictionary);
    recent = new Recent<>(RECENT_WORDS, this::lookedUp);
  }

  /** Where a spelling is used. */
  public enum Variety {
    /** In American English alone. */
    AMERICAN,
    /** In British English alone. */
    BRITISH,
    /** In both. */
    BOTH
  }

  private record Entry(String stem, String tag) {
    boolean has(char flag) {
      return tag.charAt(0) == USE && tag.indexOf(flag, 2) > 0;
    }

    boolean isForm() {
      return tag.charAt(0) != USE && tag.charAt(0) != SPELLING;
    }
  }

  /** English, American and British; the first call loads it, which takes some milliseconds. */
  public static Lexicon english() {
    return English.LEXICON;
  }

  /**
   * Reads a dictionary of Morfologik's.
   *
   * @param metadata what Morfologik has in the file {@code .info} beside it
   */
  public static Lexicon read(InputStream dictionary, InputStream metadata) throws IOException {
    return new Lexicon(Dictionary.read(dictionary, metadata));
  }

  /** How its words are found by others that are near. */
  public Spelling spelling() {
    return spelling;
  }

  /** Whether it is a common word as it is written, or, with a capital, would be one without. */
  public boolean isWord(String word) {
    return isCommon(entries(word)) || isCommon(entries(lowerCase(word)));
  }

  /**
   * Whether it is a word, common or not, or a name; a word that begins with a capital or is all in
   * capitals is known if it would be without, a name in capitals as well.
   */
  public boolean isKnown(String word) {
    return !entries(word).isEmpty()
        || !entries(lowerCase(word)).isEmpty()
        || (isAllCapitals(word) && !entries(initial(word)).isEmpty());
  }

  /** Whether it is a word, common or not, in small letters. */
  public boolean isKnownInSmallLetters(String word) {
    return !entries(lowerCase(word)).isEmpty();
  }

  /** Whether the word is a name, perhaps among other things, if it is written with a capital. */
  public boolean isName(String word) {
    return isName(entries(initial(word)))
        || isName(entries(word))
        || isName(entries(lowerCase(word)));
  }

  /**
   * How often the word stands in the corpus, or, if that is more, in small letters: the number of
   * the count's binary digits, and so 0 for never; each step is twice as often.
   */
  public int frequency(String word) {
    return Math.max(frequency(entries(word)), frequency(entries(lowerCase(word))));
  }

  /** The readings of a word; none if it is unknown, or none is listed. */
  public List<Analysis> analyses(String word) {
    List<Analysis> analyses = analyses(entries(word));
    return analyses.isEmpty() ? analyses(entries(lowerCase(word))) : analyses;
  }

  /** Whether a word can be read as a form. */
  public boolean mayBe(String word, Form form) {
    return analyses(word).stream().anyMatch(each -> each.form() == form);
  }

  /** Whether two words are the same form of the same word: {@code ageing} and {@code aging}. */
  public boolean shareForm(String one, String other) {
    List<Analysis> others = analyses(other);
    return analyses(one).stream().anyMatch(others::contains);
  }

  /** Whether two words are spellings of one, of which a variety prefers one. */
  public boolean areSpellings(String one, String other) {
    Optional<Entry> spelling = spelling(one);
    return spelling.isPresent()
        && spelling.map(Entry::stem).equals(spelling(other).map(Entry::stem));
  }

  /** Where a word is spelt so; empty if the varieties do not differ about it. */
  public Optional<Variety> variety(String word) {
    return spelling(word)
        .map(
            entry ->
                switch (entry.tag().charAt(1)) {
                  case 'U' -> Variety.AMERICAN;
                  case 'G' -> Variety.BRITISH;
                  default -> Variety.BOTH;
                });
  }

  private Optional<Entry> spelling(String word) {
    return entries(lowerCase(word)).stream()
        .filter(each -> each.tag().charAt(0) == SPELLING)
        .findFirst();
  }

  private static boolean isCommon(List<Entry> entries) {
    return !entries.isEmpty() && entries.stream().noneMatch(each -> each.has(RARE));
  }

  private static boolean isName(List<Entry> entries) {
    return entries.stream().anyMatch(each -> each.has(NAME));
  }

  private static int frequency(List<Entry> entries) {
    return entries.stream()
        .filter(each -> each.tag().charAt(0) == USE)
        .mapToInt(each -> each.tag().charAt(1) - 'A')
        .max()
        .orElse(0);
  }

  private static List<Analysis> analyses(List<Entry> entries) {
    return entries.stream()
        .filter(Entry::isForm)
        .map(each -> new Analysis(Form.of(each.tag()), each.stem()))
        .toList();
  }

  private List<Entry> entries(String word) {
    return recent.find(word);
  }

  private List<Entry> lookedUp(String word) {
    List<Entry> entries = new ArrayList<>();
    // What looks words up has buffers of its own, and its results are views of them.
    for (WordData data : new DictionaryLookup(dictionary).lookup(word)) {
      entries.add(new Entry(data.getStem().toString(), data.getTag().toString()));
    }
    return entries;
  }

  private static boolean isAllCapitals(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static String initial(String word) {
    String lower = lowerCase(word);
    int first = lower.isEmpty() ? 0 : Character.charCount(lower.codePointAt(0));
    return lower.substring(0, first).toUpperCase(Locale.ROOT) + lower.substring(first);
  }

  private static String lowerCase(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Loads English when it is first asked for. */
  private static final class English {
    static final Lexicon LEXICON = load();

    private static Lexicon load() {
      try (InputStream dictionary = Lexicon.class.getResourceAsStream(ENGLISH);
          InputStream metadata = Lexicon.class.getResourceAsStream(ENGLISH_METADATA)) {
        if (dictionary == null || metadata == null) {
          throw new IllegalStateException("the class path has no lexicon " + ENGLISH);
        }
        return read(dictionary, metadata);
      } catch (IOException e) {
        throw new IllegalStateException("the lexicon " + ENGLISH + " can't be read", e);
      }
    }
  }
}
