package dev.redraft.eval.documents;

import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.formats.Format;

/** Asks for a document's correction as a user's run does; the one place where a format counts. */
final class DocumentRequest {
  private DocumentRequest() {}

  static CorrectionRequest of(Document document) {
    Format format = Format.of(document.name(), document.text());
    return format == Format.TEXT
        ? CorrectionRequest.of(document.text())
        : CorrectionRequest.of(format.read(document.name(), document.text()));
  }
}
