package dev.redraft.corrector.kinds;

import dev.redraft.corrector.kinds.EditKind.Operation;
import dev.redraft.corrector.lexicon.Form;
import dev.redraft.corrector.lexicon.Lexicon;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says in one line why an edit was made, in a person's language. Lines come from the resource
 * {@code explanations}, which can be translated. What a line says follows from kind and words
 * alone, so it says no more than that. Immutable and thread-safe.
 */
public final class Explanations {
  private static final String LINES = "dev.redraft.corrector.kinds.explanations";
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> INDEFINITE = Set.of("a", "an");

  private final ResourceBundle lines;

  private Explanations(ResourceBundle lines) {
    this.lines = lines;
  }

  /**
   * Explanations in a language. If there are none in it, they are in that of the {@linkplain
   * Locale#getDefault() default locale}, or, if there are none in that either, in English.
   */
  public static Explanations of(Locale locale) {
    // English has no file of its own, and would otherwise be passed over for the default locale's.
    boolean isEnglish = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new Explanations(ResourceBundle.getBundle(LINES, isEnglish ? Locale.ROOT : locale));
  }

  /**
   * One line about an edit, without a line break. Of a kind that the classifier never gives it says
   * what it says of any edit of that operation. The first call about a word's spelling or number
   * loads a word list.
   *
   * @param kind the edit's
   * @param original what the edit replaces
   * @param replacement what it puts in its place
   */
  public String explain(EditKind kind, String original, String replacement) {
    WordChange change = WordChange.between(original, 0, original.length(), replacement);
    String from = phrase(original, change.before().subList(change.from(), change.beforeEnd()));
    String to = phrase(replacement, change.after().subList(change.from(), change.afterEnd()));
    if (from.isEmpty() && to.isEmpty()) {
      from = oneLine(original);
      to = oneLine(replacement);
    }
    String general = kind.operation().code() + ".OTHER";
    String key = kind.code().replace(':', '.');
    String line =
        Stream.of(key + "." + detail(kind, from, to), key, general)
            .filter(lines::containsKey)
            .findFirst()
            .orElseThrow();
    return new MessageFormat(lines.getString(line), lines.getLocale())
        .format(new Object[] {from, to});
  }

  private static String phrase(String text, List<Word> words) {
    return words.isEmpty()
        ? ""
        : oneLine(text.substring(words.get(0).start(), words.get(words.size() - 1).end()));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** What is known beyond the kind; null for nothing. */
  private static @Nullable String detail(EditKind kind, String from, String to) {
    Operation operation = kind.operation();
    String one = operation == Operation.MISSING ? to : from;
    return switch (kind.category()) {
      case SPELLING -> ofSpelling(from, to);
      case ORTHOGRAPHY -> ofWriting(from, to);
      case PUNCTUATION -> operation != Operation.REPLACEMENT && one.equals(",") ? "comma" : null;
      case NOUN_NUMBER -> ofNumber(from, to);
      case VERB_FORM -> isUnknown(from, to) ? "unknown" : null;
      case DETERMINER -> ofDeterminer(operation, one, from, to);
      default -> null;
    };
  }

  private static String ofSpelling(String from, String to) {
    if (!isWord(from)) {
      return "unknown";
    }
    return Lexicon.english().shareForm(from, to) ? "variant" : "known";
  }

  private static @Nullable String ofDeterminer(
      Operation operation, String one, String from, String to) {
    if (operation != Operation.REPLACEMENT) {
      return ARTICLES.contains(lower(one)) ? "article" : null;
    }
    return INDEFINITE.containsAll(Set.copyOf(List.of(lower(from), lower(to)))) ? "vowel" : null;
  }

  private static @Nullable String ofWriting(String from, String to) {
    if (from.equals(to)) {
      return "white";
    }
    if (from.equalsIgnoreCase(to)) {
      return ofCase(from, to);
    }
    if (!from.replace(" ", "").equalsIgnoreCase(to.replace(" ", ""))) {
      return null;
    }
    return from.length() > to.length() ? "together" : "apart";
  }

  private static @Nullable String ofCase(String from, String to) {
    boolean rest = from.substring(1).equals(to.substring(1));
    if (!rest) {
      return null;
    }
    return Character.isUpperCase(to.charAt(0)) ? "capital" : "small";
  }

  private static @Nullable String ofNumber(String from, String to) {
    if (isUnknown(from, to)) {
      return isForm(to, Form.MASS) ? "uncountable" : "unknown";
    }
    boolean plural = isForm(to, Form.PLURAL);
    if (plural == isForm(to, Form.SINGULAR)) {
      return null;
    }
    return plural ? "plural" : "singular";
  }

  /** Whether a word takes the place of one that is none. */
  private static boolean isUnknown(String from, String to) {
    boolean isPair = !from.isEmpty() && !from.contains(" ") && !to.contains(" ");
    return isPair && !isWord(from) && isWord(to);
  }

  private static boolean isForm(String word, Form form) {
    return Lexicon.english().mayBe(word, form);
  }

  private static boolean isWord(String text) {
    return Stream.of(text.split(" ")).allMatch(Lexicon.english()::isWord);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
