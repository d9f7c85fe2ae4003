package dev.redraft.models;

import dev.redraft.decoder.LengthLimit;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.ModelDescription.Bounds;
import dev.redraft.models.ModelDescription.Framing;
import dev.redraft.models.ModelDescription.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the exporter measured and decided about a bundle: the content of {@code redraft.json},
 * contract version 1 or 2. Keys that are not read here mean nothing to the engine.
 *
 * @param contract version of the contract between bundle and engine
 * @param graphs file names of the graphs
 * @param batchGraphs file names of the graphs that take several sources a call, or null
 * @param model what is known of the model
 * @param files size and checksum of every other file
 */
record BundleDescription(
    int contract,
    Graphs graphs,
    @Nullable Graphs batchGraphs,
    ModelDescription model,
    Map<String, FileEntry> files) {

  /** The file that describes a bundle. */
  static final String FILE_NAME = "redraft.json";

  /** The first version whose decoders give the second-best tokens, and the newest. */
  static final int CONTRACT_WITH_SECONDS = 2;

  private static final String BATCH_GRAPHS = "batchGraphs";

  /** A calibration's own for when a judge is asked, too. */
  private static final String WITH_JUDGE = "withJudge";

  /** What a calibration adds up: weights of features, trees, or both. */
  private static final String WEIGHTS = "weights";

  private static final String TREES = "trees";

  /** File names of the encoder's and decoder's graphs. */
  record Graphs(String encoder, String decoder) {}

  /** Size and SHA-256 of a file. */
  record FileEntry(long bytes, String sha256) {}

  /** All files but the description. */
  BundleFiles.Listing listing() {
    return new BundleFiles.Listing(FILE_NAME, files, names(graphs, batchGraphs));
  }

  /** Reads and checks the description in a bundle's folder. */
  static BundleDescription read(Path folder) throws ModelFormatException {
    Path file = folder.resolve(FILE_NAME);
    if (!Files.isDirectory(folder)) {
      throw new ModelFormatException(
          folder, "is no folder; a model bundle is a folder with " + FILE_NAME);
    }
    if (!Files.isRegularFile(file)) {
      throw new ModelFormatException(
          folder, "has no " + FILE_NAME + ", so it is no model bundle; models/python exports one");
    }
    return of(ConfigFile.read(file));
  }

  private static BundleDescription of(ConfigFile json) throws ModelFormatException {
    int contract = json.requiredInteger("contract");
    if (contract < 1 || contract > CONTRACT_WITH_SECONDS) {
      throw json.refusal(
          "contract is " + contract + ", this Redraft knows 1 to " + CONTRACT_WITH_SECONDS);
    }
    Graphs graphs = graphs(json.requiredObject("graphs"));
    Graphs batchGraphs = json.has(BATCH_GRAPHS) ? graphs(json.requiredObject(BATCH_GRAPHS)) : null;
    Map<String, FileEntry> files = files(json.requiredObject("files"));
    for (String graph : names(graphs, batchGraphs)) {
      if (!files.containsKey(graph)) {
        throw json.refusal("files lists no " + graph);
      }
    }
    return new BundleDescription(contract, graphs, batchGraphs, model(json, graphs), files);
  }

  private static Graphs graphs(ConfigFile json) throws ModelFormatException {
    return new Graphs(json.requiredText("encoder"), json.requiredText("decoder"));
  }

  private static List<String> names(Graphs graphs, @Nullable Graphs batchGraphs) {
    return Stream.of(graphs, batchGraphs)
        .filter(Objects::nonNull)
        .flatMap(pair -> Stream.of(pair.encoder, pair.decoder))
        .toList();
  }

  private static ModelDescription model(ConfigFile json, Graphs graphs)
      throws ModelFormatException {
    Shape shape =
        new Shape(
            json.requiredObject("layers").requiredAtLeast(1, "decoder"),
            json.requiredAtLeast(1, "heads"),
            json.requiredAtLeast(1, "headSize"),
            json.requiredAtLeast(2, "vocabularySize"));
    double nearTieThreshold = json.requiredNumber("nearTieThreshold");
    if (!(nearTieThreshold >= 0)) {
      throw json.refusal("nearTieThreshold is " + nearTieThreshold);
    }
    return new ModelDescription(
        json.requiredText("name"),
        json.requiredText("precision"),
        "bundle: " + graphs.encoder + ", " + graphs.decoder,
        List.of(),
        shape,
        framing(json, shape),
        new Bounds(
            json.requiredAtLeast(1, "maxSourceTokens"),
            lengthLimit(json.requiredObject("lengthLimit"))),
        (float) nearTieThreshold,
        tokens(json, "selfTest", shape),
        json.has("calibration") ? calibration(json.requiredObject("calibration")) : null);
  }

  private static Calibration calibration(ConfigFile json) throws ModelFormatException {
    try {
      return new Calibration(
          json.requiredNumber("bias"),
          json.has(WEIGHTS) ? numbers(json.requiredObject(WEIGHTS)) : Map.of(),
          json.has(TREES) ? trees(json.requiredTexts(TREES)) : List.of(),
          numbers(json.requiredObject("levels")),
          json.has(WITH_JUDGE) ? calibration(json.requiredObject(WITH_JUDGE)) : null);
    } catch (IllegalArgumentException e) {
      throw json.refusal("calibration: " + e.getMessage());
    }
  }

  private static List<DecisionTree> trees(List<String> lines) {
    return lines.stream().map(DecisionTree::of).toList();
  }

  private static Map<String, Double> numbers(ConfigFile json) throws ModelFormatException {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (String key : json.keys()) {
      numbers.put(key, json.requiredNumber(key));
    }
    return numbers;
  }

  private static Framing framing(ConfigFile json, Shape shape) throws ModelFormatException {
    TokenIds prompt = tokens(json, "promptTokens", shape);
    if (prompt.isEmpty()) {
      throw json.refusal("promptTokens is empty");
    }
    int endToken = json.requiredInteger("endToken");
    requireToken(json, "endToken is ", endToken, shape);
    return new Framing(
        prompt,
        endToken,
        tokens(json, "sourceStartTokens", shape),
        tokens(json, "prefixTokens", shape),
        tokens(json, "sourceEndTokens", shape));
  }

  /** Tokens of the vocabulary, by key. */
  static TokenIds tokens(ConfigFile json, String key, Shape shape) throws ModelFormatException {
    List<Integer> tokens = json.requiredIntegers(key);
    for (int token : tokens) {
      requireToken(json, key + " has ", token, shape);
    }
    return TokenIds.of(tokens.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Refuses a token outside the vocabulary. */
  static void requireToken(ConfigFile json, String what, int token, Shape shape)
      throws ModelFormatException {
    int size = shape.vocabularySize();
    if (token < 0 || token >= size) {
      throw json.refusal(what + token + ", but the vocabulary has " + size + " tokens");
    }
  }

  private static LengthLimit lengthLimit(ConfigFile json) throws ModelFormatException {
    try {
      return new LengthLimit(json.requiredNumber("ratio"), json.requiredInteger("extra"));
    } catch (IllegalArgumentException e) {
      throw json.refusal("lengthLimit: " + e.getMessage());
    }
  }

  /** Size and checksum of files by name. */
  static Map<String, FileEntry> files(ConfigFile json) throws ModelFormatException {
    Map<String, FileEntry> files = new LinkedHashMap<>();
    for (String name : json.keys()) {
      files.put(name, file(json.requiredObject(name)));
    }
    return Collections.unmodifiableMap(files);
  }

  /** Size and checksum of a file. */
  static FileEntry file(ConfigFile json) throws ModelFormatException {
    return new FileEntry((long) json.requiredNumber("bytes"), json.requiredText("sha256"));
  }
}
