package dev.redraft.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkFiles;

/**
 * A folder of the driver's that executors get a copy of, once each, named for its content.
 *
 * @param name what Spark knows it by; equal for equal contents
 */
record ShippedFolder(String name) implements Serializable {
  /**
   * Sends what is in a folder as an archive that Spark unpacks where a task first runs; nothing if
   * that was done before. All of it is read; the archive is on the driver's disk until the driver
   * ends.
   *
   * @throws NoSuchFileException if there is no such folder
   */
  static ShippedFolder send(SparkContext context, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "there is no such folder");
    }
    Path place = Files.createTempDirectory("redraft-spark");
    place.toFile().deleteOnExit();
    Path archive = place.resolve("folder.zip");
    archive.toFile().deleteOnExit();
    String name = "redraft-" + pack(folder, archive);
    if (context.listArchives().exists(each -> each.endsWith("#" + name))) {
      Files.delete(archive);
    } else {
      context.addArchive(archive.toUri() + "#" + name);
    }
    return new ShippedFolder(name);
  }

  /** Packs the files, equal ones always to equal bytes, and gives the digest of those. */
  private static String pack(Path folder, Path archive) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream file = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(new DigestOutputStream(file, digest));
        Stream<Path> all = Files.walk(folder)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
      for (Path each : files) {
        ZipEntry entry = new ZipEntry(folder.relativize(each).toString().replace('\\', '/'));
        entry.setTime(0);
        zip.putNextEntry(entry);
        Files.copy(each, zip);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Where it lies on this executor, or on the driver. */
  Path folder() {
    return Path.of(SparkFiles.get(name));
  }
}
