package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit calls copyTinyBundle first
final class BundleRefusalTest {
  @TempDir private Path folder;
  private BundleCopy copy;

  @BeforeEach
  void copyTinyBundle() throws IOException {
    copy = BundleCopy.of("tiny-t5-int8", folder);
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
    copy.describe(json -> json.remove("endToken"));
    refused(folder, "redraft.json", "endToken");
  }

  @Test
  void refusesUnknownContract() throws IOException {
    copy.describe(json -> json.put("contract", 7));
    refused(folder, "contract is 7", "knows 1 to 2");
    copy.describe(json -> json.put("contract", 0));
    refused(folder, "contract is 0");
  }

  @Test
  void readsCalibrationAndRefusesOneThatMakesNoSense() throws IOException {
    copy.describe(
        json -> {
          ObjectNode calibration = json.putObject("calibration").put("bias", -1.5);
          calibration.putObject("weights").put("margin", 2);
          calibration.putArray("trees").add("margin 1 -0.5 0.5");
          calibration.putObject("levels").put("careful", 0.9);
        });
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      assertEquals(
          new Calibration(
              -1.5,
              Map.of("margin", 2.0),
              List.of(DecisionTree.of("margin 1 -0.5 0.5")),
              Map.of("careful", 0.9),
              null),
          bundle.info().calibration());
    }
    copy.describe(json -> json.withObject("/calibration/levels").put("careful", 1.1));
    refused(folder, "calibration", "levels must be within 0 and 1");
    copy.describe(json -> json.withObject("/calibration/weights").put("margin", "much"));
    refused(folder, "calibration.weights.margin is \"much\"");
    copy.describe(
        json -> {
          json.withObject("/calibration/weights").put("margin", 2);
          json.withObject("/calibration").putArray("trees").add("margin 1 -0.5");
        });
    refused(folder, "a tree ends too early: margin 1 -0.5");
    copy.describe(json -> json.withObject("/calibration").putArray("trees").add(3));
    refused(folder, "trees is 3", "an array of texts");
    copy.describe(json -> json.withObject("/calibration").remove("trees"));
    copy.describe(json -> json.withObject("/calibration").remove("bias"));
    refused(folder, "has no calibration.bias");
  }

  @Test
  void refusesTokenOutsideVocabulary() throws IOException {
    copy.describe(json -> json.put("endToken", 99_999));
    refused(folder, "endToken is 99999", "vocabulary");
  }

  @Test
  void refusesSourceTokensOutsideVocabulary() throws IOException {
    copy.describe(json -> json.putArray("sourceStartTokens").add(400));
    refused(folder, "sourceStartTokens has 400", "vocabulary");
    copy.describe(json -> json.putArray("sourceEndTokens").add(-1));
    copy.describe(json -> json.putArray("sourceStartTokens"));
    refused(folder, "sourceEndTokens has -1", "vocabulary");
  }

  @Test
  void refusesDescriptionWithoutStartToken() throws IOException {
    copy.describe(json -> json.putArray("promptTokens"));
    refused(folder, "redraft.json", "promptTokens is empty");
    copy.describe(json -> json.remove("promptTokens"));
    refused(folder, "redraft.json", "promptTokens");
  }

  @Test
  void refusesDescriptionWithoutRequiredNestedField() throws IOException {
    copy.describe(json -> ((ObjectNode) json.get("lengthLimit")).remove("ratio"));
    refused(folder, "redraft.json", "ratio");
    copy.describe(json -> ((ObjectNode) json.get("lengthLimit")).put("ratio", 1.5));
    copy.describe(json -> ((ObjectNode) json.get("layers")).remove("decoder"));
    refused(folder, "redraft.json", "layers.decoder");
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
    copy.list("encoder.onnx");
    refused(folder, "encoder.onnx", "truncated");
  }

  @Test
  void refusesGraphThatIsNoGraph() throws IOException {
    Files.writeString(folder.resolve("encoder.onnx"), "no graph at all");
    copy.list("encoder.onnx");
    refused(folder, "encoder.onnx");
  }

  @Test
  void refusesGraphOfOtherShape() throws IOException {
    copy.describe(json -> json.put("heads", 3));
    refused(folder, "encoder.onnx", "cross_k.0", "expected FLOAT [-1, 3, -1,");
  }

  @Test
  void refusesGraphWithTensorMissing() throws IOException {
    copy.describe(json -> ((ObjectNode) json.get("layers")).put("decoder", 3));
    refused(folder, "encoder.onnx", "has no output cross_k.2");
  }

  @Test
  void refusesUnknownOperator() throws IOException {
    copy.replace("decoder.onnx", "TopK", "TopX");
    refused(folder, "decoder.onnx", "ONNX Runtime refuses it", "TopX");
  }

  @Test
  void refusesUnknownOpset() throws IOException {
    // The model's opset_import: the default domain, version 18.
    copy.replace("encoder.onnx", "B\u0004\n\u0000\u0010\u0012", "B\u0004\n\u0000\u0010\u007f");
    refused(folder, "encoder.onnx", "ONNX Runtime refuses it", "Opset 127");
  }

  @Test
  void refusesDecoderWithoutPastInput() throws IOException {
    copy.replace("decoder.onnx", "past_k.1", "past_x.1");
    refused(folder, "decoder.onnx", "has no input past_k.1", "past_x.1");
  }

  @Test
  void refusesDecoderWithoutRollBackInput() throws IOException {
    copy.replace("decoder.onnx", "\u0004keep", "\u0004kept");
    refused(folder, "decoder.onnx", "has no input keep");
  }

  @Test
  void refusesDecoderWithoutSecondTokens() throws IOException {
    copy.replace("decoder.onnx", "\nsecond_ids", "\nsecond_xyz");
    refused(folder, "decoder.onnx", "has no output second_ids", "second_xyz");
  }

  @Test
  void refusesExchangedGraphs() throws IOException {
    copy.describe(
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
    copy.list("tokenizer.json");
    refused(folder, "tokenizer.json", "12288 tokens");
  }

  @Test
  void refusesTokenizerThatIsNone() throws IOException {
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    copy.list("tokenizer.json");
    refused(folder, "tokenizer.json");
  }

  @Test
  void refusesListedFileOutsideTheFolder() throws IOException {
    copy.describe(
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
    copy.replace("decoder.onnx", "weights.bin", "../../x.bin");
    refused(folder, "decoder.onnx", "../../x.bin", "not a file of the bundle");
  }

  private void truncate(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(name));
    Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length - 1000));
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
