package dev.redraft.lsp;

import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * A language server: tells an editor what it would correct, and how. Thread-safe; clients that come
 * one after the other, or at once, share the models.
 */
public final class LspServer implements AutoCloseable {
  /** Opens a corrector with the given options. */
  @FunctionalInterface
  public interface Opener {
    /** Opens it; it is closed by who asked. */
    Corrector open(CorrectorOptions options) throws IOException;
  }

  /**
   * What a server stands on.
   *
   * @param opener opens correctors, some with other options than these
   * @param options for correctors, where neither the editor nor a project says anything
   * @param home the user's folder, for the list of words
   * @param mostDocuments of one client that are kept, at least 1; the least recently used are
   *     forgotten
   * @param mostUnits how many UTF-16 units the texts of one client's documents may have together
   */
  public record Resources(
      Opener opener, CorrectorOptions options, Path home, int mostDocuments, long mostUnits) {
    /** Room for a thousand documents, or 32 million units. */
    public Resources(Opener opener, CorrectorOptions options, Path home) {
      this(opener, options, home, 1_000, 1L << 25);
    }

    /** Checks the bounds. */
    public Resources {
      if (mostDocuments < 1 || mostUnits < 0) {
        throw new IllegalArgumentException(
            "a server cannot keep " + mostDocuments + " documents of " + mostUnits + " units");
      }
    }
  }

  private static final int BUFFER_BYTES = 1 << 14;

  private final Resources resources;
  private final Correctors correctors;

  /** Opens nothing yet: the first document does. */
  public LspServer(Resources resources) {
    this.resources = resources;
    correctors = new Correctors(resources.opener());
  }

  /**
   * Serves one client until it exits or is gone. Leaves both streams open.
   *
   * @param out nobody else may write to it
   * @return the exit code that the protocol asks for: 0 if the client said that it would go, else 1
   */
  public int serve(InputStream in, OutputStream out) {
    ExecutorService executor =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "redraft lsp");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Session session = new Session(resources, correctors, executor);
      Launcher<LanguageClient> launcher =
          new Launcher.Builder<LanguageClient>()
              .setLocalService(session)
              .setRemoteInterface(LanguageClient.class)
              .setInput(in)
              .setOutput(new BufferedOutputStream(out, BUFFER_BYTES))
              .setExecutorService(executor)
              .create();
      session.connect(launcher.getRemoteProxy());
      Future<Void> listening = launcher.startListening();
      executor.execute(
          () -> {
            await(listening);
            session.disconnected();
          });
      return session.ended().join();
    } finally {
      executor.shutdownNow();
    }
  }

  /** Until the client's messages end, however they do. */
  private static void await(Future<Void> listening) {
    try {
      listening.get();
    } catch (ExecutionException e) {
      // A stream that fails has ended.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Serves every client that connects, until the socket is closed. */
  public void serve(ServerSocket socket) throws IOException {
    while (!socket.isClosed()) {
      Socket client;
      try {
        client = socket.accept();
      } catch (SocketException e) {
        if (socket.isClosed()) {
          return;
        }
        throw e;
      }
      Thread thread = new Thread(() -> serve(client), "redraft lsp client");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      serve(client.getInputStream(), client.getOutputStream());
    } catch (IOException e) {
      // It is gone.
    }
  }

  /** Closes the models; clients that are still there get no more diagnostics. */
  @Override
  public void close() {
    correctors.close();
  }
}
