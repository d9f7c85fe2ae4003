package dev.redraft.models;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The model that comes with this library. Where its classes lie in a folder, so does the bundle,
 * and is opened there, and where a package has put it beside its jars, it is opened there; out of a
 * jar it is unpacked once into a cache folder, file by file as streams, never through the Java
 * heap. Where nothing can be kept, a private copy in the temporary folder is used, and deleted when
 * the process ends.
 *
 * <p>Safe when several processes start at once.
 */
final class BundledModel {
  private static final String RESOURCES = "bundled/";

  /**
   * Names the folder to unpack into, and to keep what was measured in; by default {@code
   * .cache/redraft} in the user's home folder.
   */
  private static final String CACHE_PROPERTY = "redraft.cache";

  /** Names the folder where a package has put the bundle. */
  static final String FOLDER_PROPERTY = "redraft.bundled";

  private BundledModel() {}

  /** The folder of the bundle, unpacked if need be. */
  static Path folder() throws IOException {
    Path packaged = packaged();
    if (packaged != null) {
      return packaged;
    }
    URL description = BundledModel.class.getResource(RESOURCES + BundleDescription.FILE_NAME);
    if (description == null) {
      throw new ModelFormatException(
          Path.of(RESOURCES), "is missing from the redraft-models jar; build it again");
    }
    if (description.getProtocol().equals("file")) {
      try {
        return parent(Path.of(description.toURI()));
      } catch (URISyntaxException e) {
        throw new IOException("the class path holds no proper address: " + description, e);
      }
    }
    return System.getProperty(CACHE_PROPERTY) != null
        ? unpacked(cacheFolder())
        : unpackedAnywhere(cacheFolder());
  }

  /** As {@link #unpacked}; where that cannot be, into a folder that the process deletes again. */
  static Path unpackedAnywhere(Path cache) throws IOException {
    try {
      return unpacked(cache);
    } catch (IOException e) {
      try {
        Path copy = Files.createTempDirectory("redraft-model");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteQuietly(copy)));
        return unpacked(copy);
      } catch (IOException also) {
        e.addSuppressed(also);
        throw e;
      }
    }
  }

  private static void deleteQuietly(Path folder) {
    try {
      deleteAll(folder);
    } catch (IOException e) {
      // A file in use cannot be deleted on Windows; the system cleans its temporary folder.
    }
  }

  /**
   * Whether a folder is where a package has put the bundle. What installs packages checks what is
   * in them, the bundle's files like native libraries; to read them all again takes as long as to
   * start.
   */
  static boolean isPackaged(Path folder) {
    return folder.equals(packaged());
  }

  private static @Nullable Path packaged() {
    String folder = System.getProperty(FOLDER_PROPERTY);
    return folder == null ? null : Path.of(folder);
  }

  /** Where what a machine can do without is kept, whether it is there or not. */
  static Path cacheFolder() {
    String chosen = System.getProperty(CACHE_PROPERTY);
    return chosen != null
        ? Path.of(chosen).toAbsolutePath()
        : Path.of(System.getProperty("user.home"), ".cache", "redraft");
  }

  /**
   * The bundle in a folder under {@code cache} that is named for its content, so that versions do
   * not meet. A lock lets one process unpack at a time; what it was killed in the middle of, the
   * next one does again.
   */
  static Path unpacked(Path cache) throws IOException {
    Path place = cache.resolve("bundled-" + contentName());
    if (isComplete(place)) {
      return place;
    }
    synchronized (BundledModel.class) {
      try {
        Files.createDirectories(cache);
      } catch (IOException e) {
        throw new IOException(
            "the bundled model cannot be unpacked to "
                + cache
                + " ("
                + e
                + "); name another folder with -D"
                + CACHE_PROPERTY
                + "=FOLDER",
            e);
      }
      try (FileChannel lockFile =
              FileChannel.open(
                  cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = lockFile.lock()) {
        if (lock.isValid() && !isComplete(place)) {
          unpack(cache, place);
        }
      }
    }
    return place;
  }

  private static void unpack(Path cache, Path place) throws IOException {
    Path incoming = cache.resolve("unpacking");
    deleteAll(incoming);
    deleteAll(place);
    Files.createDirectory(incoming);
    copy(BundleDescription.FILE_NAME, incoming);
    for (String name : BundleDescription.read(incoming).files().keySet()) {
      copy(name, incoming);
    }
    Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * The beginning of the description's checksum, which stands for the whole bundle: it lists all
   * others.
   */
  private static String contentName() throws IOException {
    try (InputStream in = resource(BundleDescription.FILE_NAME)) {
      return BundleFiles.sha256(in).substring(0, 16);
    }
  }

  /** Whether all files are there in full; their checksums are seen to when the bundle is opened. */
  private static boolean isComplete(Path place) {
    try {
      for (var file : BundleDescription.read(place).files().entrySet()) {
        if (Files.size(place.resolve(file.getKey())) != file.getValue().bytes()) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void copy(String name, Path folder) throws IOException {
    try (InputStream in = resource(name)) {
      Files.copy(in, folder.resolve(name));
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = BundledModel.class.getResourceAsStream(RESOURCES + name);
    if (in == null) {
      throw new ModelFormatException(
          Path.of(RESOURCES + name), "is missing from the redraft-models jar; build it again");
    }
    return in;
  }

  /** Deletes a folder, if it is there, with all that is in it. */
  static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder)) {
      files = new ArrayList<>(tree.toList());
    }
    files.sort(Comparator.reverseOrder());
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }
}
