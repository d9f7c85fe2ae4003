package dev.redraft.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DiagnosticServerCancellationData;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** What the client tells and asks of documents. */
final class DocumentService implements TextDocumentService {
  private final Client client;
  private final OpenDocuments documents;
  private final SettingsSource settings;
  private final Checker checker;

  DocumentService(
      Client client, OpenDocuments documents, SettingsSource settings, Checker checker) {
    this.client = client;
    this.documents = documents;
    this.settings = settings;
    this.checker = checker;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    open(item.getUri(), item.getLanguageId(), item.getVersion(), item.getText());
  }

  private void open(String uri, @Nullable String languageId, int version, String text) {
    OpenDocument document =
        documents.open(
            Snapshot.of(
                uri, languageId == null ? "" : languageId, version, text, client.traits().unit()));
    for (String forgotten : documents.forget()) {
      client.log(forgotten + " is forgotten, for too many documents are open; open it again");
      client.closed(forgotten);
      clear(forgotten);
    }
    checker.start(document);
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    VersionedTextDocumentIdentifier item = params.getTextDocument();
    OpenDocument document = documents.get(item.getUri());
    int version = item.getVersion() == null ? 0 : item.getVersion();
    if (document != null) {
      document.change(version, params.getContentChanges());
      checker.start(document);
      return;
    }
    int last = params.getContentChanges().size() - 1;
    if (last >= 0 && params.getContentChanges().get(last).getRange() == null) {
      open(item.getUri(), null, version, params.getContentChanges().get(last).getText());
    } else {
      client.log(item.getUri() + " is changed, but is not open; open it again");
    }
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    client.closed(uri);
    if (documents.close(uri) != null) {
      clear(uri);
    }
  }

  /** Nothing can be told of it any more, for what it was is known to nobody. */
  private void clear(String uri) {
    if (!client.traits().pullsDiagnostics()) {
      client.remote().publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
    }
  }

  /** What was saved may be a project's settings. */
  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    settings.forget();
    OpenDocument document = documents.get(params.getTextDocument().getUri());
    if (document != null) {
      checker.start(document);
    }
  }

  @Override
  public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
    OpenDocument document = documents.get(params.getTextDocument().getUri());
    if (document == null) {
      return CompletableFuture.failedFuture(
          error(ResponseErrorCode.InvalidParams, "the document is not open", null));
    }
    CompletableFuture<Findings> result = document.check().result();
    return result.handle(
        (findings, failure) -> {
          if (findings != null) {
            return Diagnostics.pulled(findings, params.getPreviousResultId());
          }
          throw result.isCancelled()
              ? error(
                  ResponseErrorCode.ServerCancelled,
                  "a newer version is looked at",
                  new DiagnosticServerCancellationData(true))
              : error(ResponseErrorCode.RequestFailed, String.valueOf(failure), null);
        });
  }

  private static ResponseErrorException error(
      ResponseErrorCode code, String message, @Nullable Object data) {
    return new ResponseErrorException(new ResponseError(code, message, data));
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return answer(
        params.getTextDocument().getUri(),
        List.of(),
        findings -> CodeActions.of(findings, params, client.traits().versionsEdits()));
  }

  @Override
  @SuppressWarnings("NullAway") // LSP4J does not say that nothing is an answer
  public CompletableFuture<Hover> hover(HoverParams params) {
    return answer(
        params.getTextDocument().getUri(),
        null,
        findings ->
            Hovers.of(
                findings,
                findings.snapshot().offset(params.getPosition()),
                client.traits().readsMarkdown()));
  }

  /** An answer from what is found in the latest version; nothing where a newer one comes. */
  private <T extends @Nullable Object> CompletableFuture<T> answer(
      String uri, T nothing, Function<Findings, T> answer) {
    OpenDocument document = documents.get(uri);
    return document == null
        ? CompletableFuture.completedFuture(nothing)
        : document
            .check()
            .result()
            .handle((findings, failure) -> findings == null ? nothing : answer.apply(findings));
  }
}
