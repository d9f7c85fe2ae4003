package dev.redraft.models;

import static dev.redraft.models.OnnxBytes.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit calls copy first
final class OptimumRefusalTest {
  private static final String WITH_PAST = "decoder_with_past_model.onnx";

  @TempDir private Path folder;
  private OptimumCopy copy;

  @BeforeEach
  void copy() throws IOException {
    copy = OptimumCopy.t5Pair(folder);
  }

  @Test
  void unknownOperator() throws IOException {
    copy.replace("encoder_model.onnx", "Softmax", "Sofdmax");
    refused("encoder_model.onnx", "ONNX Runtime refuses it", "Sofdmax");
  }

  @Test
  void unknownOpset() throws IOException {
    copy.replace("decoder_model.onnx", "B\u0002\u0010\u0012", "B\u0002\u0010\u007f");
    refused("decoder_model.onnx", "ONNX Runtime refuses it", "opset");
  }

  @Test
  void truncatedGraph() throws IOException {
    Path graph = folder.resolve(WITH_PAST);
    byte[] bytes = Files.readAllBytes(graph);
    Files.write(graph, Arrays.copyOf(bytes, bytes.length / 2));
    refused(WITH_PAST, "truncated");
  }

  @Test
  void missingPastInput() throws IOException {
    copy.replace(WITH_PAST, "past_key_values.0.decoder.key", "past_key_values.0.decoder.kex");
    refused(WITH_PAST, "has no input past_key_values.0.decoder.key");
  }

  @Test
  void moreLayersThanConfigured() throws IOException {
    copy.configure(json -> json.put("num_decoder_layers", 2));
    refused("decoder_model.onnx", "has no output present.1.decoder.key");
  }

  @Test
  void headsThatDoNotMatch() throws IOException {
    copy.configure(json -> json.put("num_heads", 3));
    refused("present.0.decoder.key is FLOAT [-1, 2, -1, 12], expected FLOAT [-1, 3, -1, 12]");
  }

  @Test
  void otherVocabularyThanConfigured() throws IOException {
    copy.configure(json -> json.put("vocab_size", 400));
    refused("logits is FLOAT [-1, -1, 300], expected FLOAT [-1, -1, 400]");
  }

  @Test
  void noStartToken() throws IOException {
    copy.configure(json -> json.remove("decoder_start_token_id"));
    refused("config.json", "has no decoder_start_token_id");
  }

  @Test
  void startTokenOutsideVocabulary() throws IOException {
    copy.configure(json -> json.put("decoder_start_token_id", 300));
    refused("decoder_start_token_id is 300, but the vocabulary has 300 tokens");
  }

  @Test
  void noEndToken() throws IOException {
    copy.configure(json -> json.remove("eos_token_id"));
    refused("config.json", "has no eos_token_id");
  }

  @Test
  void severalEndTokens() throws IOException {
    copy.configure(json -> json.putArray("eos_token_id").add(1).add(2));
    refused("eos_token_id is [1,2]");
  }

  @Test
  void decoderOnlyModel() throws IOException {
    copy.configure(json -> json.put("is_encoder_decoder", false));
    refused("is_encoder_decoder is false");
  }

  @Test
  void configThatIsNoJson() throws IOException {
    Files.writeString(folder.resolve("config.json"), "{\"num_heads\": ");
    refused("config.json", "is no JSON");
  }

  @Test
  void missingConfig() throws IOException {
    Files.delete(folder.resolve("config.json"));
    refused("config.json", "is missing");
  }

  @Test
  void missingTokenizer() throws IOException {
    Files.delete(folder.resolve("tokenizer.json"));
    refused("tokenizer.json", "is missing", "save_pretrained");
  }

  @Test
  void tokenizerOfLargerVocabulary() throws IOException {
    Files.copy(
        Path.of("src/main/resources/dev/redraft/models/bundled/tokenizer.json"),
        folder.resolve("tokenizer.json"),
        StandardCopyOption.REPLACE_EXISTING);
    refused("tokenizer.json", "12288 tokens", "vocabulary has 300");
  }

  @Test
  void tokenizerThatEndsSourcesOtherwise() throws IOException {
    copy.configure(json -> json.put("eos_token_id", 2));
    refused("tokenizer.json", "ends a source with [1], but the model's eos_token_id is 2");
  }

  @Test
  void encoderWithoutDecoder() throws IOException {
    Files.delete(folder.resolve("decoder_model.onnx"));
    refused("no decoder to go with it", WITH_PAST);
  }

  @Test
  void symbolicLink() throws IOException {
    Path graph = folder.resolve("decoder_model.onnx");
    Files.move(graph, folder.resolve("elsewhere"));
    Files.createSymbolicLink(graph, folder.resolve("elsewhere"));
    refused("decoder_model.onnx", "symbolic link");
  }

  @Test
  void externalDataOutsideTheFolder() throws IOException {
    for (String place : new String[] {"../x", "/etc/passwd", "a/../x", ".."}) {
      Files.write(folder.resolve("encoder_model.onnx"), graphWithDataIn(place));
      refused("encoder_model.onnx", "'" + place + "'", "not a file beside it");
    }
  }

  @Test
  void externalDataThatIsMissingOrLinked() throws IOException {
    Files.write(folder.resolve("encoder_model.onnx"), graphWithDataIn("data.bin"));
    refused("data.bin", "is missing");
    Files.createSymbolicLink(folder.resolve("data.bin"), folder.resolve("config.json"));
    refused("data.bin", "symbolic link");
  }

  /**
   * ONNX Runtime keeps a tensor's file mapped while the graph is open, where it reads rows of it.
   */
  @Test
  void encoderIsClosedWhereALaterGraphIsRefused() throws IOException {
    OnnxBytes.moveLargestTensor(folder.resolve("encoder_model.onnx"), "embedding.bin");
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      assertEquals(OpenFiles.areKnown(), !OpenFiles.below(folder).isEmpty(), bundle.info().name());
    }
    copy.replace(WITH_PAST, "past_key_values.0.decoder.key", "past_key_values.0.decoder.kex");
    refused(WITH_PAST);
    copy.replace("decoder_model.onnx", "Softmax", "Sofdmax");
    refused("decoder_model.onnx");
  }

  private static byte[] graphWithDataIn(String location) {
    ByteString tensor =
        message(8, ByteString.copyFromUtf8("weights"), 13, OnnxBytes.location(location));
    return message(7, message(5, tensor)).toByteArray();
  }

  /** Refused with these parts in the message, and nothing stays open. */
  private void refused(String... parts) throws IOException {
    ModelFormatException refusal =
        assertThrows(ModelFormatException.class, () -> ModelBundle.open(folder).close());
    for (String part : parts) {
      assertTrue(
          String.valueOf(refusal.getMessage()).contains(part),
          refusal.getMessage() + " lacks " + part);
    }
    assertEquals(List.of(), OpenFiles.below(folder));
  }
}
