package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BundleRefusalTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @BeforeEach
  void copyTinyBundle() throws IOException {
    try (Stream<Path> files = Files.list(TestData.path("tiny-t5-int8"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
  }

  @Test
  void opensUntouchedCopy() throws IOException {
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      assertTrue(bundle.model().isRowIndependent());
      assertEquals(OpenFiles.areKnown(), !OpenFiles.below(folder).isEmpty());
    }
    assertEquals(List.of(), OpenFiles.below(folder));
  }

  @Test
  void refusesWhatIsNoFolder() throws IOException {
    refused(folder.resolve("nowhere"), "nowhere", "is no folder");
  }

  @Test
  void refusesFolderWithoutDescription() throws IOException {
    Files.delete(folder.resolve("redraft.json"));
    refused(folder, "has no redraft.json");
  }

  @Test
  void refusesDescriptionThatIsNoJson() throws IOException {
    Files.writeString(folder.resolve("redraft.json"), "{\"contract\": 1,");
    refused(folder, "redraft.json");
  }

  @Test
  void refusesDescriptionWithoutRequiredField() throws IOException {
    describe(json -> json.remove("endToken"));
    refused(folder, "redraft.json", "endToken");
  }

  @Test
  void refusesUnknownContract() throws IOException {
    describe(json -> json.put("contract", 7));
    refused(folder, "contract is 7", "knows 1");
  }

  @Test
  void refusesTokenOutsideVocabulary() throws IOException {
    describe(json -> json.put("endToken", 99_999));
    refused(folder, "endToken is 99999", "vocabulary");
  }

  @Test
  void refusesSourceTokensOutsideVocabulary() throws IOException {
    describe(json -> json.putArray("sourceStartTokens").add(400));
    refused(folder, "sourceStartTokens has 400", "vocabulary");
    describe(json -> json.putArray("sourceEndTokens").add(-1));
    describe(json -> json.putArray("sourceStartTokens"));
    refused(folder, "sourceEndTokens has -1", "vocabulary");
  }

  @Test
  void refusesDescriptionWithoutRequiredNestedField() throws IOException {
    describe(json -> ((ObjectNode) json.get("lengthLimit")).remove("ratio"));
    refused(folder, "redraft.json", "ratio");
    describe(json -> ((ObjectNode) json.get("lengthLimit")).put("ratio", 1.5));
    describe(json -> ((ObjectNode) json.get("layers")).remove("encoder"));
    refused(folder, "redraft.json", "encoder");
  }

  @Test
  void refusesTruncatedFile() throws IOException {
    truncate("decoder.onnx");
    refused(folder, "decoder.onnx", "bytes, expected");
  }

  @Test
  void refusesChangedFile() throws IOException {
    Path weights = folder.resolve("weights.bin");
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length / 2] ^= 1;
    Files.write(weights, bytes);
    refused(folder, "weights.bin", "SHA-256", "expected");
  }

  @Test
  void refusesMissingFile() throws IOException {
    Files.delete(folder.resolve("tokenizer.json"));
    refused(folder, "tokenizer.json", "is missing");
  }

  @Test
  void refusesTruncatedGraphEvenWhereTheChecksumFits() throws IOException {
    truncate("encoder.onnx");
    describe(json -> list(json, "encoder.onnx"));
    refused(folder, "encoder.onnx", "truncated");
  }

  @Test
  void refusesGraphThatIsNoGraph() throws IOException {
    Files.writeString(folder.resolve("encoder.onnx"), "no graph at all");
    describe(json -> list(json, "encoder.onnx"));
    refused(folder, "encoder.onnx");
  }

  @Test
  void refusesUnknownOperator() throws IOException {
    replace("decoder.onnx", "TopK", "TopQ");
    describe(json -> list(json, "decoder.onnx"));
    refused(folder, "decoder.onnx", "ONNX Runtime refuses it", "TopQ");
  }

  @Test
  void refusesGraphOfOtherShape() throws IOException {
    describe(json -> json.put("heads", 3));
    refused(folder, "encoder.onnx", "cross_k.0", "expected FLOAT [-1, 3, -1,");
  }

  @Test
  void refusesGraphWithTensorMissing() throws IOException {
    describe(json -> ((ObjectNode) json.get("layers")).put("decoder", 3));
    refused(folder, "encoder.onnx", "has no output cross_k.2");
  }

  @Test
  void refusesExchangedGraphs() throws IOException {
    describe(
        json -> {
          ObjectNode graphs = (ObjectNode) json.get("graphs");
          graphs.put("encoder", "decoder.onnx");
          graphs.put("decoder", "encoder.onnx");
        });
    refused(folder, "decoder.onnx", "has no input attention_mask");
  }

  @Test
  void refusesTokenizerOfLargerVocabulary() throws IOException {
    Files.copy(
        Path.of("src/main/resources/dev/redraft/models/bundled/tokenizer.json"),
        folder.resolve("tokenizer.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    describe(json -> list(json, "tokenizer.json"));
    refused(folder, "tokenizer.json", "12288 tokens");
  }

  @Test
  void refusesTokenizerThatIsNone() throws IOException {
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    describe(json -> list(json, "tokenizer.json"));
    refused(folder, "tokenizer.json");
  }

  @Test
  void refusesListedFileOutsideTheFolder() throws IOException {
    describe(
        json ->
            ((ObjectNode) json.get("files"))
                .putObject("../outside")
                .put("bytes", 1)
                .put("sha256", ""));
    refused(folder, "../outside", "not in the bundle's folder");
  }

  @Test
  void refusesSymbolicLink() throws IOException {
    Path outside = folder.resolve("elsewhere.bin");
    Files.move(folder.resolve("weights.bin"), outside);
    Files.createSymbolicLink(folder.resolve("weights.bin"), outside);
    refused(folder, "weights.bin", "symbolic link");
  }

  @Test
  void refusesExternalDataOutsideTheFolder() throws IOException {
    // Of equal length, so that the lengths inside the file stay right.
    replace("decoder.onnx", "weights.bin", "../../x.bin");
    describe(json -> list(json, "decoder.onnx"));
    refused(folder, "decoder.onnx", "../../x.bin", "not a file of the bundle");
  }

  private void replace(String name, String from, String to) throws IOException {
    Path file = folder.resolve(name);
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains(from), "nothing to replace");
    Files.writeString(file, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
  }

  private void truncate(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(name));
    Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length - 1000));
  }

  private void describe(Consumer<ObjectNode> change) throws IOException {
    Path file = folder.resolve("redraft.json");
    ObjectNode json = (ObjectNode) JSON.readTree(file.toFile());
    change.accept(json);
    JSON.writeValue(file.toFile(), json);
  }

  /** Gives a file's present size and checksum in the description. */
  private void list(ObjectNode json, String name) {
    try {
      Path file = folder.resolve(name);
      ((ObjectNode) json.get("files").get(name))
          .put("bytes", Files.size(file))
          .put("sha256", BundleFiles.sha256(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Refused with these parts in the message, and nothing stays open. */
  private static void refused(Path folder, String... parts) throws IOException {
    ModelFormatException refusal =
        assertThrows(ModelFormatException.class, () -> ModelBundle.open(folder).close());
    for (String part : parts) {
      assertTrue(
          String.valueOf(refusal.getMessage()).contains(part),
          refusal.getMessage() + " lacks " + part);
    }
    assertEquals(List.of(), Files.isDirectory(folder) ? OpenFiles.below(folder) : List.of());
  }
}
