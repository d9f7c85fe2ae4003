package dev.redraft.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Level;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
  private static final String DOUBLED = "We always walked the the dog.";
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
  void countsUtf16Units() throws Exception {
    String text = "😀 ‘Zoë’ e\u0301: yes.\r\n\r\n\t" + DOUBLED;
    JsonNode match = server.check(text).get("matches").get(0);
    int offset = match.get("offset").asInt();
    String marked = text.substring(offset, offset + match.get("length").asInt());
    assertEquals("the the", marked);
    assertEquals("the", match.at("/replacements/0/value").asText());
    assertEquals(DOUBLED, match.get("sentence").asText());
    JsonNode context = match.get("context");
    int inContext = context.get("offset").asInt();
    assertEquals(
        marked,
        context
            .get("text")
            .asText()
            .substring(inContext, inContext + context.get("length").asInt()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DOUBLED,
        "She go to school every days. I has a apple",
        "However I think he are right. Their is many reason for for it, isnt it?",
        "The informations was sended yesterday , and nobody have readed them 👍."
      })
  void matchesMakeTheLibrarysText(String text) throws Exception {
    for (Level level : new Level[] {Level.BALANCED, Level.EAGER}) {
      double minimum = RunningServer.CORRECTOR.minimumConfidence(level);
      Correction expected =
          RunningServer.CORRECTOR.correct(text).keeping(edit -> edit.confidence() >= minimum);
      JsonNode answer = server.check(text, "level", level == Level.EAGER ? "picky" : "default");
      assertEquals(expected.edits().size(), answer.get("matches").size());
      assertEquals(expected.text(), applied(text, answer.get("matches")));
    }
  }

  private static String applied(String text, JsonNode matches) {
    StringBuilder result = new StringBuilder(text);
    for (int i = matches.size() - 1; i >= 0; i--) {
      JsonNode match = matches.get(i);
      int offset = match.get("offset").asInt();
      assertTrue(match.get("length").asInt() > 0);
      result.replace(
          offset, offset + match.get("length").asInt(), match.at("/replacements/0/value").asText());
    }
    return result.toString();
  }

  @Test
  void leavesMarkupAlone() throws Exception {
    String data =
        """
        {"annotation": [{"markup": "<p class='the the'>"}, {"text": "We always walked "},
        {"markup": "<b>"}, {"text": "the the"}, {"markup": "</b>"}, {"text": " dog."},
        {"markup": "<br/>", "interpretAs": "\\n\\n"}, {"text": "That was all."}]}
        """;
    HttpResponse<String> response = server.form("/v2/check", "data", data, "language", "en-US");
    JsonNode matches = Answer.MAPPER.readTree(response.body()).get("matches");
    String text = "<p class='the the'>We always walked <b>the the</b> dog.<br/>That was all.";
    assertEquals(1, matches.size(), response.body());
    assertTrue(applied(text, matches).contains("<b>the</b> dog.<br/>That"), applied(text, matches));
  }

  @Test
  void takesTheParametersOfTheAddress() throws Exception {
    HttpResponse<String> response =
        server.get("/v2/check?" + RunningServer.encoded("text", DOUBLED, "language", "en"));
    assertEquals(1, Answer.MAPPER.readTree(response.body()).get("matches").size());
  }

  @Test
  void leavesOutKinds() throws Exception {
    String text = "She go to school every days and we walked the the dog.";
    JsonNode all = server.check(text, "level", "picky").get("matches");
    assertTrue(all.size() > 1, all.toString());
    String rule = all.get(0).at("/rule/id").asText();
    String category = all.get(0).at("/rule/category/id").asText();
    long others = count(all, "/rule/id", rule, false);
    assertEquals(
        others, server.check(text, "level", "picky", "disabledRules", rule).get("matches").size());
    assertEquals(
        count(all, "/rule/category/id", category, false),
        server.check(text, "level", "picky", "disabledCategories", category).get("matches").size());
    assertEquals(
        all.size() - others,
        server
            .check(text, "level", "picky", "enabledRules", rule, "enabledOnly", "true")
            .get("matches")
            .size());
    assertEquals(
        all.size(),
        server.check(text, "level", "picky", "disabledRules", "UPPERCASE").get("matches").size());
  }

  private static long count(JsonNode matches, String pointer, String value, boolean equal) {
    return StreamSupport.stream(matches.spliterator(), false)
        .filter(each -> each.at(pointer).asText().equals(value) == equal)
        .count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "language=en-US | 400 | Error: Missing 'text' or 'data' parameter",
        "text=a&data=b&language=en | 400 | Error: Set only 'text' or 'data' parameter, not both",
        "text=a | 400 | Error: Missing 'language' parameter, e.g. 'language=en-US'",
        "text=a&language=xx-YY | 400 | Error: 'xx-YY' is not a language code known to LanguageTool.",
        "data=%7B&language=en | 400 | Error: Could not parse JSON from 'data' parameter",
        "data=%7B%7D&language=en | 400 | Error: 'data' key in JSON requires 'text' or 'annotation' key",
        "text=a&language=en&preferredVariants=en-GB | 400 | Error: You specified 'preferredVariants'",
        "text=a&language=en&enabledOnly=true | 400 | Error: You must specify enabled rules or categories",
        "text=a&language=en&enabledOnly=true&disabledRules=X | 400 | Error: You cannot specify disabled",
        "text=a&language=en&level=odd | 400 | Error: If 'level' is set",
        "text=%C3%28&language=en | 400 | Error: The parameters are not valid",
      })
  void refusesAsLanguageToolDoes(String query, int status, String begin) throws Exception {
    HttpResponse<String> response = server.get("/v2/check?" + query);
    assertEquals(status, response.statusCode());
    assertTrue(response.body().startsWith(begin), response.body());
  }

  @Test
  void warnsOfOtherLanguages() throws Exception {
    JsonNode answer =
        Answer.MAPPER.readTree(
            server.form("/v2/check", "text", "Ich gehen.", "language", "de-DE").body());
    assertEquals(0, answer.get("matches").size());
    assertEquals("de-DE", answer.at("/language/code").asText());
    assertTrue(answer.at("/warnings/incompleteResults").asBoolean());
    assertTrue(answer.at("/warnings/incompleteResultsReason").asText().contains("German"));
  }

  @Test
  void guessesTheVariety() throws Exception {
    JsonNode answer =
        Answer.MAPPER.readTree(
            server
                .form(
                    "/v2/check",
                    "text",
                    DOUBLED,
                    "language",
                    "auto",
                    "preferredVariants",
                    "de-AT,en-GB")
                .body());
    assertEquals("en-GB", answer.at("/language/code").asText());
    assertEquals("en-GB", answer.at("/language/detectedLanguage/code").asText());
    assertFalse(answer.at("/warnings/incompleteResults").asBoolean());
    assertEquals(1, answer.get("matches").size());
  }

  @Test
  void tellsOfItself() throws Exception {
    assertEquals("OK", server.get("/v2/healthcheck").body());
    assertEquals("200000", server.get("/v2/maxtextlength").body());
    assertTrue(server.get("/v2/languages").body().contains("\"longCode\":\"en-ZA\""));
    assertTrue(server.get("/v2/configinfo?language=en").body().contains("R_VERB_SVA"));
    assertEquals(400, server.get("/v2/configinfo").statusCode());
    assertEquals(404, server.get("/v2/nothing").statusCode());
    JsonNode software = Answer.MAPPER.readTree(server.get("/v2/info").body()).get("software");
    assertEquals(1, software.get("apiVersion").asInt());
    assertFalse(software.get("version").asText().contains("$"));
  }
}
