package dev.redraft.eval.documents;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A document of a standing set.
 *
 * @param kind what kind of text it is
 * @param name its file's name, whose extension tells the format
 * @param text all of it, mark-up and all
 * @param corrected the text with its errors put right, each way of doing so; empty where no errors
 *     are marked
 * @param isHeldBack whether nothing may be fitted on it
 */
public record Document(
    String kind, String name, String text, List<String> corrected, boolean isHeldBack) {
  private static final Pattern WORD =
      Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*", Pattern.UNICODE_CHARACTER_CLASS);

  /** Copies the list. */
  public Document {
    corrected = List.copyOf(corrected);
  }

  /** Where it lies in its set. */
  public String path() {
    return kind + "/" + name;
  }

  /** How many words it has: what white space parts, and a letter or digit is in. */
  public int wordCount() {
    return (int) WORD.matcher(text).results().count();
  }
}
