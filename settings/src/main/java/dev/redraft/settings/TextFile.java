package dev.redraft.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file of settings, read as a whole. */
public final class TextFile {
  private TextFile() {}

  /**
   * The text, without the mark at its beginning that says how it is encoded.
   *
   * @throws FileSystemException naming the file, if it is missing, a folder, or not UTF-8
   */
  public static String read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a folder, but must be a file");
    }
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new FileSystemException(
          file.toString(), null, "is not UTF-8; convert it, for instance with iconv");
    }
  }
}
