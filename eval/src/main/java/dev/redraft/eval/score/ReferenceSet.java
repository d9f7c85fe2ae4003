package dev.redraft.eval.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tokenised source sentences with whole corrected sentences to compare with.
 *
 * @param sources a sentence each
 * @param references one or more lists, each as long as {@code sources}
 */
public record ReferenceSet(List<List<String>> sources, List<List<List<String>>> references) {
  private static final int JFLEG_REFERENCE_COUNT = 4;

  /** Checks the counts. */
  public ReferenceSet {
    sources = List.copyOf(sources);
    references = references.stream().map(List::copyOf).toList();
    if (references.isEmpty()) {
      throw new IllegalArgumentException("a set needs a reference");
    }
    for (List<List<String>> reference : references) {
      if (reference.size() != sources.size()) {
        throw new IllegalArgumentException(
            reference.size() + " reference sentences for " + sources.size() + " sources");
      }
    }
  }

  /**
   * Reads parallel files, see {@link TokenLines}.
   *
   * @throws MalformedDataException if they differ in their counts of lines, naming file and counts
   */
  public static ReferenceSet read(Path source, List<Path> references) throws IOException {
    List<List<String>> sources = TokenLines.read(source);
    List<List<List<String>>> read = new ArrayList<>();
    for (Path reference : references) {
      List<List<String>> sentences = TokenLines.read(reference);
      if (sentences.size() != sources.size()) {
        throw new MalformedDataException(
            reference, sentences.size() + " lines, but " + source + " has " + sources.size());
      }
      read.add(sentences);
    }
    return new ReferenceSet(sources, read);
  }

  /**
   * Reads a folder of JFLEG: {@code NAME.src} and {@code NAME.ref0} to {@code NAME.ref3}, for the
   * one NAME that has a {@code NAME.ref0}.
   *
   * @throws MissingDataException if a file or the folder is missing, saying where JFLEG is to be
   *     had
   */
  public static ReferenceSet readJfleg(Path folder) throws IOException {
    return readJfleg(folder, jflegName(folder));
  }

  /**
   * Reads one of the sets in a folder that may hold several.
   *
   * @param name the files' without suffix
   * @throws MissingDataException if a file is missing, saying where JFLEG is to be had
   */
  public static ReferenceSet readJfleg(Path folder, String name) throws IOException {
    Path source = present(folder.resolve(name + ".src"));
    List<Path> references = new ArrayList<>();
    for (int i = 0; i < JFLEG_REFERENCE_COUNT; i++) {
      references.add(present(folder.resolve(name + ".ref" + i)));
    }
    return read(source, references);
  }

  private static String jflegName(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      throw MissingDataException.ofJfleg(folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(file -> file.endsWith(".ref0"))
              .map(file -> file.substring(0, file.length() - ".ref0".length()))
              .sorted()
              .toList();
    }
    if (names.isEmpty()) {
      throw MissingDataException.ofJfleg(folder.resolve("NAME.ref0"));
    }
    if (names.size() > 1) {
      throw new MalformedDataException(
          folder, "several sets, " + names + "; give each a folder, or name one");
    }
    return names.get(0);
  }

  private static Path present(Path file) throws MissingDataException {
    if (Files.notExists(file)) {
      throw MissingDataException.ofJfleg(file);
    }
    return file;
  }

  /** The number of sentences. */
  public int sentenceCount() {
    return sources.size();
  }

  /** The references of one sentence, in the order of the lists. */
  List<List<String>> referencesOf(int sentence) {
    return IntStream.range(0, references.size())
        .mapToObj(reference -> references.get(reference).get(sentence))
        .toList();
  }
}
