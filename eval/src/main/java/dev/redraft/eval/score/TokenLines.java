package dev.redraft.eval.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain tokenised text in UTF-8: a sentence a line, tokens separated by white space (of ASCII: a
 * no-break space is part of a token). An empty line is an empty sentence. Line ends may be LF or
 * CRLF, the last may be missing, and a byte order mark is passed over.
 */
public final class TokenLines {
  private TokenLines() {}

  /**
   * Reads a file.
   *
   * @throws MalformedDataException if it is no UTF-8, naming the first line concerned
   * @throws java.nio.file.NoSuchFileException if it is not there
   */
  public static List<List<String>> read(Path file) throws IOException {
    List<List<String>> sentences = new ArrayList<>();
    for (String line : lines(file)) {
      sentences.add(split(line));
    }
    return sentences;
  }

  /** Writes sentences such that {@link #read} gives them back. */
  public static void write(Path file, List<List<String>> sentences) throws IOException {
    Files.write(file, sentences.stream().map(tokens -> String.join(" ", tokens)).toList());
  }

  /** The tokens of one line. */
  public static List<String> split(String line) {
    String trimmed = line.replaceAll("^[ \\t\\x0B\\f\\r]+", "");
    return trimmed.isEmpty() ? List.of() : List.of(trimmed.split("[ \\t\\x0B\\f\\r]+"));
  }

  static List<String> lines(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        boolean marked = lines.isEmpty() && line.startsWith("\uFEFF");
        lines.add(marked ? line.substring(1) : line);
      }
    } catch (CharacterCodingException e) {
      throw new MalformedDataException(
          file, "not UTF-8 somewhere behind line " + lines.size() + "; convert it to UTF-8");
    }
    return lines;
  }
}
