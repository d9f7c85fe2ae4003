package dev.redraft.lsp;

import dev.redraft.tokenizer.TextUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DidChangeConfigurationCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/**
 * What an editor can do, of what matters here.
 *
 * @param unit what columns count from now on: the first that it offers
 * @param pullsDiagnostics whether it asks for diagnostics, and asks again when told to, so that
 *     none are pushed; one that only asks would show what settings have made old
 * @param hasConfiguration whether it can be asked for its settings
 * @param registersConfiguration whether it tells of changed settings where asked to
 * @param watchesFiles whether it tells of changed files where asked to
 * @param hasProgress whether it shows progress
 * @param versionsEdits whether edits may name the version that they are for
 * @param readsMarkdown whether hovers may be Markdown
 */
record Traits(
    TextUnit unit,
    boolean pullsDiagnostics,
    boolean hasConfiguration,
    boolean registersConfiguration,
    boolean watchesFiles,
    boolean hasProgress,
    boolean versionsEdits,
    boolean readsMarkdown) {

  private static final Map<String, TextUnit> UNITS =
      Map.of(
          PositionEncodingKind.UTF8, TextUnit.UTF_8,
          PositionEncodingKind.UTF16, TextUnit.UTF_16,
          PositionEncodingKind.UTF32, TextUnit.UTF_32);

  static Traits of(ClientCapabilities capabilities) {
    Optional<ClientCapabilities> all = Optional.ofNullable(capabilities);
    Optional<WorkspaceClientCapabilities> workspace = all.map(ClientCapabilities::getWorkspace);
    Optional<TextDocumentClientCapabilities> document =
        all.map(ClientCapabilities::getTextDocument);
    return new Traits(
        unit(
            all.map(ClientCapabilities::getGeneral)
                .map(GeneralClientCapabilities::getPositionEncodings)
                .orElse(List.of())),
        document.map(TextDocumentClientCapabilities::getDiagnostic).isPresent()
            && is(
                workspace.map(WorkspaceClientCapabilities::getDiagnostics),
                DiagnosticWorkspaceCapabilities::getRefreshSupport),
        is(workspace, WorkspaceClientCapabilities::getConfiguration),
        is(
            workspace.map(WorkspaceClientCapabilities::getDidChangeConfiguration),
            DidChangeConfigurationCapabilities::getDynamicRegistration),
        is(
            workspace.map(WorkspaceClientCapabilities::getDidChangeWatchedFiles),
            DidChangeWatchedFilesCapabilities::getDynamicRegistration),
        is(all.map(ClientCapabilities::getWindow), WindowClientCapabilities::getWorkDoneProgress),
        is(
            workspace.map(WorkspaceClientCapabilities::getWorkspaceEdit),
            WorkspaceEditCapabilities::getDocumentChanges),
        document
            .map(TextDocumentClientCapabilities::getHover)
            .map(HoverCapabilities::getContentFormat)
            .orElse(List.of())
            .contains(MarkupKind.MARKDOWN));
  }

  private static <T> boolean is(Optional<T> part, Function<T, Boolean> trait) {
    return part.map(trait).orElse(false);
  }

  /** The protocol's default is UTF-16. */
  private static TextUnit unit(List<String> offered) {
    return offered.stream()
        .filter(UNITS::containsKey)
        .findFirst()
        .map(UNITS::get)
        .orElse(TextUnit.UTF_16);
  }

  /** The protocol's name of the unit. */
  String positionEncoding() {
    return switch (unit) {
      case UTF_8 -> PositionEncodingKind.UTF8;
      case UTF_16 -> PositionEncodingKind.UTF16;
      case UTF_32 -> PositionEncodingKind.UTF32;
    };
  }
}
