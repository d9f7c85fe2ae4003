package dev.redraft.eval.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReferenceSetTest {
  @TempDir Path folder;

  @BeforeEach
  void writeFolder() throws IOException {
    Files.writeString(folder.resolve("dev.src"), "he go\nfine\n");
    Files.writeString(folder.resolve("dev.spellchecked.src"), "he go\nfine\n");
    for (int i = 0; i < 4; i++) {
      Files.writeString(folder.resolve("dev.ref" + i), "he goes " + i + "\nfine\n");
    }
  }

  @Test
  void readsFolderOfJfleg() throws IOException {
    ReferenceSet set = ReferenceSet.readJfleg(folder);
    assertEquals(List.of(List.of("he", "go"), List.of("fine")), set.sources());
    assertEquals(4, set.references().size());
    assertEquals(List.of("he", "goes", "3"), set.references().get(3).get(0));
  }

  @Test
  void namesTheMissingFileAndWhereToGetIt() throws IOException {
    Path missing = folder.resolve("dev.ref2");
    Files.delete(missing);
    assertMissing(missing);
    Files.delete(folder.resolve("dev.src"));
    assertMissing(folder.resolve("dev.src"));
    Files.delete(folder.resolve("dev.ref0"));
    assertMissing(folder.resolve("NAME.ref0"));
  }

  private void assertMissing(Path file) {
    var e = assertThrows(MissingDataException.class, () -> ReferenceSet.readJfleg(folder));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(file + ": ") && message.contains("keisks/jfleg"), message);
  }

  @Test
  void namesTheFolderThatIsNotThere() {
    Path missing = folder.resolve("test");
    var e = assertThrows(MissingDataException.class, () -> ReferenceSet.readJfleg(missing));
    assertTrue(String.valueOf(e.getMessage()).startsWith(missing + ": "), e::toString);
  }

  @Test
  void refusesSeveralSetsInOneFolder() throws IOException {
    Files.writeString(folder.resolve("test.ref0"), "x\n");
    var e = assertThrows(MalformedDataException.class, () -> ReferenceSet.readJfleg(folder));
    assertTrue(String.valueOf(e.getMessage()).contains("[dev, test]"), e::toString);
  }

  @Test
  void namesTheFileOfAnotherLengthAndBothCounts() throws IOException {
    Path longer = Files.writeString(folder.resolve("dev.ref1"), "x\ny\nz\n");
    var e = assertThrows(MalformedDataException.class, () -> ReferenceSet.readJfleg(folder));
    assertEquals(longer + ": 3 lines, but " + folder.resolve("dev.src") + " has 2", e.getMessage());
  }
}
