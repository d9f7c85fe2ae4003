package dev.redraft.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.tokenizer.TextUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenDocumentsTest {
  private static Snapshot document(String uri, int length) {
    return Snapshot.of(uri, "plaintext", 1, "x".repeat(length), TextUnit.UTF_16);
  }

  @Test
  void whatWasUsedLeastIsForgottenFirst() {
    OpenDocuments documents = new OpenDocuments(100, 30);
    OpenDocument first = documents.open(document("first", 10));
    documents.open(document("second", 10));
    documents.open(document("third", 10));
    assertEquals(List.of(), documents.forget());
    assertEquals(first, documents.get("first"));
    documents.open(document("fourth", 5));
    assertEquals(List.of("second"), documents.forget());
    assertNull(documents.get("second"));
    assertNotNull(documents.get("first"));
  }

  @Test
  void theDocumentInUseStaysHoweverLongItIs() {
    OpenDocuments documents = new OpenDocuments(100, 30);
    documents.open(document("first", 10));
    documents.open(document("huge", 1_000));
    assertEquals(List.of("first"), documents.forget());
    assertNotNull(documents.get("huge"));
  }

  /** However many there are, and however long each stays open. */
  @Test
  void whatIsKeptIsBounded() {
    OpenDocuments documents = new OpenDocuments(1_000, 1 << 20);
    for (int i = 0; i < 5_000; i++) {
      documents.open(document("uri" + i, 10_000));
      documents.forget();
      long units =
          documents.all().stream().mapToLong(each -> each.snapshot().text().length()).sum();
      assertTrue(units <= 1 << 20, () -> units + " units are kept");
    }
  }

  @Test
  void theCheckOfWhatIsForgottenEnds() {
    OpenDocuments documents = new OpenDocuments(1, 30);
    OpenDocument.Check check = documents.open(document("first", 10)).begin();
    documents.open(document("second", 10));
    documents.forget();
    assertTrue(check.isCancelled());
  }
}
