package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.GreedyDecoder;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextToTextGraphTest {
  private static final Path FILE = TestData.path("tiny-t5-onegraph").resolve("utf8-to-utf8.onnx");

  private static ModelBundle bundle;
  private static TextToTextGraph graph;

  @BeforeAll
  static void open() throws IOException {
    bundle = ModelBundle.open(TestData.path("tiny-t5-int8"));
    graph = TextToTextGraph.open(FILE);
  }

  @AfterAll
  static void close() {
    graph.close();
    bundle.close();
  }

  @Test
  void equalsTokenizerAndGreedyDecodingOnSentences() throws IOException {
    for (String sentence : Files.readAllLines(TestData.path("sentences.txt"))) {
      assertEquals(greedily(sentence), graph.correct(sentence));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "   ",
        "a",
        "a ",
        "  a  b   c  ",
        "a\tb\nc\r\nd\r",
        "\n\n a",
        "it\t's\r't\n'll \u2028\r's",
        "na\u00efve caf\u00e9 e\u0301 n\u0303",
        "\ud83d\ude00 ok \ud83d\udc69\u200d\ud83d\udc67 \ud83d\udc4d\ud83c\udffd!",
        "\u4e2d\u6587\u6d4b\u8bd5\uff0c\u4f60\u597d\u3002",
        "a \ud83d b",
        "\ude00\ud83d",
        "a\0b \0",
        "</s>",
        "a </s> b<pad> <unk>",
        "abc  12  3 a1b2's \u00bd \u00b2x",
        "it's don't I'LL we\u2019ve ''s 's",
        "a\u00a0b \u3000c \u20285",
        "\ufeffx \u200bz \u00ad",
        "\u0001\u007f _#$% !!!   ???"
      })
  void equalsThemOnHostileText(String text) {
    assertEquals(greedily(text), graph.correct(text));
  }

  @Test
  void takesLongText() {
    String text = "We walked the dog. ".repeat(40);
    assertEquals(greedily(text), graph.correct(text));
  }

  private static String greedily(String text) {
    TokenIds source = TokenIds.of(bundle.tokenizer().tokenize(text).ids());
    DecodingResult result = new GreedyDecoder().decode(bundle.model(), source);
    return bundle.tokenizer().decode(result.tokens().toArray()).replace('\0', '\ufffd');
  }

  @Test
  void closedGraphSaysSo() throws IOException {
    TextToTextGraph other = TextToTextGraph.open(FILE);
    other.close();
    assertThrows(IllegalStateException.class, () -> other.correct("a"));
  }

  @Test
  void refusesAGraphFromIdsToIds() {
    Path ids = FILE.resolveSibling("correct.onnx");
    ModelFormatException refusal =
        assertThrows(ModelFormatException.class, () -> TextToTextGraph.open(ids).close());
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.startsWith(ids + ": "), message);
    assertTrue(message.contains("UINT8 vector utf8"), message);
  }

  @Test
  void namesTheMissingArtefact() throws IOException, InterruptedException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("onnxruntime-extensions"))
            .collect(Collectors.joining(File.pathSeparator));
    String output = openInAProcess(classPath, "");
    assertTrue(
        output.contains("text to text needs com.microsoft.onnxruntime:onnxruntime-extensions"),
        output);
  }

  @Test
  void namesThePlatformWithoutALibrary() throws IOException, InterruptedException {
    String output = openInAProcess(System.getProperty("java.class.path"), "sparc");
    assertTrue(output.contains("has no library that works on"), output);
    assertTrue(output.contains("sparc; use Corrector, which needs none"), output);
  }

  private static String openInAProcess(String classPath, String architecture)
      throws IOException, InterruptedException {
    return Processes.run(
        Path.of("").toAbsolutePath(),
        classPath,
        TextToTextMain.class.getName(),
        FILE.toString(),
        architecture);
  }
}
