package dev.redraft.lsp;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** The editor at the other end: what it can do, what its user set, and a way to reach it. */
final class Client {
  /** An editor that does not answer has no settings. */
  private static final int MOST_SECONDS = 5;

  private volatile @Nullable LanguageClient remote;
  private final ConcurrentHashMap<String, EditorSettings> pulled = new ConcurrentHashMap<>();
  private final Set<String> told = new HashSet<>();
  private volatile Traits traits = Traits.of(new ClientCapabilities());
  private volatile EditorSettings pushed = EditorSettings.NONE;
  private volatile Locale locale = Locale.ENGLISH;

  /** Takes what brings messages to it. */
  void connect(LanguageClient proxy) {
    remote = proxy;
  }

  /** Takes in how the editor introduces itself. */
  void introduce(InitializeParams params) {
    traits = Traits.of(params.getCapabilities());
    if (params.getLocale() != null) {
      locale = Locale.forLanguageTag(params.getLocale());
    }
    pushed = EditorSettings.of(params.getInitializationOptions(), this::problem);
  }

  /**
   * The messages it takes.
   *
   * @throws IllegalStateException before {@link #connect}
   */
  LanguageClient remote() {
    LanguageClient proxy = remote;
    if (proxy == null) {
      throw new IllegalStateException("no client is connected");
    }
    return proxy;
  }

  /** What it can do. */
  Traits traits() {
    return traits;
  }

  /** The user's language. */
  Locale locale() {
    return locale;
  }

  /** The editor's settings have changed. */
  void settingsChanged(EditorSettings settings) {
    pushed = settings;
    pulled.clear();
  }

  /** The same, where the editor tells only that they have. */
  void settingsChanged() {
    pulled.clear();
  }

  /** What was asked about a document does not matter any more. */
  void closed(String uri) {
    pulled.remove(uri);
  }

  /**
   * The settings for a document; the editor is asked once. Waits for its answer, so the thread must
   * not be the one that reads it.
   */
  EditorSettings settings(String uri) {
    if (!traits.hasConfiguration()) {
      return pushed;
    }
    EditorSettings known = pulled.get(uri);
    if (known != null) {
      return known;
    }
    EditorSettings asked = ask(uri);
    if (asked == null) {
      return pushed;
    }
    pulled.put(uri, asked);
    return asked;
  }

  private @Nullable EditorSettings ask(String uri) {
    ConfigurationItem item = new ConfigurationItem();
    item.setScopeUri(uri);
    item.setSection("redraft");
    try {
      List<Object> answer =
          remote()
              .configuration(new ConfigurationParams(List.of(item)))
              .get(MOST_SECONDS, TimeUnit.SECONDS);
      EditorSettings settings =
          EditorSettings.of(
              answer == null || answer.isEmpty() ? null : answer.get(0), this::problem);
      return settings.equals(EditorSettings.NONE) ? pushed : settings;
    } catch (ExecutionException | TimeoutException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /**
   * Tells the user, once, what is wrong. It has been sent when this returns, whichever thread was
   * first, so that what is published afterwards comes behind it.
   */
  void problem(String message) {
    synchronized (told) {
      if (told.add(message)) {
        remote().showMessage(new MessageParams(MessageType.Warning, "Redraft: " + message));
      }
    }
  }

  /** Tells whoever reads the log. */
  void log(String message) {
    remote().logMessage(new MessageParams(MessageType.Info, "Redraft: " + message));
  }

  /** Asks the editor to ask for diagnostics again, if it is one that asks. */
  void refresh(Executor executor) {
    if (traits.pullsDiagnostics()) {
      executor.execute(
          () -> {
            CompletableFuture<Void> unused = remote().refreshDiagnostics();
          });
    }
  }
}
