package dev.redraft.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * A file that remembers which files are done: a line for each, the checksum of its name, of what it
 * holds now, and of what it was corrected with. A file that was moved is done, too; one that was
 * changed is not, nor is any once model or options are others. Each line is written when its file
 * is done, so that a run that was killed goes on where it was.
 */
final class DoneFiles implements AutoCloseable {
  private static final String HEADING =
      "# Files that redraft correct --resume has done; delete to begin again.";

  private final Set<String> done = new HashSet<>();
  private final Writer writer;

  private DoneFiles(Writer writer) {
    this.writer = writer;
  }

  /**
   * Opens it, and makes it where it is not there.
   *
   * @throws IOException if it cannot be read or written to
   */
  static DoneFiles open(Path file) throws IOException {
    boolean isNew = !Files.exists(file);
    DoneFiles files =
        new DoneFiles(
            Files.newBufferedWriter(
                file,
                StandardCharsets.US_ASCII,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND));
    if (isNew) {
      files.append(HEADING);
      return files;
    }
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    content.lines().forEach(files.done::add);
    if (!content.endsWith("\n")) { // a run was killed while it wrote
      files.append("");
    }
    return files;
  }

  /**
   * Whether a file is done.
   *
   * @param recipe what it is to be corrected with
   */
  boolean contain(Path file, String recipe) throws IOException {
    if (done.isEmpty()) {
      return false;
    }
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return done.contains(line(file, digest.digest(), recipe));
  }

  /**
   * Remembers a file.
   *
   * @param content the checksum of what it holds now
   * @param recipe what it was corrected with
   */
  void add(Path file, byte[] content, String recipe) throws IOException {
    String line = line(file, content, recipe);
    if (done.add(line)) {
      append(line);
    }
  }

  private void append(String line) throws IOException {
    writer.write(line + "\n");
    writer.flush();
  }

  private static String line(Path file, byte[] content, String recipe) {
    MessageDigest digest = digest();
    digest.update(content);
    digest.update((file.getFileName() + "\n" + recipe).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What checksums are made with. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
