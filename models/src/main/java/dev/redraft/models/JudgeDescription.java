package dev.redraft.models;

import dev.redraft.decoder.TokenIds;
import dev.redraft.models.BundleDescription.FileEntry;
import dev.redraft.models.ModelDescription.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the exporter decided about a judge: the content of {@code judge.json}. Keys that are not
 * read here mean nothing to the engine.
 *
 * @param graph file name of the graph
 * @param shape layers, heads of keys and values, their width, and the vocabulary
 * @param maxPositions the longest text that the graph takes, in tokens
 * @param startToken goes before every text
 * @param endToken goes behind every text, and is judged with it
 * @param selfTest a text with both
 * @param logProbability of the self-test behind its first token
 * @param files size and checksum of every other file
 * @param source size and checksum of the file it was made of; null if that was no file
 */
record JudgeDescription(
    String name,
    String precision,
    String graph,
    Shape shape,
    int maxPositions,
    int startToken,
    int endToken,
    TokenIds selfTest,
    double logProbability,
    Map<String, FileEntry> files,
    @Nullable FileEntry source) {

  /** The file that describes a judge. */
  static final String FILE_NAME = "judge.json";

  private static final String KIND = "judge";
  private static final int CONTRACT = 1;

  /** Reads and checks the description in a judge's folder. */
  static JudgeDescription read(Path folder) throws ModelFormatException {
    Path file = folder.resolve(FILE_NAME);
    if (!Files.isRegularFile(file)) {
      throw new ModelFormatException(
          folder, "has no " + FILE_NAME + ", so it is no judge; redraft judge --from makes one");
    }
    return of(ConfigFile.read(file));
  }

  private static JudgeDescription of(ConfigFile json) throws ModelFormatException {
    if (!json.requiredText("kind").equals(KIND)) {
      throw json.refusal("kind is '" + json.requiredText("kind") + "', expected '" + KIND + "'");
    }
    int contract = json.requiredInteger("contract");
    if (contract != CONTRACT) {
      throw json.refusal("contract is " + contract + ", this Redraft knows " + CONTRACT);
    }
    Shape shape =
        new Shape(
            json.requiredAtLeast(1, "layers"),
            json.requiredAtLeast(1, "keyHeads"),
            json.requiredAtLeast(1, "headSize"),
            json.requiredAtLeast(2, "vocabularySize"));
    String graph = json.requiredText("graph");
    Map<String, FileEntry> files = BundleDescription.files(json.requiredObject("files"));
    for (String name : List.of(graph, OpenedModel.TOKENIZER)) {
      if (!files.containsKey(name)) {
        throw json.refusal("files lists no " + name);
      }
    }
    ConfigFile selfTest = json.requiredObject("selfTest");
    TokenIds tested = BundleDescription.tokens(selfTest, "tokens", shape);
    if (tested.size() < JudgeSelfTest.LEAST_TOKENS) {
      throw json.refusal("selfTest.tokens has only " + tested.size());
    }
    return new JudgeDescription(
        json.requiredText("name"),
        json.requiredText("precision"),
        graph,
        shape,
        json.requiredAtLeast(2, "maxPositions"),
        token(json, "startToken", shape),
        token(json, "endToken", shape),
        tested,
        selfTest.requiredNumber("logProbability"),
        files,
        source(json.requiredObject("source")));
  }

  private static @Nullable FileEntry source(ConfigFile json) throws ModelFormatException {
    return json.has("sha256") ? BundleDescription.file(json) : null;
  }

  private static int token(ConfigFile json, String key, Shape shape) throws ModelFormatException {
    int token = json.requiredInteger(key);
    BundleDescription.requireToken(json, key + " is ", token, shape);
    return token;
  }

  /** All files but the description. */
  BundleFiles.Listing listing() {
    return new BundleFiles.Listing(FILE_NAME, files, List.of(graph));
  }

  /** What all files but the description take. */
  long byteCount() {
    return files.values().stream().mapToLong(FileEntry::bytes).sum();
  }
}
