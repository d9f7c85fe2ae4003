package dev.redraft.spark;

import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.Dialect;
import dev.redraft.corrector.JudgeChoice;
import dev.redraft.corrector.Level;
import dev.redraft.corrector.Rounds;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How columns are corrected: values by name, as Spark's readers and writers have them. Immutable.
 *
 * <ul>
 *   <li>{@code model}: folder of a model on the driver, sent to the executors; without it, the
 *       bundled one
 *   <li>{@code prefix}: task prefix of that model, in place of its own
 *   <li>{@code level}: how sure edits must be: careful, balanced (default) or eager
 *   <li>{@code minConfidence}: least confidence of edits, from 0 to 1, in place of a level
 *   <li>{@code dialect}: variety of English that is not led away from: us, gb or any (default)
 *   <li>{@code maxWords}: words that an edit may add or drop, 3 by default
 *   <li>{@code safeguards}: true (default), or false for models that rewrite
 *   <li>{@code rounds}: how often a text is corrected at most, 3 by default
 *   <li>{@code batchRows}: rows that are held and corrected together, 256 by default
 *   <li>{@code maxCharacters}: longer texts, in UTF-16 units, are errors; 1000000 by default
 *   <li>{@code columnPrefix}: goes before the new columns' names; nothing by default
 * </ul>
 *
 * <p>No judge is asked: whether one is installed may differ from one executor to the next, and the
 * output must not.
 */
public final class SparkOptions implements Serializable {
  /** The default of each. */
  public static final SparkOptions DEFAULT = new SparkOptions(Map.of());

  private static final long serialVersionUID = 1;
  private static final int BATCH_ROWS = 256;
  private static final int MOST_CHARACTERS = 1_000_000;

  /** The options' names. */
  enum Name {
    MODEL(
        "model",
        "folder of a model on the driver, sent to the executors; without it, the bundled one"),
    PREFIX("prefix", "task prefix of that model, in place of its own"),
    LEVEL(
        "level",
        "how sure edits must be: "
            + choice(Level.values(), CorrectorOptions.DEFAULT.confidence().level())),
    MIN_CONFIDENCE("minConfidence", "least confidence of edits, from 0 to 1, in place of a level"),
    DIALECT(
        "dialect",
        "variety of English that is not led away from: "
            + choice(Dialect.values(), CorrectorOptions.DEFAULT.dialect())),
    MAX_WORDS(
        "maxWords",
        "words that an edit may add or drop, "
            + CorrectorOptions.DEFAULT.mostWords()
            + " by default"),
    SAFEGUARDS("safeguards", "true (default), or false for models that rewrite"),
    ROUNDS("rounds", "how often a text is corrected at most, " + Rounds.DEFAULT + " by default"),
    BATCH_ROWS(
        "batchRows",
        "rows that are held and corrected together, " + SparkOptions.BATCH_ROWS + " by default"),
    MAX_CHARACTERS(
        "maxCharacters",
        "longer texts, in UTF-16 units, are errors; " + MOST_CHARACTERS + " by default"),
    COLUMN_PREFIX("columnPrefix", "goes before the new columns' names; nothing by default");

    private final String text;
    private final String meaning;

    Name(String text, String meaning) {
      this.text = text;
      this.meaning = meaning;
    }

    /** As it is written. */
    String text() {
      return text;
    }

    /** What it says, for people. */
    String meaning() {
      return meaning;
    }

    /** Constants as they are written, such as {@code us, gb or any (default)}. */
    private static <E extends Enum<E>> String choice(E[] known, @Nullable E otherwise) {
      List<String> names =
          Arrays.stream(known)
              .map(
                  each ->
                      each.name().toLowerCase(Locale.ROOT)
                          + (each == otherwise ? " (default)" : ""))
              .toList();
      int last = names.size() - 1;
      return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
  }

  private final TreeMap<String, String> values;

