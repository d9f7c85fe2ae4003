package dev.redraft.eval.documents;

import dev.redraft.corrector.CorrectionRequest;

/** Asks for a document's correction as a user's run does; the one place where a format counts. */
final class DocumentRequest {
  private DocumentRequest() {}

  static CorrectionRequest of(Document document) {
    return CorrectionRequest.of(document.text());
  }
}
