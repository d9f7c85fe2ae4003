package dev.redraft.lsp;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What the client tells and asks of all documents at once. */
final class Workspace implements WorkspaceService {
  private final Client client;
  private final OpenDocuments documents;
  private final SettingsSource settings;
  private final Commands commands;
  private final Checker checker;
  private final Executor executor;

  Workspace(
      Client client,
      OpenDocuments documents,
      SettingsSource settings,
      Commands commands,
      Checker checker,
      Executor executor) {
    this.client = client;
    this.documents = documents;
    this.settings = settings;
    this.commands = commands;
    this.checker = checker;
    this.executor = executor;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    if (params.getSettings() instanceof JsonObject all && all.has("redraft")) {
      client.settingsChanged(EditorSettings.of(all.get("redraft"), client::problem));
    } else {
      client.settingsChanged();
    }
    checkAll();
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    settings.forget();
    checkAll();
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return CompletableFuture.supplyAsync(
        () -> {
          commands.execute(params);
          checkAll();
          return true;
        },
        executor);
  }

  private void checkAll() {
    documents.all().forEach(checker::start);
    client.refresh(executor);
  }
}
