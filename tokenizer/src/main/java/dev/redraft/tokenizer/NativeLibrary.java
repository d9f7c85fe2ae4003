package dev.redraft.tokenizer;

import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Loads the tokenizers library out of DJL's jar, once.
 *
 * <p>DJL's own loader is passed by: it asks Amazon's metadata service where it runs, looks for GPUs
 * and may download a build for them, all of which only process-wide settings prevent. This one uses
 * the CPU build in the jar, nothing else, and never the network. It keeps the unpacked library
 * where DJL does, so the two share one copy.
 *
 * <p>Several processes may start at once: each unpacks into a folder of its own, and the first to
 * rename it wins. Where nothing can be kept, or what was kept does not load, a private copy in the
 * temporary folder is used.
 */
final class NativeLibrary {
  private static final String RESOURCES = "native/lib/";

  private static boolean loaded;

  private NativeLibrary() {}

  /**
   * Loads the library unless that is done.
   *
   * @throws IOException if there is no build for this platform or it can't be unpacked or loaded
   */
  static synchronized TokenizersLibrary load() throws IOException {
    if (!loaded) {
      Platform platform = Platform.current();
      try {
        load(kept(cacheFolder(), platform), platform);
      } catch (IOException | UnsatisfiedLinkError e) {
        loadPrivateCopy(platform, e);
      }
      loaded = true;
    }
    return TokenizersLibrary.LIB;
  }

  /** The folder that holds the unpacked library, unpacked first where it does not yet. */
  static Path kept(Path cacheFolder, Platform platform) throws IOException {
    Path folder = cacheFolder.resolve(version() + "-cpu-" + platform.name());
    if (Files.isRegularFile(folder.resolve(platform.library()))) {
      return folder;
    }
    Files.createDirectories(cacheFolder);
    Path unpacked = Files.createTempDirectory(cacheFolder, "tmp");
    try {
      unpack(platform, unpacked);
      Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      delete(platform, unpacked);
      if (!Files.isRegularFile(folder.resolve(platform.library()))) {
        throw e;
      }
    }
    return folder;
  }

  private static void loadPrivateCopy(Platform platform, Throwable earlier) throws IOException {
    Path folder = Files.createTempDirectory("redraft-tokenizers");
    try {
      unpack(platform, folder);
      load(folder, platform);
    } catch (IOException | UnsatisfiedLinkError e) {
      e.addSuppressed(earlier);
      throw new IOException(
          "the tokenizers library for " + platform.name() + " can't be loaded: " + e.getMessage(),
          e);
    } finally {
      delete(platform, folder);
    }
  }

  private static void load(Path folder, Platform platform) {
    for (String file : platform.files()) {
      System.load(folder.resolve(file).toAbsolutePath().toString());
    }
  }

  private static void unpack(Platform platform, Path folder) throws IOException {
    for (String file : platform.files()) {
      String resource = RESOURCES + platform.name() + "/cpu/" + file;
      try (InputStream in = open(resource)) {
        if (in == null) {
          throw new IOException("DJL's jar has no tokenizers library for " + platform.name());
        }
        Files.copy(in, folder.resolve(file));
      }
    }
  }

  /** A library in use can't be deleted on Windows: that is left to the end of the process. */
  private static void delete(Platform platform, Path folder) {
    folder.toFile().deleteOnExit();
    for (String file : platform.files()) {
      if (!folder.resolve(file).toFile().delete()) {
        folder.resolve(file).toFile().deleteOnExit();
      }
    }
    folder.toFile().delete();
  }

  private static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = open(RESOURCES + "tokenizers.properties")) {
      if (in == null) {
        throw new IOException("DJL's tokenizers jar is not on the class path");
      }
      properties.load(in);
    }
    return properties.getProperty("version", "unknown");
  }

  private static @Nullable InputStream open(String resource) {
    return TokenizersLibrary.class.getResourceAsStream("/" + resource);
  }

  /** As DJL finds it: settings first, then the home folder. */
  private static Path cacheFolder() {
    for (String setting : List.of("ENGINE_CACHE_DIR", "DJL_CACHE_DIR")) {
      String folder = System.getProperty(setting, System.getenv(setting));
      if (folder != null && !folder.isEmpty()) {
        return Path.of(folder, "tokenizers");
      }
    }
    return Path.of(System.getProperty("user.home"), ".djl.ai", "tokenizers");
  }

  /**
   * A platform as DJL names it.
   *
   * @param name such as {@code linux-x86_64}
   * @param files the files to load, in this order; the library itself is the last
   */
  record Platform(String name, List<String> files) {
    static Platform current() {
      String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      String machine = System.getProperty("os.arch");
      String library = System.mapLibraryName("tokenizers");
      String processor = machine.equals("amd64") ? "x86_64" : machine;
      if (system.startsWith("windows")) {
        return new Platform(
            "win-" + processor,
            List.of("libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libstdc++-6.dll", library));
      }
      return new Platform(
          (system.startsWith("mac") ? "osx-" : "linux-") + processor, List.of(library));
    }

    String library() {
      return files.get(files.size() - 1);
    }
  }
}
