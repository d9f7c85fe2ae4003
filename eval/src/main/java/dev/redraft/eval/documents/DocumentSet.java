package dev.redraft.eval.documents;

import dev.redraft.eval.score.MalformedDataException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The documents in a folder's folders, one for each kind. {@code NAME.corrected.EXT} and {@code
 * NAME.corrected.2.EXT} are corrected texts of {@code NAME.EXT}; {@code held-back.txt} lists the
 * documents on which nothing is fitted.
 */
public final class DocumentSet {
  private static final String HELD_BACK = "held-back.txt";
  private static final Pattern CORRECTED =
      Pattern.compile("(?<base>.+)\\.corrected(?<number>\\.\\d+)?(?<extension>\\.[^.]+)");

  private DocumentSet() {}

  /**
   * Reads correct documents.
   *
   * @throws MalformedDataException if the folder has none, or one is not UTF-8
   */
  public static List<Document> read(Path folder) throws IOException {
    Path list = folder.resolve(HELD_BACK);
    Set<String> heldBack = Files.exists(list) ? Set.copyOf(Files.readAllLines(list)) : Set.of();
    List<Document> documents = new ArrayList<>();
    for (Path kind : visible(folder)) {
      if (Files.isDirectory(kind)) {
        documents.addAll(documents(kind, heldBack));
      }
    }
    if (documents.isEmpty()) {
      throw new MalformedDataException(folder, "no folder in it holds a document");
    }
    return documents;
  }

  /**
   * Reads documents with marked errors.
   *
   * @throws MalformedDataException if the folder has none, one is not UTF-8, or has no corrected
   *     text
   */
  public static List<Document> readMarked(Path folder) throws IOException {
    List<Document> documents = read(folder);
    for (Document each : documents) {
      if (each.corrected().isEmpty()) {
        throw new MalformedDataException(
            folder.resolve(each.path()), "there is no corrected text beside it");
      }
    }
    return documents;
  }

  /** The documents of a half, in order. */
  public static List<Document> half(List<Document> documents, Half half) {
    return documents.stream().filter(half::has).toList();
  }

  private static List<Document> documents(Path folder, Set<String> heldBack) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Map<String, List<String>> corrected = new TreeMap<>();
    for (Path file : visible(folder)) {
      String name = file.getFileName().toString();
      Matcher matcher = CORRECTED.matcher(name);
      if (matcher.matches()) {
        String original = matcher.group("base") + matcher.group("extension");
        List<String> others = corrected.computeIfAbsent(original, key -> new ArrayList<>());
        others.add(matcher.group("number") == null ? 0 : others.size(), text(file));
      } else if (Files.isRegularFile(file)) {
        texts.put(name, text(file));
      }
    }
    for (String original : corrected.keySet()) {
      if (!texts.containsKey(original)) {
        throw new MalformedDataException(
            folder.resolve(original), "no such file, but a corrected text of it");
      }
    }
    String kind = folder.getFileName().toString();
    return texts.entrySet().stream()
        .map(
            each ->
                new Document(
                    kind,
                    each.getKey(),
                    each.getValue(),
                    corrected.getOrDefault(each.getKey(), List.of()),
                    heldBack.contains(kind + "/" + each.getKey())))
        .toList();
  }

  private static List<Path> visible(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> !each.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      MalformedDataException problem = new MalformedDataException(file, "this is not UTF-8");
      problem.initCause(e);
      throw problem;
    }
  }
}
