package dev.redraft.settings;

import dev.redraft.corrector.Dialect;
import dev.redraft.corrector.JudgeChoice;
import dev.redraft.corrector.Level;
import dev.redraft.corrector.Protection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** Reads {@code .redraft.toml}. Whatever has no meaning is named with its line. */
final class ConfigReader {
  private static final String MIN_CONFIDENCE = "min-confidence";
  private static final String LEVEL = "level";
  private static final String DIALECT = "dialect";
  private static final String MAX_WORDS = "max-words";
  private static final String PROTECT = "protect";
  private static final String JUDGE = "judge";
  private static final String DICTIONARY = "dictionary";
  private static final String IGNORE = "ignore";
  private static final Set<String> KEYS =
      new TreeSet<>(
          List.of(LEVEL, MIN_CONFIDENCE, DIALECT, MAX_WORDS, PROTECT, JUDGE, DICTIONARY, IGNORE));

  private final Path file;
  private final TomlParseResult toml;

  private ConfigReader(Path file, TomlParseResult toml) {
    this.file = file;
    this.toml = toml;
  }

  /**
   * Reads a file.
   *
   * @param file absolute; paths and patterns in it are relative to its folder
   * @throws SettingsException if it is no TOML, a key is unknown, or a value has no meaning
   */
  static Config read(Path file) throws IOException {
    TomlParseResult toml = Toml.parse(TextFile.read(file));
    for (TomlParseError error : toml.errors()) {
      throw new SettingsException(
          file,
          error.position().line(),
          "no TOML: " + error.getMessage() + "; text stands in quotes");
    }
    return new ConfigReader(file, toml).config();
  }

  private Config config() {
    for (String key : toml.keySet()) {
      if (!KEYS.contains(key)) {
        throw problem(key, "is unknown; known are " + String.join(", ", KEYS));
      }
    }
    Path folder = file.getParent() == null ? file.toAbsolutePath() : file.getParent();
    List<String> ignored = strings(IGNORE);
    return new Config(
        file,
        minimumConfidence(),
        named(LEVEL, Level.values()),
        named(DIALECT, Dialect.values()),
        mostWords(),
        protections(),
        judge(folder),
        dictionaries(folder),
        ignored.isEmpty() ? null : patterns(folder, ignored));
  }

  private PathPatterns patterns(Path folder, List<String> ignored) {
    try {
      return PathPatterns.of(folder, ignored);
    } catch (IllegalArgumentException e) {
      throw problem(IGNORE, "has " + e.getMessage());
    }
  }

  private @Nullable Double minimumConfidence() {
    Object value = value(MIN_CONFIDENCE);
    if (value == null) {
      return null;
    }
    if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1) {
      return number.doubleValue();
    }
    throw problem(
        MIN_CONFIDENCE, "is " + value + ", but must be a number from 0 to 1, without quotes");
  }

  /** One of some constants, by its name in small letters. */
  private <E extends Enum<E>> @Nullable E named(String key, E[] known) {
    Object value = value(key);
    if (value == null) {
      return null;
    }
    for (E each : known) {
      if (name(each).equals(value)) {
        return each;
      }
    }
    throw problem(
        key,
        "is "
            + value
            + ", but must be "
            + Arrays.stream(known).map(ConfigReader::name).collect(Collectors.joining(" or ")));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private @Nullable Integer mostWords() {
    Object value = value(MAX_WORDS);
    if (value == null) {
      return null;
    }
    if (value instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    throw problem(
        MAX_WORDS, "is " + value + ", but must be a whole number of 0 or more, without quotes");
  }

  private @Nullable Set<Protection> protections() {
    if (value(PROTECT) == null) {
      return null;
    }
    try {
      return ProtectionNames.parse(strings(PROTECT));
    } catch (IllegalArgumentException e) {
      throw problem(PROTECT, "has " + e.getMessage());
    }
  }

  private @Nullable JudgeChoice judge(Path folder) {
    Object value = value(JUDGE);
    if (value == null) {
      return null;
    }
    if (value instanceof String string && !string.isBlank()) {
      return JudgeChoice.of(string, folder);
    }
    throw problem(JUDGE, "is " + value + ", but must be auto, off or a folder in quotes");
  }

  private List<Path> dictionaries(Path folder) {
    List<Path> files = strings(DICTIONARY).stream().map(folder::resolve).toList();
    for (Path each : files) {
      if (!Files.isRegularFile(each)) {
        throw problem(DICTIONARY, "names " + each + ", which is no file");
      }
    }
    return files;
  }

  /** A string, or several in an array. */
  private List<String> strings(String key) {
    Object value = value(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof String string) {
      return List.of(string);
    }
    List<String> strings = new ArrayList<>();
    List<Object> elements = value instanceof TomlArray array ? array.toList() : List.of(value);
    for (Object element : elements) {
      if (!(element instanceof String string)) {
        throw problem(key, "must be a string, or strings in an array");
      }
      strings.add(string);
    }
    return strings;
  }

  private @Nullable Object value(String key) {
    return toml.get(List.of(key));
  }

  private SettingsException problem(String key, String problem) {
    TomlPosition position = toml.inputPositionOf(List.of(key));
    return new SettingsException(
        file, position == null ? 1 : position.line(), "'" + key + "' " + problem);
  }
}