  private SparkOptions(Map<String, String> values) {
    this.values = new TreeMap<>(values);
    check();
  }

  /**
   * Options by name.
   *
   * @throws IllegalArgumentException naming what is no option, or a value that none can have
   */
  public static SparkOptions of(Map<String, String> values) {
    return new SparkOptions(values);
  }

  /** The same with another value for an option. As {@link #of}. */
  public SparkOptions with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.put(name, value);
    return new SparkOptions(changed);
  }

  private void check() {
    String names = Arrays.stream(Name.values()).map(Name::text).collect(Collectors.joining(", "));
    for (String name : values.keySet()) {
      if (Arrays.stream(Name.values()).noneMatch(each -> each.text().equals(name))) {
        throw new IllegalArgumentException("'" + name + "' is no option; the options are " + names);
      }
    }
    if (has(Name.LEVEL) && has(Name.MIN_CONFIDENCE)) {
      throw new IllegalArgumentException("level and minConfidence exclude each other");
    }
    if (has(Name.PREFIX) && !has(Name.MODEL)) {
      throw new IllegalArgumentException("prefix needs model");
    }
    corrector(1);
    rounds();
    batchRows();
    mostCharacters();
  }

  /** The corrector's part of them. */
  CorrectorOptions corrector(int workers) {
    CorrectorOptions standard = CorrectorOptions.DEFAULT;
    CorrectorOptions options =
        standard
            .withJudge(JudgeChoice.OFF)
            .withLevel(constant(Name.LEVEL, Level.values(), standard.confidence().level()))
            .withDialect(constant(Name.DIALECT, Dialect.values(), standard.dialect()))
            .withMostWords(atLeast(0, Name.MAX_WORDS, standard.mostWords()))
            .withSafeguards(value(Name.SAFEGUARDS, true, SparkOptions::truth))
            .withWorkers(workers);
    return has(Name.MIN_CONFIDENCE)
        ? options.withMinimumConfidence(value(Name.MIN_CONFIDENCE, 0.0, Double::valueOf))
        : options;
  }

  int rounds() {
    return atLeast(1, Name.ROUNDS, Rounds.DEFAULT);
  }

  int batchRows() {
    return atLeast(1, Name.BATCH_ROWS, BATCH_ROWS);
  }

  int mostCharacters() {
    return atLeast(1, Name.MAX_CHARACTERS, MOST_CHARACTERS);
  }

  String columnPrefix() {
    return value(Name.COLUMN_PREFIX, "", text -> text);
  }

  /** The model's folder on the driver, or null for the bundled model. */
  @Nullable Path model() {
    String folder = values.get(Name.MODEL.text());
    return folder == null ? null : Path.of(folder);
  }

  /** The task prefix in place of the model's own, or null. */
  @Nullable String prefix() {
    return values.get(Name.PREFIX.text());
  }

  private boolean has(Name name) {
    return values.containsKey(name.text());
  }

  private int atLeast(int least, Name name, int otherwise) {
    int value = value(name, otherwise, Integer::valueOf);
    if (value < least) {
      throw new IllegalArgumentException(
          name.text() + " is " + value + ", but at least " + least + " is needed");
    }
    return value;
  }

  private <T> T value(Name name, T otherwise, Function<String, T> parse) {
    String text = values.get(name.text());
    if (text == null) {
      return otherwise;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          name.text() + " is '" + text + "', which makes no sense: " + e.getMessage(), e);
    }
  }

  private <E extends Enum<E>> E constant(Name name, E[] known, E otherwise) {
    return value(name, otherwise, text -> named(known, text));
  }

  private static <E extends Enum<E>> E named(E[] known, String text) {
    for (E each : known) {
      if (each.name().equalsIgnoreCase(text)) {
        return each;
      }
    }
    throw new IllegalArgumentException("it must be " + Name.choice(known, null));
  }

  private static boolean truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("it must be true or false");
    }
    return text.equals("true");
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
