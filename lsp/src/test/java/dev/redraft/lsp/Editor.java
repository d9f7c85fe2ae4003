package dev.redraft.lsp;

import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.SentenceCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.jspecify.annotations.Nullable;

/** LSP4J's client at one end of two pipes, a server with the bundled model at the other. */
final class Editor implements LanguageClient, AutoCloseable {
  private static final int PIPE_BYTES = 1 << 20;
  private static final int SECONDS = 60;

  final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
  final List<String> shown = new ArrayList<>();
  final List<String> logged = new ArrayList<>();
  final List<ProgressParams> progress = new ArrayList<>();
  final List<RegistrationParams> registered = new ArrayList<>();
  volatile @Nullable Object settings;

  final LanguageServer server;
  private final PipedOutputStream toServer = new PipedOutputStream();
  private final CompletableFuture<Integer> code;

  private Editor(LspServer served) throws IOException {
    InputStream serverIn = new PipedInputStream(toServer, PIPE_BYTES);
    PipedOutputStream fromServer = new PipedOutputStream();
    InputStream clientIn = new PipedInputStream(fromServer, PIPE_BYTES);
    code =
        CompletableFuture.supplyAsync(
            () -> run(served, serverIn, fromServer), work -> daemon(work).start());
    Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, clientIn, toServer);
    server = launcher.getRemoteProxy();
    Future<Void> unused = launcher.startListening();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "server");
    thread.setDaemon(true);
    return thread;
  }

  private static int run(LspServer served, InputStream in, OutputStream out) {
    int code = served.serve(in, out);
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return code;
  }

  /** A server with the bundled model. */
  static LspServer server(Path home, int mostDocuments) {
    CorrectorOptions options =
        CorrectorOptions.DEFAULT.withCache(SentenceCache.ofBytes(1 << 24)).withWorkers(1);
    return new LspServer(
        new LspServer.Resources(Corrector::bundled, options, home, mostDocuments, 1 << 24));
  }

  /** Connects and introduces itself. */
  static Editor on(LspServer server, ClientCapabilities capabilities, Path root)
      throws IOException {
    Editor editor = new Editor(server);
    InitializeParams params = new InitializeParams();
    params.setCapabilities(capabilities);
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(root.toUri().toString(), "root")));
    editor.introduced = get(editor.server.initialize(params));
    editor.server.initialized(new InitializedParams());
    return editor;
  }

  /** What the server said to that. */
  InitializeResult introduced = new InitializeResult();

  static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  void open(String uri, String language, String text) {
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, language, 1, text)));
  }

  void change(String uri, int version, TextDocumentContentChangeEvent... changes) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version), List.of(changes)));
  }

  /** The diagnostics that come for a version of a document; others are passed over. */
  List<Diagnostic> diagnostics(String uri, int version) {
    while (true) {
      PublishDiagnosticsParams next = next();
      if (next.getUri().equals(uri) && Integer.valueOf(version).equals(next.getVersion())) {
        return next.getDiagnostics();
      }
    }
  }

  PublishDiagnosticsParams next() {
    try {
      PublishDiagnosticsParams next = published.poll(SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("no diagnostics come");
      }
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  List<CodeAction> actions(String uri, Range range, @Nullable List<String> only) {
    CodeActionContext context = new CodeActionContext(List.of());
    context.setOnly(only);
    List<Either<Command, CodeAction>> actions =
        get(
            server
                .getTextDocumentService()
                .codeAction(new CodeActionParams(new TextDocumentIdentifier(uri), range, context)));
    return actions.stream().map(Either::getRight).toList();
  }

  /** Does what an action's command says. */
  void execute(CodeAction action) {
    Command command = action.getCommand();
    get(
        server
            .getWorkspaceService()
            .executeCommand(
                new ExecuteCommandParams(command.getCommand(), command.getArguments())));
  }

  /** Says goodbye; returns the server's exit code. */
  int exit() {
    get(server.shutdown());
    server.exit();
    return get(code);
  }

  /** Vanishes. */
  @Override
  public void close() throws IOException {
    toServer.close();
    get(code);
  }

  /** Vanishes; returns the server's exit code. */
  int vanish() throws IOException {
    toServer.close();
    return get(code);
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    published.add(params);
  }

  @Override
  public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
    List<Object> answers = new ArrayList<>();
    params.getItems().forEach(each -> answers.add(settings));
    return CompletableFuture.completedFuture(answers);
  }

  @Override
  public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void notifyProgress(ProgressParams params) {
    synchronized (progress) {
      progress.add(params);
    }
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams params) {
    synchronized (registered) {
      registered.add(params);
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void showMessage(MessageParams message) {
    synchronized (shown) {
      shown.add(message.getMessage());
    }
  }

  @Override
  public void logMessage(MessageParams message) {
    synchronized (logged) {
      logged.add(message.getMessage());
    }
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void telemetryEvent(Object event) {}
}
