package dev.redraft.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final ServerOptions.Limits DEFAULT = ServerOptions.Limits.DEFAULT;

  private static RunningServer start(ServerOptions.Limits limits) throws Exception {
    return RunningServer.start(limits, RunningServer.LOCAL, null);
  }

  /** Sentences no one has met. */
  private static String longText(int sentences) {
    return IntStream.range(0, sentences)
        .mapToObj(i -> "Number " + i + " of the the dogs go to school " + System.nanoTime() + ".")
        .collect(Collectors.joining(" "));
  }

  @Test
  void refusesLongTextsAndBodies() throws Exception {
    ServerOptions.Limits limits =
        new ServerOptions.Limits(100, DEFAULT.time(), 1, 1, DEFAULT.transfer(), DEFAULT.drain());
    try (RunningServer server = start(limits)) {
      HttpResponse<String> text =
          server.form("/v2/check", "language", "en", "text", "a ".repeat(60));
      assertEquals(413, text.statusCode());
      assertEquals(
          "Error: Your text exceeds the limit of 100 characters (it's 120 characters)."
              + " Please submit a shorter text.",
          text.body());
      assertEquals(413, server.json("/v1/correct", Map.of("text", "a ".repeat(60))).statusCode());
      String big = "x".repeat(100_000);
      assertEquals(413, server.form("/v2/check", "text", big).statusCode());
      HttpResponse<String> chunked =
          server.send(
              HttpRequest.newBuilder(server.uri("/v2/check"))
                  .POST(
                      BodyPublishers.ofInputStream(
                          () ->
                              new java.io.ByteArrayInputStream(
                                  big.getBytes(StandardCharsets.UTF_8)))));
      assertEquals(413, chunked.statusCode());
    }
  }

  @Test
  void clientThatIsStillSendingSeesThatItIsTooMuch() throws Exception {
    ServerOptions.Limits limits =
        new ServerOptions.Limits(100, DEFAULT.time(), 1, 1, DEFAULT.transfer(), DEFAULT.drain());
    String big = "x".repeat(4_000_000); // more than sockets hold
    try (RunningServer server = start(limits)) {
      for (int i = 0; i < 5; i++) {
        assertEquals(413, server.form("/v2/check", "text", big).statusCode());
      }
    }
  }

  @Test
  void givesWhatIsDoneInTime() throws Exception {
    ServerOptions.Limits limits =
        new ServerOptions.Limits(200_000, Duration.ZERO, 1, 1, DEFAULT.transfer(), DEFAULT.drain());
    try (RunningServer server = start(limits)) {
      JsonNode answer = server.check(longText(3));
      assertTrue(answer.at("/warnings/incompleteResults").asBoolean());
      assertFalse(answer.at("/warnings/incompleteResultsReason").asText().isEmpty());
      JsonNode own =
          Answer.MAPPER.readTree(server.json("/v1/correct", Map.of("text", longText(3))).body());
      assertTrue(own.get("incomplete").asBoolean());
    }
  }

  @Test
  void refusesWhatCannotWait() throws Exception {
    WorkQueue queue = new WorkQueue(1, 1);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch shortDone = new CountDownLatch(1);
    Runnable work =
        () -> {
          begun.countDown();
          await(release);
        };
    queue.submit(WorkQueue.SHORT_LENGTH + 1, work);
    await(begun);
    queue.submit(WorkQueue.SHORT_LENGTH + 1, work);
    Refusal refusal =
        assertThrows(Refusal.class, () -> queue.submit(WorkQueue.SHORT_LENGTH + 1, work));
    assertEquals(503, refusal.status());
    assertEquals("1", Answer.refused(refusal).headers().get("Retry-After"));
    assertEquals(1, queue.waiting());
    // A short text does not wait for the long ones.
    queue.submit(10, shortDone::countDown);
    await(shortDone);
    release.countDown();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          while (queue.running() + queue.waiting() > 0) {
            Thread.onSpinWait();
          }
        });
    queue.close();
    assertThrows(Refusal.class, () -> queue.submit(10, work));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void refusesManyAtOnceWithRetryAfter() throws Exception {
    ServerOptions.Limits limits =
        new ServerOptions.Limits(
            200_000, DEFAULT.time(), 1, 1, DEFAULT.transfer(), DEFAULT.drain());
    try (RunningServer server = start(limits)) {
      var answers =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            try {
                              return server.form(
                                  "/v2/check", "language", "en", "text", longText(20));
                            } catch (Exception e) {
                              throw new AssertionError(e);
                            }
                          },
                          command -> new Thread(command).start()))
              .toList();
      var statuses = answers.stream().map(each -> each.join().statusCode()).toList();
      assertTrue(statuses.contains(200), statuses.toString());
      assertTrue(statuses.contains(503), statuses.toString());
      answers.stream()
          .map(CompletableFuture::join)
          .filter(each -> each.statusCode() == 503)
          .forEach(
              each -> {
                assertEquals("1", each.headers().firstValue("Retry-After").orElse(""));
                assertEquals(
                    "Error: There are currently too many parallel requests. Please try again"
                        + " later.",
                    each.body());
              });
    }
  }

  @Test
  void dropsClientsThatDribble() throws Exception {
    ServerOptions.Limits limits =
        new ServerOptions.Limits(
            200_000, DEFAULT.time(), 1, 1, Duration.ofMillis(500), DEFAULT.drain());
    try (RunningServer server = start(limits)) {
      String begin =
          "POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\ntext=";
      assertTrue(server.raw(begin).startsWith("HTTP/1.1 408"));
      // A connection on which nothing comes is closed.
      try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
        idle.setSoTimeout(20_000);
        assertEquals(-1, idle.getInputStream().read());
      }
    }
  }

  @Test
  void outlivesClientsThatVanish() throws Exception {
    try (RunningServer server = start(DEFAULT)) {
      String body = Answer.written(Map.of("text", longText(60)));
      String request =
          "POST /v1/correct HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
              + "Content-Length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      try (Socket gone = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
        gone.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        byte[] first = gone.getInputStream().readNBytes(300);
        assertTrue(new String(first, StandardCharsets.UTF_8).contains("event: sentence"));
      }
      while (!server.get("/metrics").body().contains("redraft_texts_running 0.0")) {
        Thread.onSpinWait();
      }
      assertEquals(0, server.check("Nothing is wrong here.").get("matches").size());
    }
  }

  @Test
  void finishesWhatRunsBeforeItCloses() throws Exception {
    RunningServer server = start(DEFAULT);
    String text = longText(40);
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return server.form("/v2/check", "language", "en", "text", text);
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            },
            command -> new Thread(command).start());
    while (!server.get("/metrics").body().contains("redraft_texts_running 1.0")) {
      Thread.onSpinWait();
    }
    server.close();
    assertEquals(200, answer.get(20, TimeUnit.SECONDS).statusCode());
    assertFalse(
        Answer.MAPPER.readTree(answer.get().body()).at("/warnings/incompleteResults").asBoolean());
  }
}
