package dev.redraft.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads lists of words that stay as they are: one word a line. A line that begins with {@code #},
 * and what follows {@code #} behind white space, is a comment. What an entry stands for says {@link
 * dev.redraft.corrector.Dictionary}.
 */
public final class WordList {
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");

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

  /**
   * The words of a file.
   *
   * @throws SettingsException at the first line with several words
   */
  static List<String> read(Path file) throws IOException {
    List<String> words = new ArrayList<>();
    int line = 0;
    for (String each : TextFile.read(file).split("\\R", -1)) {
      line++;
      String word = word(each);
      if (word.chars().anyMatch(Character::isWhitespace)) {
        throw new SettingsException(
            file, line, "'" + word + "' is more than a word; write one word a line");
      }
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
