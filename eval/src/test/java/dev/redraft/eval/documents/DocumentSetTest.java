package dev.redraft.eval.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.eval.score.MalformedDataException;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading of standing sets. */
class DocumentSetTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String problem() {
    return String.valueOf(
        assertThrows(MalformedDataException.class, () -> DocumentSet.readMarked(folder))
            .getMessage());
  }

  @Test
  void readsAFolderAKindAndNothingBesides() throws IOException {
    write("README.md", "no document");
    write("notes/b.md", "Two words.");
    write("notes/a.txt", "One");
    write("notes/.hidden", "");
    write("chat/c.txt", ":) — 7½ 😂");
    assertEquals(
        List.of("chat/c.txt 1", "notes/a.txt 1", "notes/b.md 2"),
        DocumentSet.read(folder).stream()
            .map(each -> each.path() + " " + each.wordCount())
            .toList());
  }

  @Test
  void findsCorrectedTextsTheUnnumberedFirst() throws IOException {
    write("notes/a.b.txt", "teh");
    write("notes/a.b.corrected.txt", "the");
    write("notes/a.b.corrected.2.txt", "tea");
    Document document = DocumentSet.readMarked(folder).get(0);
    assertEquals("a.b.txt", document.name());
    assertEquals(List.of("the", "tea"), document.corrected());
  }

  @Test
  void partsTheHeldBackFromTheOpen() throws IOException {
    write("held-back.txt", "notes/b.txt\n");
    write("notes/a.txt", "One");
    write("notes/b.txt", "Two");
    List<Document> documents = DocumentSet.read(folder);
    assertEquals(2, DocumentSet.half(documents, Half.ALL).size());
    assertEquals("a.txt", DocumentSet.half(documents, Half.OPEN).get(0).name());
    assertEquals("b.txt", DocumentSet.half(documents, Half.HELD_BACK).get(0).name());
  }

  @Test
  void refusesWhatIsNoSetAndNamesTheFile() throws IOException {
    assertTrue(problem().contains("no folder in it holds a document"));
    write("notes/a.corrected.txt", "the");
    assertTrue(problem().contains("a.txt: no such file"));
    write("notes/a.txt", "teh");
    write("notes/b.txt", "teh");
    assertTrue(problem().contains("b.txt: there is no corrected text"));
    Files.write(folder.resolve("notes/b.txt"), new byte[] {(byte) 0xe9});
    assertTrue(problem().contains("b.txt: this is not UTF-8"));
  }

  @Test
  void theStandingSetsHaveTheSameKindsAndHalves() throws IOException {
    List<Document> clean = DocumentSet.read(TestData.path("clean"));
    List<Document> marked = DocumentSet.readMarked(TestData.path("errors"));
    assertEquals(kinds(clean), kinds(marked));
    for (List<Document> set : List.of(clean, marked)) {
      int heldBack = DocumentSet.half(set, Half.HELD_BACK).size();
      assertTrue(heldBack > set.size() / 3 && heldBack < set.size() * 2 / 3, "" + heldBack);
    }
    for (Document each : clean) {
      assertTrue(each.wordCount() >= 60 && each.wordCount() <= 260, each.path());
    }
  }

  private static List<String> kinds(List<Document> documents) {
    return documents.stream().map(Document::kind).distinct().collect(Collectors.toList());
  }
}
