package dev.redraft.lsp;

import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.jspecify.annotations.Nullable;

/** Findings as the protocol has them. */
final class Diagnostics {
  /** What the editor shows as their source. */
  static final String SOURCE = "redraft";

  /** Where the kinds of errors are described. */
  private static final String KINDS = "https://aclanthology.org/P17-1074/";

  private Diagnostics() {}

  /** One of a version's findings. */
  static Diagnostic of(Snapshot snapshot, Finding finding) {
    String text = snapshot.text();
    Diagnostic diagnostic =
        new Diagnostic(
            snapshot.range(finding.shownStart(text), finding.shownEnd(text)),
            finding.explanation(),
            finding.severity(),
            SOURCE,
            finding.kind().code());
    diagnostic.setCodeDescription(new DiagnosticCodeDescription(KINDS));
    return diagnostic;
  }

  private static List<Diagnostic> all(Findings findings) {
    return findings.findings().stream().map(each -> of(findings.snapshot(), each)).toList();
  }

  /** All findings of a version, to be sent. */
  static PublishDiagnosticsParams pushed(Findings findings) {
    Snapshot snapshot = findings.snapshot();
    return new PublishDiagnosticsParams(snapshot.uri(), all(findings), snapshot.version());
  }

  /**
   * All findings of a version, as an answer.
   *
   * @param known the id of findings that the client has; null for none
   */
  static DocumentDiagnosticReport pulled(Findings findings, @Nullable String known) {
    if (findings.id().equals(known)) {
      return new DocumentDiagnosticReport(
          new RelatedUnchangedDocumentDiagnosticReport(findings.id()));
    }
    RelatedFullDocumentDiagnosticReport report =
        new RelatedFullDocumentDiagnosticReport(all(findings));
    report.setResultId(findings.id());
    return new DocumentDiagnosticReport(report);
  }
}
