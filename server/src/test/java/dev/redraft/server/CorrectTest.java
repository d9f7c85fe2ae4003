package dev.redraft.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redraft.corrector.Correction;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CorrectTest {
  private static final Pattern EVENT = Pattern.compile("event: (\\w+)\ndata: (.*)\n\n");
  private static final String TEXT =
      "We always walked the the dog. 😀 She go to school every days. Nothing is wrong here.";
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void givesTheLibrarysEdits() throws Exception {
    JsonNode answer = post(Map.of("text", TEXT, "level", "eager"));
    Correction expected = RunningServer.CORRECTOR.correct(TEXT);
    assertEquals(expected.text(), answer.get("text").asText());
    List<JsonNode> edits = answer.findValues("edits").stream().flatMap(CorrectTest::each).toList();
    assertEquals(expected.edits().size(), edits.size());
    for (int i = 0; i < edits.size(); i++) {
      assertEquals(expected.edits().get(i).start(), edits.get(i).get("start").asInt());
      assertEquals(
          expected.kind(expected.edits().get(i)).code(), edits.get(i).get("kind").asText());
    }
    assertEquals(3, answer.get("sentences").size());
  }

  private static java.util.stream.Stream<JsonNode> each(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all.stream();
  }

  @Test
  void streamsTheSame() throws Exception {
    String events =
        server.json("/v1/correct", Map.of("text", TEXT), "Accept", "text/event-stream").body();
    JsonNode whole = post(Map.of("text", TEXT));
    List<JsonNode> sentences = new ArrayList<>();
    String text = "";
    for (Matcher each = EVENT.matcher(events); each.find(); ) {
      JsonNode data = Answer.MAPPER.readTree(each.group(2));
      if (each.group(1).equals("sentence")) {
        sentences.add(data.get("edits"));
      } else {
        text = data.get("text").asText();
      }
    }
    assertEquals(whole.findValues("edits"), sentences);
    assertEquals(whole.get("text").asText(), text);
  }

  @Test
  void readsFormatsAndWords() throws Exception {
    String markdown = "# Titel\n\nWe always walked `the the` dog.\n";
    assertEquals(
        markdown, post(Map.of("text", markdown, "format", "markdown")).get("text").asText());
    String misspelt = "I definately agree with you.";
    assertEquals(
        "I definitely agree with you.", post(Map.of("text", misspelt)).get("text").asText());
    assertEquals(
        misspelt,
        post(Map.of("text", misspelt, "dictionary", List.of("definately"))).get("text").asText());
  }

  @Test
  void tracesASentence() throws Exception {
    JsonNode both =
        Answer.MAPPER.readTree(
            server.json("/v1/trace", Map.of("sentence", "We always walked the the dog.")).body());
    JsonNode drafted = both.get("drafted");
    assertTrue(drafted.get("calls").size() < both.at("/greedy/calls").size(), both.toString());
    assertTrue(drafted.get("divergences").asInt() > 0);
    assertTrue(drafted.get("milliseconds").asDouble() > 0);
  }

  @Test
  void saysWhatIsWrongWithAQuestion() throws Exception {
    assertRefused("{\"text\": \"a\", \"levle\": \"secret\"}", "levle");
    assertRefused("{\"text\": 3}", "wrong is 'text'");
    assertRefused("{\"text\": true}", "wrong is 'text'");
    assertRefused("{}", "'text' is missing");
    assertRefused("{\"text\": \"a\", \"level\": \"odd\"}", "careful or balanced or eager");
    assertRefused("{\"text\": \"a\", \"minConfidence\": 2}", "from 0 to 1");
    assertRefused("secret", "not JSON");
    assertEquals(405, server.get("/v1/correct").statusCode());
  }

  private static void assertRefused(String body, String problem) throws Exception {
    HttpResponse<String> response =
        server.send(
            java.net.http.HttpRequest.newBuilder(server.uri("/v1/correct"))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    assertEquals(400, response.statusCode());
    String error = Answer.MAPPER.readTree(response.body()).get("error").asText();
    assertTrue(error.contains(problem), error);
    assertTrue(!error.contains("secret"), error);
  }

  private static JsonNode post(Object question) throws Exception {
    HttpResponse<String> response = server.json("/v1/correct", question);
    assertEquals(200, response.statusCode(), response.body());
    return Answer.MAPPER.readTree(response.body());
  }
}
