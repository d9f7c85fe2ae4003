package dev.redraft.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.corrector.Corrector;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
  private static final String CLOSE = "\r\nConnection: close\r\n\r\n";

  @Test
  void knowsItsNames() throws Exception {
    ServerOptions.Access access = new ServerOptions.Access(Set.of("redraft.lan"), Set.of(), null);
    try (RunningServer server = RunningServer.start(ServerOptions.Limits.DEFAULT, access, null)) {
      for (String host :
          List.of("localhost", "localhost:1", "127.0.0.1", "[::1]:8081", "Redraft.lan")) {
        assertTrue(asked(server, host).startsWith("HTTP/1.1 200"), host);
      }
      for (String host :
          List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "")) {
        assertFalse(asked(server, host).startsWith("HTTP/1.1 200"), host);
      }
      assertTrue(asked(server, "evil.example").startsWith("HTTP/1.1 421"));
    }
  }

  private static String asked(RunningServer server, String host) throws Exception {
    return server.raw("GET /v2/healthcheck HTTP/1.1\r\nHost: " + host + CLOSE);
  }

  @Test
  void refusesForeignPagesUnlessNamed() throws Exception {
    String named = "https://mail.example";
    ServerOptions.Access access = new ServerOptions.Access(Set.of(), Set.of(named), null);
    try (RunningServer server = RunningServer.start(ServerOptions.Limits.DEFAULT, access, null)) {
      assertEquals(403, server.get("/v2/info", "Origin", "https://evil.example").statusCode());
      assertEquals(403, server.get("/v2/info", "Origin", "null").statusCode());
      HttpResponse<String> allowed = server.get("/v2/info", "Origin", named);
      assertEquals(named, allowed.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
      HttpResponse<String> own =
          server.get("/v2/info", "Origin", "http://127.0.0.1:" + server.server.port());
      assertEquals(200, own.statusCode());
      assertTrue(own.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
      String preflight =
          server.raw(
              "OPTIONS /v1/correct HTTP/1.1\r\nHost: localhost\r\nOrigin: "
                  + named
                  + "\r\nAccess-Control-Request-Headers: content-type"
                  + CLOSE);
      assertTrue(preflight.startsWith("HTTP/1.1 204"), preflight);
      assertTrue(preflight.contains("Access-Control-Allow-Methods: GET, POST"), preflight);
    }
  }

  @Test
  void givesEachRequestAnId() throws Exception {
    try (RunningServer server = RunningServer.start()) {
      assertEquals("abc-1", id(server.get("/v2/info", "X-Request-ID", "abc-1")));
      String made = id(server.get("/v2/info", "X-Request-ID", "a b<script>"));
      assertTrue(made.matches("[0-9a-f-]{36}"), made);
    }
  }

  private static String id(HttpResponse<String> response) {
    return response.headers().firstValue("X-Request-ID").orElse("");
  }

  @Test
  void keepsTheUsersWords(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("home/words.txt");
    ServerOptions.Access access = new ServerOptions.Access(Set.of(), Set.of(), "token");
    try (RunningServer server = RunningServer.start(ServerOptions.Limits.DEFAULT, access, file)) {
      String text = "I definately agree with you.";
      assertEquals(1, server.check(text).get("matches").size());
      assertEquals(403, server.form("/v2/words/add", "word", "definately").statusCode());
      assertEquals(
          "{\"added\":true}",
          server.form("/v2/words/add", "word", "definately", "apiKey", "token").body());
      assertEquals(
          "{\"added\":false}",
          server.form("/v2/words/add", "word", "definately", "apiKey", "token").body());
      assertEquals(0, server.check(text).get("matches").size());
      assertEquals(List.of("definately"), Files.readAllLines(file));
      assertEquals(
          400, server.form("/v2/words/add", "word", "two words", "apiKey", "token").statusCode());
      assertEquals("{\"words\":[\"definately\"]}", server.get("/v2/words?apiKey=token").body());
      Files.writeString(file, "# mine\ndefinately # yes\nother\n");
      assertEquals(
          "{\"deleted\":true}",
          server.form("/v2/words/delete", "word", "definately", "apiKey", "token").body());
      assertEquals(List.of("# mine", "other"), Files.readAllLines(file));
      assertEquals(1, server.check(text).get("matches").size());
      assertEquals(405, server.get("/v2/words/add?word=a").statusCode());
    }
  }

  @Test
  void logsNothingOfTexts() throws Exception {
    List<String> logged = Collections.synchronizedList(new ArrayList<>());
    Logger root = Logger.getLogger("");
    Handler recorder = recorder(logged);
    root.addHandler(recorder);
    try (RunningServer server = RunningServer.start()) {
      server.check("The swordfish are the the password.");
      server.json("/v1/correct", Map.of("text", "swordfish", "level", "swordfish"));
      server.get("/v2/swordfish?text=swordfish");
      server.get("/v2/check?text=swordfish%C3%28&language=swordfish");
      server.raw("GET /swordfish swordfish HTTP/9\r\nswordfish: \0\r\n\r\n");
      assertFalse(server.get("/metrics").body().contains("swordfish"));
      assertTrue(server.get("/metrics").body().contains("route=\"/v2/check\""));
    } finally {
      root.removeHandler(recorder);
    }
    assertFalse(String.join("\n", logged).contains("swordfish"), logged.toString());
  }

  @Test
  void tellsTheOperatorWhereARequestFailed() throws Exception {
    List<String> logged = Collections.synchronizedList(new ArrayList<>());
    Handler recorder = recorder(logged);
    Logger root = Logger.getLogger("");
    root.addHandler(recorder);
    Corrector closed = Corrector.bundled();
    closed.close();
    try (RunningServer server = RunningServer.start(closed)) {
      HttpResponse<String> answer = server.json("/v1/correct", Map.of("text", "A swordfish."));
      assertEquals(500, answer.statusCode());
      assertTrue(answer.body().contains("IllegalStateException"), answer.body());
    } finally {
      root.removeHandler(recorder);
    }
    String told = String.join("\n", logged);
    assertTrue(told.contains("A request failed: java.lang.IllegalStateException\n    at "), told);
    assertFalse(told.contains("swordfish"), told);
  }

  private static Handler recorder(List<String> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        logged.add(record.getMessage() + " " + record.getThrown());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
