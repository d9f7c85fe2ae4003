package dev.redraft.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link RedraftServer} does. Immutable.
 *
 * @param host the address to listen at
 * @param port the port; 0 for any that is free
 * @param access who may ask
 * @param limits how much may be asked
 * @param minimumConfidence the least confidence of corrections where a request names no level
 * @param words where the words are kept that stay as they are; null to keep them in memory
 */
public record ServerOptions(
    String host,
    int port,
    Access access,
    Limits limits,
    double minimumConfidence,
    @Nullable Path words) {
  /** Where the server listens unless told otherwise, which is LanguageTool's own port. */
  public static final int PORT = 8081;

  /** Checks the port. */
  public ServerOptions {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port " + port + " is not within 0 and 65535");
    }
  }

  /**
   * Who may ask.
   *
   * @param hosts names of this machine that requests may carry beside {@code localhost} and
   *     addresses. A web page that had its own name lead here (DNS rebinding) would carry another
   * @param origins of web pages that may ask, such as {@code https://example.org}; {@code *} for
   *     any. Programs that are no browser have none
   * @param token what {@code apiKey} must be where words are read or changed; null for anything
   */
  public record Access(Set<String> hosts, Set<String> origins, @Nullable String token) {
    /** Copies the sets. */
    public Access {
      hosts = Set.copyOf(hosts);
      origins = Set.copyOf(origins);
    }
  }

  /**
   * How much may be asked.
   *
   * @param textLength the longest text, in UTF-16 units
   * @param time after this the part of a text that is done is the answer
   * @param workers texts that are corrected at once
   * @param queued short texts that may wait, and as many long ones
   * @param transfer how long a request may take to arrive, and an answer to be taken
   * @param drain how long a server that is closed waits for what runs
   */
  public record Limits(
      int textLength, Duration time, int workers, int queued, Duration transfer, Duration drain) {
    /**
     * 200,000 units, a minute, a worker for each processor, 64 waiting, half a minute, ten seconds.
     */
    public static final Limits DEFAULT =
        new Limits(
            200_000,
            Duration.ofMinutes(1),
            Runtime.getRuntime().availableProcessors(),
            64,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10));

    /** Checks the ranges. */
    public Limits {
      if (textLength < 1 || workers < 1 || queued < 1) {
        throw new IllegalArgumentException(
            "text length %d, workers %d and queue %d must be 1 or more"
                .formatted(textLength, workers, queued));
      }
      if (time.isNegative() || transfer.isNegative() || drain.isNegative()) {
        throw new IllegalArgumentException("a time limit is negative");
      }
    }

    /**
     * The longest body, in bytes: percent-encoding makes nine of a unit, and annotations come on
     * top.
     */
    int bodyBytes() {
      return (int) Math.min(Integer.MAX_VALUE / 2, 12L * textLength + 65_536);
    }
  }
}
