package dev.redraft.lsp;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** One client's time with the server, from its greeting to its exit. */
final class Session implements LanguageServer {
  private final Client client = new Client();
  private final SettingsSource settings;
  private final TextDocumentService documentService;
  private final Workspace workspace;
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final Checker checker;
  private volatile @Nullable String root;
  private volatile boolean isShutDown = false;

  /**
   * Waits for the client.
   *
   * @param executor has a thread for each document and more
   */
  Session(LspServer.Resources resources, Correctors correctors, ExecutorService executor) {
    settings = new SettingsSource(resources.options(), resources.home(), client);
    OpenDocuments documents = new OpenDocuments(resources.mostDocuments(), resources.mostUnits());
    IgnoredPlaces ignored = new IgnoredPlaces();
    checker = new Checker(client, settings, correctors, ignored, executor, this::publish);
    documentService = new DocumentService(client, documents, settings, checker);
    workspace =
        new Workspace(
            client, documents, settings, new Commands(settings, ignored), checker, executor);
  }

  /** Takes what brings messages to the client; before any come from it. */
  void connect(LanguageClient remote) {
    client.connect(remote);
  }

  private void publish(Findings findings) {
    if (!client.traits().pullsDiagnostics()) {
      client.remote().publishDiagnostics(Diagnostics.pushed(findings));
    }
  }

  /** Done with the exit code: 0 where the client said that it would go, else 1. */
  CompletableFuture<Integer> ended() {
    return ended;
  }

  /** The connection is gone. */
  void disconnected() {
    ended.complete(isShutDown ? 0 : 1);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    client.introduce(params);
    root = root(params);
    settings.setRoot(root);
    watch(params.getProcessId());
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities(), new ServerInfo("redraft", version())));
  }

  private static @Nullable String version() {
    return Session.class.getPackage().getImplementationVersion();
  }

  @SuppressWarnings("deprecation") // older clients say it so
  private static @Nullable String root(InitializeParams params) {
    return params.getWorkspaceFolders() == null || params.getWorkspaceFolders().isEmpty()
        ? params.getRootUri()
        : params.getWorkspaceFolders().get(0).getUri();
  }

  /** Ends with the client's process, also one that ends without a word. */
  private void watch(@Nullable Integer processId) {
    if (processId != null) {
      ProcessHandle.of(processId).ifPresent(this::endWith);
    }
  }

  private void endWith(ProcessHandle process) {
    CompletableFuture<Void> unused = process.onExit().thenRun(this::disconnected);
  }

  private ServerCapabilities capabilities() {
    ServerCapabilities capabilities = new ServerCapabilities();
    capabilities.setPositionEncoding(client.traits().positionEncoding());
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    capabilities.setTextDocumentSync(sync);
    capabilities.setHoverProvider(true);
    capabilities.setCodeActionProvider(
        new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActions.FIX_ALL)));
    capabilities.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.NAMES));
    if (client.traits().pullsDiagnostics()) {
      capabilities.setDiagnosticProvider(new DiagnosticRegistrationOptions(false, false));
    }
    return capabilities;
  }

  @Override
  public void initialized(InitializedParams params) {
    checker.prepare(root);
    if (client.traits().watchesFiles()) {
      register(
          "workspace/didChangeWatchedFiles",
          new DidChangeWatchedFilesRegistrationOptions(
              List.of(
                  new FileSystemWatcher(Either.forLeft("**/.redraft.toml")),
                  new FileSystemWatcher(Either.forLeft("**/.redraft/words.txt")))));
    }
    if (client.traits().registersConfiguration()) {
      register("workspace/didChangeConfiguration", Map.of("section", "redraft"));
    }
  }

  private void register(String method, Object options) {
    Registration registration = new Registration("redraft " + method, method, options);
    CompletableFuture<Void> unused =
        client.remote().registerCapability(new RegistrationParams(List.of(registration)));
  }

  @Override
  @SuppressWarnings("NullAway") // the answer is null by the protocol
  public CompletableFuture<Object> shutdown() {
    isShutDown = true;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    disconnected();
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // Nothing is traced.
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documentService;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspace;
  }
}
