package dev.redraft.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.Level;
import dev.redraft.corrector.SentenceCache;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A server on a port of its own, and a client of it. */
final class RunningServer implements AutoCloseable {
  /** Shared by all tests: opening it takes longest. */
  static final Corrector CORRECTOR = open();

  static final ServerOptions.Access LOCAL = new ServerOptions.Access(Set.of(), Set.of(), null);

  final RedraftServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningServer(RedraftServer server) {
    this.server = server;
  }

  private static Corrector open() {
    try {
      return Corrector.bundled(
          CorrectorOptions.DEFAULT
              .withLevel(Level.EAGER)
              .withCache(SentenceCache.ofBytes(1_000_000)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static RunningServer start() throws IOException {
    return start(ServerOptions.Limits.DEFAULT, LOCAL, null);
  }

  static RunningServer start(
      ServerOptions.Limits limits, ServerOptions.Access access, @Nullable Path words)
      throws IOException {
    double minimum = CORRECTOR.minimumConfidence(Level.BALANCED);
    return start(CORRECTOR, new ServerOptions("127.0.0.1", 0, access, limits, minimum, words));
  }

  /** A server whose corrector is another one. */
  static RunningServer start(Corrector corrector) throws IOException {
    return start(
        corrector, new ServerOptions("127.0.0.1", 0, LOCAL, ServerOptions.Limits.DEFAULT, 0, null));
  }

  private static RunningServer start(Corrector corrector, ServerOptions options)
      throws IOException {
    return new RunningServer(RedraftServer.start(corrector, options));
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)), headers);
  }

  /** Sends names and values in turn as a form. */
  HttpResponse<String> form(String path, String... fields) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(encoded(fields))),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  HttpResponse<String> json(String path, Object body, String... headers) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(Answer.written(body))),
        headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws Exception {
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  static String encoded(String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  /** What a check finds, at whatever level and with whatever else the fields say. */
  JsonNode check(String text, String... fields) throws Exception {
    List<String> all = new ArrayList<>(List.of("text", text, "language", "en-US"));
    all.addAll(List.of(fields));
    HttpResponse<String> response = form("/v2/check", all.toArray(String[]::new));
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return Answer.MAPPER.readTree(response.body());
  }

  /** Sends bytes as they are and gives what comes back until the server closes. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
