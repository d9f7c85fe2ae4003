package dev.redraft.server;

import dev.redraft.corrector.kinds.EditKind;
import dev.redraft.corrector.kinds.EditKind.Category;
import dev.redraft.corrector.kinds.EditKind.Operation;

/**
 * Our kinds of error in LanguageTool's words.
 *
 * @param category LanguageTool's category, which its clients let a user turn off
 * @param categoryName the same for people
 * @param issueType the type of issue of the Internationalization Tag Set
 * @param title what the error is, for people
 */
record KindNames(String category, String categoryName, String issueType, String title) {
  private static final String GRAMMAR = "GRAMMAR";

  static KindNames of(Category category) {
    return switch (category) {
      case SPELLING -> new KindNames("TYPOS", "Possible Typo", "misspelling", "Spelling");
      case NOUN_NUMBER -> grammar("Singular or plural");
      case AGREEMENT -> grammar("Agreement of subject and verb");
      case VERB_TENSE -> grammar("Tense");
      case VERB_FORM -> grammar("Form of the verb");
      case DETERMINER -> grammar("Article");
      case PREPOSITION -> grammar("Preposition");
      case PUNCTUATION ->
          new KindNames("PUNCTUATION", "Punctuation", "typographical", "Punctuation");
      case ORTHOGRAPHY ->
          new KindNames("CASING", "Capitalization", "typographical", "Capitals and spaces");
      case MORPHOLOGY -> grammar("Form of the word");
      case WORD_ORDER -> grammar("Word order");
      case OTHER -> new KindNames("CONFUSED_WORDS", "Confused Words", "grammar", "Choice of words");
    };
  }

  private static KindNames grammar(String title) {
    return new KindNames(GRAMMAR, "Grammar", "grammar", title);
  }

  /** The name of a rule: the kind's code in the letters that LanguageTool's rules have. */
  static String rule(EditKind kind) {
    return kind.code().replace(':', '_');
  }

  /** What a rule finds, in a line. */
  static String description(EditKind kind) {
    String title = of(kind.category()).title();
    Operation operation = kind.operation();
    return switch (operation) {
      case MISSING -> title + ": something is missing";
      case UNNECESSARY -> title + ": something is too much";
      case REPLACEMENT -> title;
    };
  }
}
