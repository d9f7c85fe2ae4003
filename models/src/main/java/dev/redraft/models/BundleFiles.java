package dev.redraft.models;

import dev.redraft.models.BundleDescription.FileEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that the files of a bundle are those its description lists, and that no graph reads
 * anything else.
 */
final class BundleFiles {
  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * The files that a description lists.
   *
   * @param description the name of the description itself
   * @param entries size and checksum by name
   * @param graphs those that are graphs
   */
  record Listing(String description, Map<String, FileEntry> entries, List<String> graphs) {
    private boolean isWeights(String name) {
      return !name.endsWith(".json") && !graphs.contains(name);
    }
  }

  private BundleFiles() {}

  /**
   * Checks what opening the graphs relies on: that all listed files are there in full, the
   * checksums of graphs and JSON files, and that the graphs have their external data in listed
   * files.
   */
  static void check(Path folder, Listing listing) throws ModelFormatException {
    for (Map.Entry<String, FileEntry> listed : listing.entries().entrySet()) {
      Path file = inside(folder, listed.getKey(), listing);
      checkSize(file, listed.getValue(), listing);
      if (!listing.isWeights(listed.getKey())) {
        checkContent(file, listed.getValue());
      }
    }
    Set<String> known = listing.entries().keySet();
    for (String graph : listing.graphs()) {
      OnnxFile.read(folder.resolve(graph))
          .requireLocations(known::contains, "a file of the bundle");
    }
  }

  /** Checks that all listed files are there in full, and reads none. */
  static void checkSizes(Path folder, Listing listing) throws ModelFormatException {
    for (Map.Entry<String, FileEntry> listed : listing.entries().entrySet()) {
      checkSize(inside(folder, listed.getKey(), listing), listed.getValue(), listing);
    }
  }

  /** Checks the checksums of the weights. Takes longer than all else. */
  static void checkWeights(Path folder, Listing listing) throws ModelFormatException {
    for (Map.Entry<String, FileEntry> listed : listing.entries().entrySet()) {
      if (listing.isWeights(listed.getKey())) {
        checkContent(inside(folder, listed.getKey(), listing), listed.getValue());
      }
    }
  }

  /**
   * The SHA-256 of a file in lower-case hexadecimal digits; the file is never held in memory as a
   * whole.
   */
  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return sha256(in);
    }
  }

  /** The SHA-256 of what a stream holds from here on. */
  static String sha256(InputStream in) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Whether a name is that of something directly in a folder. */
  static boolean isPlainName(String name) {
    return !name.isEmpty()
        && !name.equals(".")
        && !name.equals("..")
        && name.chars().noneMatch(each -> each == '/' || each == '\\' || each == 0);
  }

  /** A listed file, which must lie directly in the folder and be no link to elsewhere. */
  private static Path inside(Path folder, String name, Listing listing)
      throws ModelFormatException {
    if (!isPlainName(name)) {
      throw new ModelFormatException(
          folder.resolve(listing.description()),
          "lists the file '" + name + "', which is not in the bundle's folder");
    }
    Path file = folder.resolve(name);
    if (Files.isSymbolicLink(file)) {
      throw new ModelFormatException(file, "is a symbolic link; a bundle holds its files itself");
    }
    return file;
  }

  private static void checkSize(Path file, FileEntry expected, Listing listing)
      throws ModelFormatException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new ModelFormatException(
          file,
          "is missing, although " + listing.description() + " lists it; copy the whole bundle");
    }
    long bytes = file.toFile().length();
    if (bytes != expected.bytes()) {
      throw new ModelFormatException(
          file,
          "has " + bytes + " bytes, expected " + expected.bytes() + "; copy the bundle again");
    }
  }

  private static void checkContent(Path file, FileEntry expected) throws ModelFormatException {
    String sha256;
    try {
      sha256 = sha256(file);
    } catch (IOException e) {
      throw new ModelFormatException(file, "cannot be read: " + e.getMessage(), e);
    }
    if (!sha256.equals(expected.sha256())) {
      throw new ModelFormatException(
          file,
          "has SHA-256 " + sha256 + ", expected " + expected.sha256() + "; copy the bundle again");
    }
  }
}
