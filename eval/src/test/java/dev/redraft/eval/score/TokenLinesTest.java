package dev.redraft.eval.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TokenLinesTest {
  @TempDir Path folder;

  @Test
  void readsWhatItWrote() throws IOException {
    List<List<String>> sentences =
        List.of(List.of("It", "'s", "5\u00A0km", "."), List.of(), List.of("Yes"), List.of());
    Path file = folder.resolve("x.hyp");
    TokenLines.write(file, sentences);
    assertEquals(sentences, TokenLines.read(file));
  }

  @Test
  void passesOverMarksLineEndsAndSurplusSpaces() throws IOException {
    Path file = Files.writeString(folder.resolve("x.src"), "\uFEFF a \t b \r\n\r\nc");
    assertEquals(List.of(List.of("a", "b"), List.of(), List.of("c")), TokenLines.read(file));
  }

  @Test
  void namesTheFileThatIsNotUtf8() throws IOException {
    Path file = folder.resolve("x.src");
    Files.write(file, new byte[] {'a', '\n', (byte) 0xFF, '\n'});
    var e = assertThrows(MalformedDataException.class, () -> TokenLines.read(file));
    assertTrue(String.valueOf(e.getMessage()).startsWith(file + ": not UTF-8"), e::toString);
  }
}
