package dev.redraft.server;

import dev.redraft.corrector.Dictionary;
import dev.redraft.settings.SettingsException;
import dev.redraft.settings.WordList;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The user's words, which stay as they are: a {@linkplain WordList list} in a file, which others
 * may change meanwhile; or in memory. Thread-safe.
 */
final class WordStore {
  private static final System.Logger LOGGER = System.getLogger(WordStore.class.getName());

  private final @Nullable Path file;
  private List<String> lines = List.of();
  private Dictionary dictionary = Dictionary.EMPTY;
  private @Nullable FileTime read;
  private @Nullable String told;

  /**
   * Reads the list, so that a bad one is known at once.
   *
   * @param file need not exist; null for none
   * @throws IOException naming the file, if it cannot be read
   * @throws SettingsException if it makes no sense
   */
  WordStore(@Nullable Path file) throws IOException {
    this.file = file;
    if (file != null) {
      load(file);
    }
  }

  /**
   * The words, as they are now.
   *
   * @throws Refusal if somebody has made of the file what is no list
   */
  synchronized Dictionary dictionary() {
    refresh();
    return dictionary;
  }

  /** The same, in the order in which they were added. */
  synchronized List<String> words() {
    refresh();
    return lines.stream().map(WordList::word).filter(word -> !word.isEmpty()).toList();
  }

  /** Adds a word; false if it is there. */
  synchronized boolean add(String word) {
    if (words().contains(word)) {
      return false;
    }
    List<String> changed = new ArrayList<>(lines);
    changed.add(word);
    keep(changed);
    return true;
  }

  /** Removes a word; false if it was not there. */
  synchronized boolean delete(String word) {
    refresh();
    List<String> changed = new ArrayList<>(lines);
    boolean isThere = changed.removeIf(line -> WordList.word(line).equals(word));
    if (isThere) {
      keep(changed);
    }
    return isThere;
  }

  private void refresh() {
    if (file == null) {
      return;
    }
    try {
      load(file);
    } catch (IOException | SettingsException e) {
      throw refusal(file, e, "cannot be read; it must be UTF-8 with one word a line");
    }
  }

  private void load(Path source) throws IOException {
    FileTime now = Files.exists(source) ? Files.getLastModifiedTime(source) : null;
    if (now == null || !now.equals(read)) {
      take(now == null ? List.of() : WordList.lines(source));
      read = now;
      told = null;
    }
  }

  private void take(List<String> others) {
    lines = List.copyOf(others);
    dictionary = Dictionary.of(lines.stream().map(WordList::word).toList());
  }

  private void keep(List<String> changed) {
    if (file != null) {
      try {
        write(file, changed);
      } catch (IOException e) {
        throw refusal(file, e, "cannot be written");
      }
    }
    take(changed);
  }

  /**
   * In one step, so that nobody ever reads half a list. A symbolic link stays one, and permissions
   * stay what they are.
   */
  private void write(Path named, List<String> changed) throws IOException {
    if (!Files.exists(named)) {
      Path folder = named.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(named, new byte[0], StandardOpenOption.CREATE);
    }
    Path target = named.toRealPath();
    Path part = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
    try {
      Files.copy(
          target, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.write(part, changed, StandardCharsets.UTF_8);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    read = Files.getLastModifiedTime(target);
  }

  /**
   * Tells the operator which file it is and what is wrong with it, once, and the client as much as
   * everybody may know: the words themselves may need a token.
   */
  private Refusal refusal(Path list, Exception e, String problem) {
    String reason =
        e instanceof SettingsException || e instanceof FileSystemException
            ? String.valueOf(e.getMessage())
            : list + ": " + e.getClass().getSimpleName();
    if (!reason.equals(told)) {
      LOGGER.log(Level.ERROR, () -> "The list of words " + problem + ": " + reason);
      told = reason;
    }
    return new Refusal(
        Refusal.FAILURE, "This server's list of words, " + list.getFileName() + ", " + problem);
  }
}
