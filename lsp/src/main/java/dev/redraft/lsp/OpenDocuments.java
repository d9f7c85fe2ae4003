package dev.redraft.lsp;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents that are open, up to a bound: those that a client never closes must not fill the
 * memory. What was used least goes first. Thread-safe.
 */
final class OpenDocuments {
  private final int mostDocuments;
  private final long mostUnits;

  /** The least recently used first. */
  private final Map<String, OpenDocument> documents = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * None yet.
   *
   * @param mostDocuments at least 1
   * @param mostUnits of all their texts, in UTF-16 units; the document in use stays, whatever it
   *     has
   */
  OpenDocuments(int mostDocuments, long mostUnits) {
    this.mostDocuments = mostDocuments;
    this.mostUnits = mostUnits;
  }

  synchronized @Nullable OpenDocument get(String uri) {
    return documents.get(uri);
  }

  /** Opens a document, also one that is open already. */
  synchronized OpenDocument open(Snapshot snapshot) {
    OpenDocument document = new OpenDocument(snapshot);
    OpenDocument before = documents.put(snapshot.uri(), document);
    if (before != null) {
      before.close();
    }
    return document;
  }

  /** Closes a document; null if it was not open. */
  synchronized @Nullable OpenDocument close(String uri) {
    OpenDocument document = documents.remove(uri);
    if (document != null) {
      document.close();
    }
    return document;
  }

  /** Closes those beyond the bound; returns their names. */
  synchronized List<String> forget() {
    long units = 0;
    for (OpenDocument each : documents.values()) {
      units += each.snapshot().text().length();
    }
    List<String> forgotten = new ArrayList<>();
    Iterator<Map.Entry<String, OpenDocument>> eldest = documents.entrySet().iterator();
    while (documents.size() > 1 && (documents.size() > mostDocuments || units > mostUnits)) {
      Map.Entry<String, OpenDocument> entry = eldest.next();
      units -= entry.getValue().snapshot().text().length();
      entry.getValue().close();
      forgotten.add(entry.getKey());
      eldest.remove();
    }
    return forgotten;
  }

  /** All that are open. */
  synchronized List<OpenDocument> all() {
    return List.copyOf(documents.values());
  }
}
