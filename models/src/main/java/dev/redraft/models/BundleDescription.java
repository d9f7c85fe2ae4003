package dev.redraft.models;

import dev.redraft.decoder.LengthLimit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the exporter measured and decided about a bundle: the content of {@code redraft.json},
 * contract version 1.
 *
 * @param contract version of the contract between bundle and engine
 * @param name what the model is called
 * @param precision how weights and activations are held, such as {@code int8-per-row}
 * @param graphs file names of the graphs
 * @param layers decoder and encoder layers
 * @param heads attention heads
 * @param headSize width of a head
 * @param vocabularySize token ids are below it
 * @param promptTokens the decoder's first tokens, at least one
 * @param endToken the token that ends a source and an output
 * @param prefix task prefix that goes before every source text, empty for none
 * @param sourceStartTokens special tokens that go before every source, prefix included
 * @param prefixTokens the prefix as tokens, between those and the source
 * @param sourceEndTokens special tokens that go behind every source
 * @param maxSourceTokens longest source the model was made for, without prefix and end token
 * @param lengthLimit longest output by length of the source
 * @param nearTieThreshold margin below which another processor's rounding was seen to change a
 *     prediction
 * @param selfTest source to test row independence with
 * @param files size and checksum of every other file
 */
record BundleDescription(
    int contract,
    String name,
    String precision,
    Graphs graphs,
    Layers layers,
    int heads,
    int headSize,
    int vocabularySize,
    List<Integer> promptTokens,
    int endToken,
    String prefix,
    List<Integer> sourceStartTokens,
    List<Integer> prefixTokens,
    List<Integer> sourceEndTokens,
    int maxSourceTokens,
    LengthLimit lengthLimit,
    float nearTieThreshold,
    List<Integer> selfTest,
    Map<String, FileEntry> files) {

  /** The file that describes a bundle. */
  static final String FILE_NAME = "redraft.json";

  private static final int CONTRACT = 1;

  /** File names of the encoder's and decoder's graphs. */
  record Graphs(String encoder, String decoder) {}

  /** Number of encoder and decoder layers. */
  record Layers(int encoder, int decoder) {}

  /** Size and SHA-256 of a file. */
  record FileEntry(long bytes, String sha256) {}

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
    BundleDescription description = of(ConfigFile.read(file));
    description.check(file);
    return description;
  }

  /** Keys beyond those known mean nothing. */
  private static BundleDescription of(ConfigFile json) throws ModelFormatException {
    ConfigFile graphs = json.requiredObject("graphs");
    ConfigFile layers = json.requiredObject("layers");
    return new BundleDescription(
        json.requiredInteger("contract"),
        json.requiredText("name"),
        json.requiredText("precision"),
        new Graphs(graphs.requiredText("encoder"), graphs.requiredText("decoder")),
        new Layers(layers.requiredInteger("encoder"), layers.requiredInteger("decoder")),
        json.requiredInteger("heads"),
        json.requiredInteger("headSize"),
        json.requiredInteger("vocabularySize"),
        json.requiredIntegers("promptTokens"),
        json.requiredInteger("endToken"),
        json.requiredText("prefix"),
        json.requiredIntegers("sourceStartTokens"),
        json.requiredIntegers("prefixTokens"),
        json.requiredIntegers("sourceEndTokens"),
        json.requiredInteger("maxSourceTokens"),
        lengthLimit(json.requiredObject("lengthLimit")),
        (float) json.requiredNumber("nearTieThreshold"),
        json.requiredIntegers("selfTest"),
        files(json.requiredObject("files")));
  }

  private static LengthLimit lengthLimit(ConfigFile json) throws ModelFormatException {
    try {
      return new LengthLimit(json.requiredNumber("ratio"), json.requiredInteger("extra"));
    } catch (IllegalArgumentException e) {
      throw json.refusal("lengthLimit: " + e.getMessage());
    }
  }

  private static Map<String, FileEntry> files(ConfigFile json) throws ModelFormatException {
    Map<String, FileEntry> files = new LinkedHashMap<>();
    for (String name : json.keys()) {
      ConfigFile entry = json.requiredObject(name);
      long bytes = (long) entry.requiredNumber("bytes");
      files.put(name, new FileEntry(bytes, entry.requiredText("sha256")));
    }
    return Collections.unmodifiableMap(files);
  }

  private void check(Path file) throws ModelFormatException {
    require(
        file, contract == CONTRACT, "contract is " + contract + ", this Redraft knows " + CONTRACT);
    require(file, vocabularySize > 1, "vocabularySize is " + vocabularySize);
    require(file, heads > 0 && headSize > 0, "heads is " + heads + " and headSize " + headSize);
    require(file, layers.decoder > 0, "layers.decoder is " + layers.decoder);
    require(file, maxSourceTokens > 0, "maxSourceTokens is " + maxSourceTokens);
    require(file, nearTieThreshold >= 0, "nearTieThreshold is " + nearTieThreshold);
    require(file, isToken(endToken), "endToken is " + endToken + tokenBound());
    require(file, !promptTokens.isEmpty(), "promptTokens is empty");
    requireTokens(file, "promptTokens", promptTokens);
    requireTokens(file, "sourceStartTokens", sourceStartTokens);
    requireTokens(file, "prefixTokens", prefixTokens);
    requireTokens(file, "sourceEndTokens", sourceEndTokens);
    requireTokens(file, "selfTest", selfTest);
    require(file, files.containsKey(graphs.encoder), "files lists no " + graphs.encoder);
    require(file, files.containsKey(graphs.decoder), "files lists no " + graphs.decoder);
  }

  private void requireTokens(Path file, String field, List<Integer> tokens)
      throws ModelFormatException {
    for (int token : tokens) {
      require(file, isToken(token), field + " has " + token + tokenBound());
    }
  }

  private boolean isToken(int token) {
    return 0 <= token && token < vocabularySize;
  }

  private String tokenBound() {
    return ", but the vocabulary has " + vocabularySize + " tokens";
  }

  private static void require(Path file, boolean holds, String problem)
      throws ModelFormatException {
    if (!holds) {
      throw new ModelFormatException(file, problem);
    }
  }
}
