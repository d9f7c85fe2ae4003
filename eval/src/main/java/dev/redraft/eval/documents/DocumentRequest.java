package dev.redraft.eval.documents;

import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.formats.Format;

/**
 * Asks for a document as its format says, once: where a command would go round again, this does
 * not.
 */
final class DocumentRequest {
  private DocumentRequest() {}

  static CorrectionRequest of(Document document) {
    Format format = Format.of(document.name(), document.text());
    return format == Format.TEXT
        ? CorrectionRequest.of(document.text())
        : CorrectionRequest.of(format.read(document.name(), document.text()));
  }
}
