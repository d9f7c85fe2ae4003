package dev.redraft.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Path list(String text) throws IOException {
    return Files.writeString(folder.resolve("words.txt"), text);
  }

  @Test
  void readsAWordALine() throws IOException {
    Path file = list("\uFEFFfreind\r\n# mine\r\n\r\n  C# # the language\nlast");
    assertEquals(List.of("freind", "C#", "last"), WordList.read(file));
    assertEquals(
        List.of("freind", "# mine", "", "  C# # the language", "last"), WordList.lines(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# no words\n", "\uFEFF"})
  void aListMayBeEmpty(String text) throws IOException {
    assertEquals(List.of(), WordList.read(list(text)));
  }

  @Test
  void namesTheLineWithSeveralWords() throws IOException {
    Path file = list("good\n\nNew York # a city\n");
    SettingsException e = assertThrows(SettingsException.class, () -> WordList.read(file));
    assertEquals(
        file + ":3: 'New York' is more than a word; write one word a line", e.getMessage());
  }

  @Test
  void namesAFileThatCannotBeRead() throws IOException {
    Path latin = Files.write(list(""), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    FileSystemException notUtf8 =
        assertThrows(FileSystemException.class, () -> WordList.read(latin));
    assertEquals(
        latin + ": is not UTF-8; convert it, for instance with iconv", notUtf8.getMessage());
    FileSystemException isFolder =
        assertThrows(FileSystemException.class, () -> WordList.read(folder));
    assertEquals(folder + ": is a folder, but must be a file", isFolder.getMessage());
    assertThrows(NoSuchFileException.class, () -> WordList.read(folder.resolve("missing.txt")));
  }

  @Test
  void addsAtTheEndAndOnce() throws IOException {
    Path file = folder.resolve("new/words.txt");
    WordList.add(file, "one");
    assertEquals("one\n", Files.readString(file));
    Files.writeString(file, "# mine\none # yes");
    WordList.add(file, "one");
    assertEquals("# mine\none # yes", Files.readString(file));
    WordList.add(file, "two");
    assertEquals("# mine\none # yes\ntwo\n", Files.readString(file));
  }

  @Test
  void addsNothingToABadList() throws IOException {
    Path file = list("New York\n");
    assertThrows(SettingsException.class, () -> WordList.add(file, "one"));
    assertThrows(IllegalArgumentException.class, () -> WordList.add(file, "two words"));
    assertEquals("New York\n", Files.readString(file));
  }

  @Test
  void knowsWhatAWordIs() {
    assertTrue(WordList.isWord("don't"));
    assertTrue(WordList.isWord("C#"));
    for (String none : List.of("", "#one", "two words", "a\tb", "a\u0000")) {
      assertFalse(WordList.isWord(none), none);
    }
  }
}
