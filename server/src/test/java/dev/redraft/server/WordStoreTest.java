package dev.redraft.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.settings.SettingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class WordStoreTest {
  @TempDir private Path folder;

  private Path list(String text) throws IOException {
    return Files.writeString(folder.resolve("words.txt"), text);
  }

  @Test
  void readsWhatTheCommandLineReads() throws IOException {
    WordStore store = new WordStore(list("\uFEFFone\r\n# no\r\n\r\ntwo # so there\r\n"));
    assertEquals(List.of("one", "two"), store.words());
    assertTrue(store.delete("one"));
    assertEquals(List.of("two"), store.words());
    assertTrue(store.add("three"));
    assertEquals("# no\n\ntwo # so there\nthree\n", Files.readString(folder.resolve("words.txt")));
  }

  @Test
  void namesABadListAtOnce() throws IOException {
    Path several = list("good\nNew York\n");
    SettingsException words = assertThrows(SettingsException.class, () -> new WordStore(several));
    assertTrue(String.valueOf(words.getMessage()).startsWith(several + ":2: "));
    Files.write(several, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    FileSystemException latin =
        assertThrows(FileSystemException.class, () -> new WordStore(several));
    assertTrue(String.valueOf(latin.getMessage()).startsWith(several + ": is not UTF-8"));
  }

  @Test
  void aListThatWentBadIsNamedWithoutItsWords() throws IOException {
    Path file = folder.resolve("words.txt");
    WordStore store = new WordStore(file);
    list("New York\n");
    for (Runnable each :
        List.<Runnable>of(store::dictionary, store::words, () -> store.add("other"))) {
      Refusal refusal = assertThrows(Refusal.class, each::run);
      assertEquals(Refusal.FAILURE, refusal.status());
      assertEquals(
          "This server's list of words, words.txt, cannot be read; it must be UTF-8 with one word"
              + " a line",
          refusal.message());
    }
    assertEquals("New York\n", Files.readString(file));
    Files.delete(file);
    assertEquals(List.of(), store.words());
  }

  @Test
  void keepsPermissions() throws IOException {
    Path file = list("one\n");
    Set<PosixFilePermission> open = PosixFilePermissions.fromString("rw-r--r--");
    Files.setPosixFilePermissions(file, open);
    new WordStore(file).add("two");
    assertEquals(open, Files.getPosixFilePermissions(file));
  }

  @Test
  void keepsASymbolicLink() throws IOException {
    Path file = list("one\n");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
    new WordStore(link).add("two");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(List.of("one", "two"), Files.readAllLines(file));
  }

  @Test
  void leavesNothingBesideWhatItCannotWrite() throws IOException {
    Path file = list("one\n");
    WordStore store = new WordStore(file);
    assertThrows(Refusal.class, () -> store.add("\uD83D"));
    assertFalse(store.words().contains("\uD83D"));
    assertEquals("one\n", Files.readString(file));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }
}
