package dev.redraft.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The graphs taken from an export of Optimum. {@link ModelBundle} documents which are, of several.
 *
 * @param encoder the encoder
 * @param decoder the decoder that reads a whole prefix; the merged one where that is taken
 * @param withPast the decoder that goes on from a cache: {@code decoder_with_past_model.onnx}, the
 *     merged one, or null where there is none
 */
record OptimumFiles(Path encoder, Path decoder, @Nullable Path withPast) {
  private static final String ENCODER = "encoder_model";
  private static final String DECODER = "decoder_model";
  private static final String WITH_PAST = "decoder_with_past_model";
  private static final String MERGED = "decoder_model_merged";
  private static final List<String> PLACES = List.of("", "onnx");
  private static final List<String> SUFFIXES = List.of("", "_quantized", "_int8");

  /** Whether a folder has an encoder as Optimum names it. */
  static boolean areIn(Path folder) {
    return PLACES.stream()
        .map(folder::resolve)
        .anyMatch(place -> SUFFIXES.stream().anyMatch(suffix -> exists(place, ENCODER, suffix)));
  }

  /**
   * Finds the first complete set.
   *
   * @throws ModelFormatException if there is none, or one of its files is a symbolic link
   */
  static OptimumFiles find(Path folder) throws ModelFormatException {
    for (String name : PLACES) {
      Path place = folder.resolve(name);
      for (String suffix : SUFFIXES) {
        if (exists(place, ENCODER, suffix)) {
          OptimumFiles found = find(place, suffix);
          if (found != null) {
            return found;
          }
        }
      }
    }
    throw new ModelFormatException(
        folder,
        "has an encoder but no decoder to go with it: neither decoder_model.onnx nor"
            + " decoder_model_merged.onnx of the same suffix; it has "
            + graphs(folder));
  }

  private static @Nullable OptimumFiles find(Path place, String suffix) {
    Path encoder = file(place, ENCODER, suffix);
    if (exists(place, DECODER, suffix) && exists(place, WITH_PAST, suffix)) {
      return new OptimumFiles(
          encoder, file(place, DECODER, suffix), file(place, WITH_PAST, suffix));
    }
    if (exists(place, MERGED, suffix)) {
      Path merged = file(place, MERGED, suffix);
      return new OptimumFiles(encoder, merged, merged);
    }
    return exists(place, DECODER, suffix)
        ? new OptimumFiles(encoder, file(place, DECODER, suffix), null)
        : null;
  }

  private static boolean exists(Path place, String name, String suffix) {
    return Files.exists(file(place, name, suffix));
  }

  private static Path file(Path place, String name, String suffix) {
    return place.resolve(name + suffix + ".onnx");
  }

  /** Whether one file is both decoders. */
  boolean isMerged() {
    return decoder.equals(withPast);
  }

  /** The files, each once. */
  List<Path> all() {
    return Stream.of(encoder, decoder, withPast == null ? decoder : withPast).distinct().toList();
  }

  /** Their names as seen from a folder. */
  String names(Path folder) {
    return String.join(
        ", ", all().stream().map(file -> folder.relativize(file).toString()).toList());
  }

  /** Other graphs in a folder, by their names. */
  List<String> others(Path folder) throws ModelFormatException {
    List<String> taken = all().stream().map(file -> folder.relativize(file).toString()).toList();
    return graphs(folder).stream().filter(name -> !taken.contains(name)).toList();
  }

  private static List<String> graphs(Path folder) throws ModelFormatException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".onnx"))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ModelFormatException(folder, "cannot be read: " + e, e);
    }
  }

  /**
   * Checks that nothing leads out of the folder: no graph is a symbolic link, and external data
   * lies in files beside its graph.
   */
  void checkPlaces(Path folder) throws ModelFormatException {
    for (Path graph : all()) {
      requireNoLink(folder.resolve(folder.relativize(graph).getName(0)));
      requireNoLink(graph);
      OnnxFile onnx = OnnxFile.read(graph);
      onnx.requireLocations(BundleFiles::isPlainName, "a file beside it");
      for (String location : onnx.locations().values()) {
        Path file = graph.resolveSibling(location);
        if (!Files.exists(file)) {
          throw new ModelFormatException(
              graph, "has its data in " + location + ", which is missing; copy it too");
        }
        requireNoLink(file);
      }
    }
  }

  /** Refuses a symbolic link. */
  static void requireNoLink(Path file) throws ModelFormatException {
    if (Files.isSymbolicLink(file)) {
      throw new ModelFormatException(
          file, "is a symbolic link; copy the model with its files, as cp -rL does");
    }
  }
}
