package dev.redraft.lsp;

import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/** What editors of several kinds say that they can do. */
final class Capabilities {
  private Capabilities() {}

  /** Next to nothing. */
  static ClientCapabilities none() {
    return new ClientCapabilities();
  }

  /** Counts columns in one of these. */
  static ClientCapabilities counting(String... encodings) {
    ClientCapabilities capabilities = new ClientCapabilities();
    GeneralClientCapabilities general = new GeneralClientCapabilities();
    general.setPositionEncodings(List.of(encodings));
    capabilities.setGeneral(general);
    return capabilities;
  }

  /** Asks for diagnostics, and again when told to. */
  static ClientCapabilities pulling() {
    ClientCapabilities capabilities = new ClientCapabilities();
    TextDocumentClientCapabilities document = new TextDocumentClientCapabilities();
    document.setDiagnostic(new DiagnosticCapabilities());
    capabilities.setTextDocument(document);
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setDiagnostics(new DiagnosticWorkspaceCapabilities(true));
    capabilities.setWorkspace(workspace);
    return capabilities;
  }

  /** Has settings, progress and versions of edits. */
  static ClientCapabilities rich() {
    ClientCapabilities capabilities = new ClientCapabilities();
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setConfiguration(true);
    WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
    edits.setDocumentChanges(true);
    workspace.setWorkspaceEdit(edits);
    capabilities.setWorkspace(workspace);
    WindowClientCapabilities window = new WindowClientCapabilities();
    window.setWorkDoneProgress(true);
    capabilities.setWindow(window);
    return capabilities;
  }
}
