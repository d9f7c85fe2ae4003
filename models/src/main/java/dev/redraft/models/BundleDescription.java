package dev.redraft.models;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redraft.decoder.LengthLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
@JsonIgnoreProperties(ignoreUnknown = true)
record BundleDescription(
    @JsonProperty(required = true) int contract,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String precision,
    @JsonProperty(required = true) Graphs graphs,
    @JsonProperty(required = true) Layers layers,
    @JsonProperty(required = true) int heads,
    @JsonProperty(required = true) int headSize,
    @JsonProperty(required = true) int vocabularySize,
    @JsonProperty(required = true) List<Integer> promptTokens,
    @JsonProperty(required = true) int endToken,
    @JsonProperty(required = true) String prefix,
    @JsonProperty(required = true) List<Integer> sourceStartTokens,
    @JsonProperty(required = true) List<Integer> prefixTokens,
    @JsonProperty(required = true) List<Integer> sourceEndTokens,
    @JsonProperty(required = true) int maxSourceTokens,
    @JsonProperty(required = true) LengthLimit lengthLimit,
    @JsonProperty(required = true) float nearTieThreshold,
    @JsonProperty(required = true) List<Integer> selfTest,
    @JsonProperty(required = true) Map<String, FileEntry> files) {

  /** The file that describes a bundle. */
  static final String FILE_NAME = "redraft.json";

  private static final int CONTRACT = 1;

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

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
    try {
      BundleDescription description =
          JSON.readValue(Files.readAllBytes(file), BundleDescription.class);
      description.check(file);
      return description;
    } catch (JsonProcessingException e) {
      throw new ModelFormatException(file, e.getOriginalMessage() + at(e), e);
    } catch (ModelFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelFormatException(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static String at(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
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
