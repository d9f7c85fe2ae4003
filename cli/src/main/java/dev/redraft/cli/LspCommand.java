package dev.redraft.cli;

import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.SentenceCache;
import dev.redraft.lsp.LspServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code redraft lsp}: corrections in an editor. */
@Command(
    name = "lsp",
    description =
        "Serves editors by the Language Server Protocol, on standard input and output unless --listen is given."
            + " What the options say counts where neither the editor's settings nor .redraft.toml do.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class LspCommand implements Callable<Integer> {
  private static final long CACHE_BYTES = 64L << 20;
  private static final int MOST_PORT = 65_535;

  private final Streams streams;

  @Mixin private ModelOptions options;

  @Option(
      names = "--listen",
      paramLabel = "PORT",
      description =
          "Wait on this port of 127.0.0.1 for editors, any number of them, until killed; with 0 on one that is free,"
              + " which is told.")
  private @Nullable Integer port;

  @Option(
      names = "--stdio",
      description = "Standard input and output, as without it: some editors say so.")
  private boolean stdio;

  LspCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    options.require(!stdio || port == null, "--stdio and --listen exclude each other");
    CorrectorOptions asked = options.options().withCache(SentenceCache.ofBytes(CACHE_BYTES));
    // A keystroke costs one sentence; for the first look at a document batches take too much
    // memory.
    CorrectorOptions wanted = options.isGiven("--batch") ? asked : asked.withBatch(1);
    Path home = Path.of(System.getProperty("user.home"));
    try (LspServer server = new LspServer(new LspServer.Resources(options::open, wanted, home))) {
      return port == null ? serve(server) : listen(server, port);
    }
  }

  private int serve(LspServer server) throws IOException {
    return server.serve(streams.in(), streams.protocol().take());
  }

  private int listen(LspServer server, int number) throws IOException {
    options.require(
        number >= 0 && number <= MOST_PORT,
        "--listen is " + number + ", but must be from 0 to " + MOST_PORT);
    try (ServerSocket socket = new ServerSocket(number, 0, InetAddress.getLoopbackAddress())) {
      streams.err().println("redraft: listening on 127.0.0.1:" + socket.getLocalPort());
      server.serve(socket);
    }
    return ExitCode.DONE;
  }
}
