package dev.redraft.corrector.kinds;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What kind of error an edit corrects, in the words of ERRANT (Bryant, Felice and Briscoe, ACL
 * 2017): what was wrong with how much stands there, and what with what stands there. Not every pair
 * of the two occurs: only replacements are {@code SPELL}, {@code ORTH} or {@code WO}.
 *
 * @param operation whether something is missing, too much, or not the right thing
 * @param category what it is about
 */
public record EditKind(Operation operation, Category category) {
  /** ERRANT's categories that are none of ours. */
  private static final Map<String, Category> FOLDED =
      Map.ofEntries(
          Map.entry("NOUN:INFL", Category.NOUN_NUMBER),
          Map.entry("VERB:INFL", Category.VERB_FORM),
          Map.entry("NOUN:POSS", Category.MORPHOLOGY),
          Map.entry("ADJ:FORM", Category.MORPHOLOGY),
          Map.entry("PART", Category.PREPOSITION),
          Map.entry("CONTR", Category.ORTHOGRAPHY),
          Map.entry("NOUN", Category.OTHER),
          Map.entry("VERB", Category.OTHER),
          Map.entry("ADJ", Category.OTHER),
          Map.entry("ADV", Category.OTHER),
          Map.entry("PRON", Category.OTHER),
          Map.entry("CONJ", Category.OTHER));

  /** How much stands in the original, against what should. */
  public enum Operation {
    /** Something was left out: an insertion. */
    MISSING("M"),
    /** Something is too much: a deletion. */
    UNNECESSARY("U"),
    /** Something else should stand there. */
    REPLACEMENT("R");

    private static final Map<String, Operation> BY_CODE =
        Arrays.stream(values()).collect(Collectors.toMap(Operation::code, Function.identity()));

    private final String code;

    Operation(String code) {
      this.code = code;
    }

    /** ERRANT's letter. */
    public String code() {
      return code;
    }
  }

  /**
   * What an edit is about. ERRANT has more categories; those that a person would not tell apart, or
   * that only name the part of speech of a word chosen badly, are folded into these by {@link
   * #ofErrant}.
   */
  public enum Category {
    /** A word that is none, or another word than was meant, by its letters. */
    SPELLING("SPELL"),
    /** Singular and plural; with {@code NOUN:INFL}: a plural that does not exist. */
    NOUN_NUMBER("NOUN:NUM"),
    /** A verb that does not agree with its subject. */
    AGREEMENT("VERB:SVA"),
    /** The tense, auxiliaries that make it included. */
    VERB_TENSE("VERB:TENSE"),
    /** Infinitive, gerund, participle; with {@code VERB:INFL}: a form that does not exist. */
    VERB_FORM("VERB:FORM"),
    /** Articles and other determiners. */
    DETERMINER("DET"),
    /** Prepositions; with {@code PART}: particles of verbs. */
    PREPOSITION("PREP"),
    /** Punctuation. */
    PUNCTUATION("PUNCT"),
    /** Capitals and white space; with {@code CONTR}: contractions. */
    ORTHOGRAPHY("ORTH"),
    /**
     * A word of the same stem; with {@code ADJ:FORM} and {@code NOUN:POSS}: comparison and
     * possessives.
     */
    MORPHOLOGY("MORPH"),
    /** The order of words. */
    WORD_ORDER("WO"),
    /**
     * Everything else, with {@code NOUN}, {@code VERB}, {@code ADJ}, {@code ADV}, {@code PRON},
     * {@code CONJ}: choice of words.
     */
    OTHER("OTHER");

    private static final Map<String, Category> BY_CODE =
        Arrays.stream(values()).collect(Collectors.toMap(Category::code, Function.identity()));

    private final String code;

    Category(String code) {
      this.code = code;
    }

    /** ERRANT's name. */
    public String code() {
      return code;
    }
  }

  /** As ERRANT writes it: {@code R:NOUN:NUM}. */
  public String code() {
    return operation.code() + ":" + category.code();
  }

  /**
   * The kind for a type of ERRANT's, folded; empty for what is none, such as {@code UNK} or a type
   * of another scheme.
   */
  public static Optional<EditKind> ofErrant(String type) {
    int colon = type.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    Operation operation = Operation.BY_CODE.get(type.substring(0, colon));
    String name = type.substring(colon + 1);
    Category category = Category.BY_CODE.get(name);
    if (category == null) {
      // What is missing where a contraction is, is a word.
      boolean isWord = name.equals("CONTR") && operation != Operation.REPLACEMENT;
      category = isWord ? Category.OTHER : FOLDED.get(name);
    }
    return operation == null || category == null
        ? Optional.empty()
        : Optional.of(new EditKind(operation, category));
  }

  /** {@link #code}. */
  @Override
  public String toString() {
    return code();
  }
}
