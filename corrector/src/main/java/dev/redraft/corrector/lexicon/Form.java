package dev.redraft.corrector.lexicon;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A form that a word can be, within its part of speech. */
public enum Form {
  /** {@code cat}. */
  SINGULAR("N", Part.NOUN),
  /** {@code cats}. */
  PLURAL("Ns", Part.NOUN),
  /** {@code furniture}: a noun that can do without a plural, or has none. */
  MASS("Nm", Part.NOUN),
  /** {@code go}: infinitive, imperative, and the present of all but the third person singular. */
  BASE("V", Part.VERB),
  /** {@code goes}. */
  THIRD_PERSON("Vz", Part.VERB),
  /** {@code went}. */
  PAST("Vd", Part.VERB),
  /** {@code gone}. */
  PARTICIPLE("Vn", Part.VERB),
  /** {@code going}. */
  GERUND("Vg", Part.VERB),
  /** {@code good}. */
  ADJECTIVE("A", Part.ADJECTIVE),
  /** {@code better}. */
  COMPARATIVE("Ar", Part.ADJECTIVE),
  /** {@code best}. */
  SUPERLATIVE("At", Part.ADJECTIVE),
  /** {@code well}. */
  ADVERB("R", Part.ADVERB),
  /** {@code better}, of an adverb. */
  ADVERB_COMPARATIVE("Rr", Part.ADVERB),
  /** {@code best}, of an adverb. */
  ADVERB_SUPERLATIVE("Rt", Part.ADVERB);

  /** The parts of speech that words are inflected in. */
  public enum Part {
    /** Nouns. */
    NOUN,
    /** Verbs, auxiliaries included. */
    VERB,
    /** Adjectives. */
    ADJECTIVE,
    /** Adverbs. */
    ADVERB
  }

  private static final Map<String, Form> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(form -> form.code, Function.identity()));

  private final String code;
  private final Part part;

  Form(String code, Part part) {
    this.code = code;
    this.part = part;
  }

  /** The part of speech. */
  public Part part() {
    return part;
  }

  static Form of(String code) {
    Form form = BY_CODE.get(code);
    if (form == null) {
      throw new IllegalArgumentException("'" + code + "' is none of the forms " + BY_CODE.keySet());
    }
    return form;
  }
}
