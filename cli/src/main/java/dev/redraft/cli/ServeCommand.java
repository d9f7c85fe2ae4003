package dev.redraft.cli;

import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.Level;
import dev.redraft.corrector.SentenceCache;
import dev.redraft.server.RedraftServer;
import dev.redraft.server.ServerOptions;
import dev.redraft.settings.WordList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code redraft serve}: corrections over HTTP, until the process is told to end. */
@Command(
    name = "serve",
    description =
        "Answers over HTTP as LanguageTool does, tells more at /v1/correct, and has a page to try it"
            + " at /. Ends on SIGTERM or Ctrl-C, once what runs is done.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class ServeCommand implements Callable<Integer> {
  private static final long BYTES_OF_MIB = 1024 * 1024;
  private static final int MOST_MIB = 65_536;
  private static final int MOST_SECONDS = 86_400;

  private final Streams streams;

  @Mixin private ModelOptions model;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "The address to listen at (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "" + ServerOptions.PORT,
      description = "The port (default: ${DEFAULT-VALUE}); 0 for any that is free.")
  private int port;

  @Option(
      names = "--allow-remote",
      description = "Listen at an address that other machines reach. There is no encryption.")
  private boolean allowRemote;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "A name by which clients know this machine, beside localhost and addresses.")
  private List<String> hosts = List.of();

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description =
          "Web pages that may ask, such as https://example.org; * for any (default: only the page at"
              + " /).")
  private List<String> origins = List.of();

  @Option(
      names = "--token",
      paramLabel = "TEXT",
      description = "What apiKey must be where the user's words are read or changed.")
  private @Nullable String token;

  @Option(
      names = "--words",
      paramLabel = "FILE",
      description =
          "Where the user's words are kept (default: .redraft/words.txt in the home folder).")
  private @Nullable Path words;

  @Option(
      names = "--max-text-length",
      paramLabel = "N",
      description = "The longest text, in UTF-16 units (default: ${DEFAULT-VALUE}).")
  private int textLength = ServerOptions.Limits.DEFAULT.textLength();

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description =
          "After so long the part that is done is the answer (default: ${DEFAULT-VALUE}).")
  private int seconds = (int) ServerOptions.Limits.DEFAULT.time().toSeconds();

  @Option(
      names = "--queue",
      paramLabel = "N",
      description = "Short texts that may wait, and as many long ones (default: ${DEFAULT-VALUE}).")
  private int queued = ServerOptions.Limits.DEFAULT.queued();

  @Option(
      names = "--drain-seconds",
      paramLabel = "N",
      description = "How long to wait for what runs when told to end (default: ${DEFAULT-VALUE}).")
  private int drain = (int) ServerOptions.Limits.DEFAULT.drain().toSeconds();

  @Option(
      names = "--cache",
      paramLabel = "MIB",
      description =
          "How much is kept of what the model made of sentences, in memory (default:"
              + " ${DEFAULT-VALUE}); 0 for nothing.")
  private int cacheMib = 64;

  ServeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServerOptions.Limits limits = limits();
    model.require(port >= 0 && port <= 65_535, "--port is " + port + ", but must be 0 to 65535");
    model.require(
        allowRemote || RedraftServer.isLocal(host),
        "--host is " + host + ", which other machines reach; --allow-remote permits that");
    CorrectorOptions asked = model.options();
    Double least = asked.confidence().least();
    // A request may ask for the eager level; only a server at that level pays for second choices.
    CorrectorOptions eager =
        asked
            .withLevel(Level.EAGER)
            .withSecondChoices(least != null || asked.confidence().level() == Level.EAGER)
            .withCache(cache());
    try (Corrector corrector =
        model.open(least == null ? eager : eager.withMinimumConfidence(least))) {
      double minimum = model.minimumConfidence(corrector);
      ServerOptions options =
          new ServerOptions(
              host,
              port,
              new ServerOptions.Access(lowerCase(hosts), Set.copyOf(origins), token),
              limits,
              minimum,
              words == null
                  ? Path.of(System.getProperty("user.home")).resolve(WordList.NAME)
                  : words);
      QuietLogging.show(RedraftServer.class.getPackageName(), streams.err());
      try (RedraftServer server = RedraftServer.start(corrector, options)) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "redraft-end"));
        streams
            .err()
            .println("redraft: listening at http://" + shownHost() + ":" + server.port() + "/");
        // Nothing counts this down: a signal ends the process, and the hook has its turn then.
        new CountDownLatch(1).await();
      }
    }
    return ExitCode.DONE;
  }

  private @Nullable SentenceCache cache() {
    model.require(
        cacheMib >= 0 && cacheMib <= MOST_MIB,
        "--cache is " + cacheMib + ", but must be from 0 to " + MOST_MIB);
    return cacheMib == 0 ? null : SentenceCache.ofBytes(cacheMib * BYTES_OF_MIB);
  }

  private String shownHost() {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private static Set<String> lowerCase(List<String> names) {
    return names.stream()
        .map(each -> each.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private ServerOptions.Limits limits() {
    requirePositive("--max-text-length", textLength, 50_000_000);
    requirePositive("--max-seconds", seconds, MOST_SECONDS);
    requirePositive("--queue", queued, 100_000);
    requirePositive("--drain-seconds", drain, MOST_SECONDS);
    return new ServerOptions.Limits(
        textLength,
        Duration.ofSeconds(seconds),
        model.threadCount(),
        queued,
        ServerOptions.Limits.DEFAULT.transfer(),
        Duration.ofSeconds(drain));
  }

  private void requirePositive(String option, int value, int most) {
    model.require(
        value >= 1 && value <= most, option + " is " + value + ", but must be from 1 to " + most);
  }
}
