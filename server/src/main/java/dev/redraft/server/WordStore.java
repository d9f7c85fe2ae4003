package dev.redraft.server;

import dev.redraft.corrector.Dictionary;
import dev.redraft.settings.WordList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The user's words, which stay as they are: a {@linkplain WordList list} in a file, which others
 * may change meanwhile; or in memory. Thread-safe.
 */
final class WordStore {
  private final @Nullable Path file;
  private List<String> lines = List.of();
  private Dictionary dictionary = Dictionary.EMPTY;
  private @Nullable FileTime read;

  /**
   * @param file need not exist; null for none
   */
  WordStore(@Nullable Path file) {
    this.file = file;
  }

  /** The words, as they are now. */
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
    refresh();
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
      FileTime now = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
      if (now == null || !now.equals(read)) {
        take(now == null ? List.of() : Files.readAllLines(file));
        read = now;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(List<String> others) {
    lines = List.copyOf(others);
    dictionary = Dictionary.of(lines.stream().map(WordList::word).toList());
  }

  private void keep(List<String> changed) {
    if (file != null) {
      write(file, changed);
    }
    take(changed);
  }

  /** In one step, so that nobody ever reads half a list. */
  private void write(Path target, List<String> changed) {
    try {
      Path folder = target.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path part = Files.createTempFile(folder, target.getFileName().toString(), ".part");
      Files.write(part, changed, StandardCharsets.UTF_8);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      read = Files.getLastModifiedTime(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
