package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.decoder.AggressiveDecoder;
import dev.redraft.decoder.DraftStrategy;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java examples on one file in the documents, run on the tiny model's files. */
final class OneFileReadmeTest {
  private static final Path ONE_FILE = Path.of("..", "docs", "one-file.md");
  private static final Path PYTHON_README = Path.of("python", "README.md");
  private static final Path FILES = TestData.path("tiny-t5-onegraph");

  @TempDir private Path folder;

  @Test
  void idsExampleRuns() throws IOException, InterruptedException {
    String imports = "import ai.onnxruntime.*; import java.util.*;";
    String output = JavaExample.in(ONE_FILE, "in Java, ids to ids").run(imports, FILES, folder);

    try (ModelBundle bundle = ModelBundle.open(TestData.path("tiny-t5-int8"))) {
      TokenIds source = TokenIds.of(281, 314, 291, 354, 302);
      TokenIds expected =
          new AggressiveDecoder(DraftStrategy.suffixMatch())
              .decode(bundle.model(), source)
              .tokens();
      assertEquals(expected + System.lineSeparator(), output);
    }
  }

  @Test
  void textExampleRuns() throws IOException, InterruptedException {
    String imports =
        "import ai.onnxruntime.*; import ai.onnxruntime.extensions.*; import java.nio.*;"
            + " import java.util.*;";
    String output =
        JavaExample.in(PYTHON_README, "in Java, text to text").run(imports, FILES, folder);

    try (TextToTextGraph graph = TextToTextGraph.open(FILES.resolve("utf8-to-utf8.onnx"))) {
      assertEquals(graph.correct("We always walked the the dog.") + System.lineSeparator(), output);
    }
  }
}
