package dev.redraft.settings;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads lists of words that stay as they are: one word a line. A line that begins with {@code #},
 * and what follows {@code #} behind white space, is a comment. What an entry stands for says {@link
 * dev.redraft.corrector.Dictionary}.
 */
public final class WordList {
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");
  private static final Pattern LINE_END = Pattern.compile("\\R");

  /** Where lists of words are in a project's folder, and in the home folder. */
  public static final Path NAME = Path.of(".redraft", "words.txt");

  private WordList() {}

  /**
   * Adds a word at the end of a list, which is made, with its folder, where there is none. A word
   * that the list has already is not added.
   *
   * @throws IllegalArgumentException if it {@linkplain #isWord is none}
   * @throws SettingsException if the list makes no sense
   */
  public static void add(Path file, String word) throws IOException {
    if (!isWord(word)) {
      throw new IllegalArgumentException("'" + word + "' is not one word");
    }
    String before = "";
    if (Files.exists(file)) {
      if (read(file).contains(word)) {
        return;
      }
      String text = TextFile.read(file);
      before = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    } else if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    Files.writeString(
        file, before + word + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Whether a list can have this as a word: not empty, no comment, no white space or controls. */
  public static boolean isWord(String text) {
    return !text.isEmpty()
        && !text.startsWith("#")
        && text.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
  }

  /** What a line of a list holds without its comment: a word, or nothing. */
  public static String word(String line) {
    return COMMENT.matcher(line).replaceFirst("").strip();
  }

  /** The words of a file. As {@link #lines}. */
  static List<String> read(Path file) throws IOException {
    return lines(file).stream().map(WordList::word).filter(word -> !word.isEmpty()).toList();
  }

  /**
   * The lines of a file with their comments: a {@link #word} each, or nothing.
   *
   * @throws FileSystemException naming the file, if it is missing, a folder, or not UTF-8
   * @throws SettingsException at the first line with several words
   */
  public static List<String> lines(Path file) throws IOException {
    List<String> lines = List.of(LINE_END.split(TextFile.read(file)));
    for (int i = 0; i < lines.size(); i++) {
      String word = word(lines.get(i));
      if (word.chars().anyMatch(Character::isWhitespace)) {
        throw new SettingsException(
            file, i + 1, "'" + word + "' is more than a word; write one word a line");
      }
    }
    return lines;
  }
}
