package dev.redraft.eval.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class M2ReaderTest {
  @TempDir Path folder;

  private List<AnnotatedSentence> read(String text) throws IOException {
    Path file = folder.resolve("gold.m2");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return M2Reader.read(file);
  }

  @Test
  void readsSeveralAnnotatorsAlternativesAndNoop() throws IOException {
    List<AnnotatedSentence> sentences =
        read(
            """
            S she go home now
            A 1 2|||Vform|||goes||went|||REQUIRED|||-NONE-|||0
            A 3 4|||Rloc-||||||REQUIRED|||-NONE-|||0
            A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1
            A 1 1|||M|||-NONE-|| had to |||REQUIRED|||-NONE-|||2

            S fine .
            """);
    assertEquals(2, sentences.size());
    AnnotatedSentence first = sentences.get(0);
    assertEquals(List.of("she", "go", "home", "now"), first.tokens());
    assertEquals(
        Map.of(
            0,
            List.of(
                new Annotation(1, 2, "Vform", List.of("goes", "went"), 0),
                new Annotation(3, 4, "Rloc-", List.of(""), 0)),
            1,
            List.of(),
            2,
            List.of(new Annotation(1, 1, "M", List.of("", "had to"), 2))),
        first.byAnnotator());
    assertEquals(Map.of(0, List.of()), sentences.get(1).byAnnotator());
  }

  @Test
  void readsEmptySentencesMarksAndEitherKindOfLineEnd() throws IOException {
    List<AnnotatedSentence> sentences =
        read("\uFEFFS \r\nA 0 0|||M|||Yes .|||REQUIRED|||-NONE-|||0\r\n\r\n\r\nS\r\n\r\nS a  b");
    assertEquals(
        List.of(List.of(), List.of(), List.of("a", "b")),
        sentences.stream().map(AnnotatedSentence::tokens).toList());
    assertEquals(1, sentences.get(0).edits(0).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A 0 1|||T|||x|||REQUIRED|||-NONE-;5 fields",
        "A 0 1|||T|||x|||REQUIRED|||-NONE-|||0|||1;7 fields",
        "A 0 1|||T|||x|||REQUIRED|||-NONE-|||zero;annotator 'zero' is not a number",
        "A 0 1|||T|||x|||REQUIRED|||-NONE-|||-1;annotator -1 is below 0",
        "A 0|||T|||x|||REQUIRED|||-NONE-|||0;'0' is not a start and an end",
        "A 0 one|||T|||x|||REQUIRED|||-NONE-|||0;end 'one' is not a number",
        "A 1 0|||T|||x|||REQUIRED|||-NONE-|||0;span 1 0 is not within the sentence's 2 tokens",
        "A 1 3|||T|||x|||REQUIRED|||-NONE-|||0;span 1 3 is not within the sentence's 2 tokens",
        "A -1 -1|||T|||x|||REQUIRED|||-NONE-|||0;span -1 -1 is not within",
        "S a second;a second 'S' line",
        "B 0 1;begins neither with 'S ' nor with 'A '"
      })
  void refusesMalformedLineByItsNumber(String line, String problem) {
    var e =
        assertThrows(MalformedDataException.class, () -> read("S x\n\nS a b\n" + line + "\n\n"));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains("gold.m2:4: ") && message.contains(problem), message);
  }

  @Test
  void refusesEditWithoutSentence() {
    var e =
        assertThrows(
            MalformedDataException.class,
            () -> read("S x\n\nA 0 0|||T|||x|||REQUIRED|||-NONE-|||0\n"));
    assertTrue(String.valueOf(e.getMessage()).contains("gold.m2:3: an 'A' line"), e::toString);
  }

  @Test
  void refusesFileWithoutSentence() {
    assertThrows(MalformedDataException.class, () -> read("\n\n"));
  }

  @Test
  void refusesBytesThatAreNotUtf8() throws IOException {
    Path file = folder.resolve("latin.m2");
    Files.write(file, new byte[] {'S', ' ', (byte) 0xE9, '\n'});
    var e = assertThrows(MalformedDataException.class, () -> M2Reader.read(file));
    assertTrue(String.valueOf(e.getMessage()).contains("not UTF-8"), e::toString);
  }

  @Test
  void saysWhereAMissingSetIsToBeHad() {
    Path file = folder.resolve("official-2014.combined.m2");
    var e = assertThrows(MissingDataException.class, () -> M2Reader.read(file));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(file.toString()) && message.contains("nlp.nus.edu.sg"), message);
  }
}
