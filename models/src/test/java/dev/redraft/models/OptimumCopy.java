package dev.redraft.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A copy of some files of a tiny export of Optimum, to be laid out and spoilt at will. */
final class OptimumCopy {
  /** The two graphs of the first layout besides the encoder. */
  static final List<String> PAIR = List.of("decoder_model.onnx", "decoder_with_past_model.onnx");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path source;
  private final Path folder;

  private OptimumCopy(Path source, Path folder) {
    this.source = source;
    this.folder = folder;
  }

  /** Copies the T5 without its graphs. */
  static OptimumCopy t5(Path folder) throws IOException {
    return of("optimum-t5", folder);
  }

  /** Copies the BART without its graphs. */
  static OptimumCopy bart(Path folder) throws IOException {
    return of("optimum-bart", folder);
  }

  /** Copies the T5 with encoder and both decoders of the first layout. */
  static OptimumCopy t5Pair(Path folder) throws IOException {
    OptimumCopy copy = t5(folder).with("encoder_model.onnx", "encoder_model.onnx");
    for (String graph : PAIR) {
      copy.with(graph, graph);
    }
    return copy;
  }

  private static OptimumCopy of(String name, Path folder) throws IOException {
    OptimumCopy copy = new OptimumCopy(TestData.path(name), folder);
    Files.createDirectories(folder);
    for (String file :
        List.of(
            "config.json", "generation_config.json", "tokenizer.json", "tokenizer_config.json")) {
      copy.with(file, file);
    }
    return copy;
  }

  /** Copies a file to a place in the folder. */
  OptimumCopy with(String name, String place) throws IOException {
    Path target = folder.resolve(place);
    Files.createDirectories(target.getParent());
    Files.copy(source.resolve(name), target);
    return this;
  }

  /** Changes both configurations. */
  void configure(Consumer<ObjectNode> change) throws IOException {
    for (String name : List.of("config.json", "generation_config.json")) {
      Path file = folder.resolve(name);
      ObjectNode json = (ObjectNode) JSON.readTree(file.toFile());
      change.accept(json);
      JSON.writeValue(file.toFile(), json);
    }
  }

  /** Replaces bytes, given as ISO-8859-1, by as many others, so that lengths in the file hold. */
  void replace(String name, String from, String to) throws IOException {
    Path file = folder.resolve(name);
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    if (from.length() != to.length() || !bytes.contains(from)) {
      throw new IllegalArgumentException("nothing to replace, or not by as much: " + from);
    }
    Files.writeString(file, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
  }

  Path folder() {
    return folder;
  }
}
