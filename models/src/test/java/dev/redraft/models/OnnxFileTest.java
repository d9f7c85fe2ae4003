package dev.redraft.models;

import static dev.redraft.models.OnnxBytes.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OnnxFileTest {
  @TempDir private Path folder;

  @Test
  void findsTheSharedWeights() throws IOException {
    Map<String, String> locations =
        OnnxFile.read(TestData.path("tiny-t5-int8/decoder.onnx")).locations();

    assertFalse(locations.isEmpty());
    assertEquals(Set.of("weights.bin"), Set.copyOf(locations.values()));
  }

  @Test
  void findsOperators() throws IOException {
    assertTrue(
        OnnxFile.read(TestData.path("tiny-t5-int8/decoder.onnx"))
            .operators()
            .containsAll(Set.of("TopK", "MatMulIntegerToFloat")));
  }

  @Test
  void findsTensorsInsideSubgraphs() throws IOException {
    ByteString tensor = message(8, ByteString.copyFromUtf8("deep"), 13, OnnxBytes.location("../x"));
    ByteString subgraph = message(5, tensor);
    ByteString attribute = message(6, subgraph);
    ByteString node = message(5, attribute);
    Path file = folder.resolve("nested.onnx");
    Files.write(file, message(7, message(1, node)).toByteArray());

    assertEquals(Map.of("deep", "../x"), OnnxFile.read(file).locations());
  }

  @Test
  void refusesEndlessNesting() throws IOException {
    ByteString graph = ByteString.EMPTY;
    for (int i = 0; i < 100; i++) {
      graph = message(1, message(5, message(6, graph)));
    }
    Path file = folder.resolve("deep.onnx");
    Files.write(file, message(7, graph).toByteArray());

    assertThrows(ModelFormatException.class, () -> OnnxFile.read(file));
  }
}
