package dev.redraft.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads lists of words that stay as they are: one word a line. A line that begins with {@code #},
 * and what follows {@code #} behind white space, is a comment. What an entry stands for says {@link
 * dev.redraft.corrector.Dictionary}.
 */
final class WordList {
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");

  private WordList() {}

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
      String word = COMMENT.matcher(each).replaceFirst("").strip();
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
