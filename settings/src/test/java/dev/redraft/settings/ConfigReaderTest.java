package dev.redraft.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.Dialect;
import dev.redraft.corrector.JudgeChoice;
import dev.redraft.corrector.Level;
import dev.redraft.corrector.Protection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Path file(String toml) throws IOException {
    return Files.writeString(folder.resolve(Config.FILE_NAME), toml);
  }

  private Config read(String toml) throws IOException {
    return ConfigReader.read(file(toml));
  }

  @Test
  void readsAllThatCanBeSaid() throws IOException {
    Path words = Files.writeString(folder.resolve("mine.txt"), "freind\n");
    Config config =
        read(
            """
            min-confidence = 1
            level = "careful"
            dialect = "gb"
            max-words = 0
            protect = ["code", "url"]
            judge = "judges/one"
            dictionary = "mine.txt"
            ignore = ["docs/", "!docs/b.txt"]
            """);
    assertEquals(1.0, config.minimumConfidence());
    assertEquals(Level.CAREFUL, config.level());
    assertEquals(Dialect.GB, config.dialect());
    assertEquals(0, config.mostWords());
    assertEquals(Set.of(Protection.CODE, Protection.URL), config.protections());
    assertEquals(JudgeChoice.of("judges/one", folder), config.judge());
    assertEquals(List.of(words), config.dictionaries());
    assertTrue(config.ignores(folder.resolve("docs/a.txt")));
    assertFalse(config.ignores(folder.resolve("a.txt")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "\uFEFF\n"})
  void whatIsNotSaidStaysAsItWas(String toml) throws IOException {
    Config config = read(toml);
    assertNull(config.minimumConfidence());
    assertNull(config.protections());
    assertEquals(CorrectorOptions.DEFAULT, config.over(CorrectorOptions.DEFAULT));
    assertFalse(config.ignores(folder.resolve("a.txt")));
  }

  @Test
  void noneIsNoProtection() throws IOException {
    assertEquals(Set.of(), read("protect = \"none\"\n").protections());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          minconfidence = 0.5          | 'minconfidence' is unknown; known are dialect, dictionary,
          min-confidence = 7           | 'min-confidence' is 7, but must be a number from 0 to 1
          min-confidence = -0.1        | 'min-confidence' is -0.1, but must be a number from 0 to 1
          min-confidence = nan         | 'min-confidence' is NaN, but must be a number from 0 to 1
          min-confidence = "high"      | 'min-confidence' is high, but must be a number from 0 to 1
          level = "bold"               | 'level' is bold, but must be careful or balanced or eager
          level = "CAREFUL"            | 'level' is CAREFUL, but must be careful or balanced or eager
          dialect = "au"               | 'dialect' is au, but must be us or gb or any
          max-words = "three"          | 'max-words' is three, but must be a whole number of 0 or more
          max-words = -1               | 'max-words' is -1, but must be a whole number of 0 or more
          max-words = 4294967297       | 'max-words' is 4294967297, but must be a whole number
          protect = ["code", "noting"] | 'protect' has 'noting', but must be url or
          ignore = [1]                 | 'ignore' must be a string, or strings in an array
          ignore = ["*.md", "[x"]      | 'ignore' has the pattern '[x', which makes no sense
          judge = true                 | 'judge' is true, but must be auto, off or a folder in quotes
          judge = " "                  | but must be auto, off or a folder in quotes
          dictionary = "missing.txt"   | 'dictionary' names
          dictionary = "."             | which is no file
          protect = [                  | no TOML:
          """)
  void namesTheLineOfWhatMakesNoSense(String line, String problem) throws IOException {
    Path file = file("# a comment\n" + line + "\n");
    SettingsException e = assertThrows(SettingsException.class, () -> ConfigReader.read(file));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(file + (line.endsWith("[") ? ":" : ":2: ")), message);
    assertTrue(message.contains(problem), message);
  }

  @Test
  void namesAFileThatIsNotUtf8() throws IOException {
    Path file = Files.write(file(""), "# caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    FileSystemException e = assertThrows(FileSystemException.class, () -> ConfigReader.read(file));
    assertEquals(file + ": is not UTF-8; convert it, for instance with iconv", e.getMessage());
  }
}
