package dev.redraft.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private static final String TEXT = "We always walked the the dog. Ich gehe jetzt nach Hause.";
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static RunningServer server;
  private static JsonNode description;

  @BeforeAll
  static void start() throws Exception {
    server = RunningServer.start();
    description = Answer.MAPPER.readTree(server.get("/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void isWellFormed() throws IOException {
    try (InputStream schema = OpenApiTest.class.getResourceAsStream("openapi-3.1.schema.json")) {
      assertEquals(Set.of(), FACTORY.getSchema(schema).validate(description));
    }
  }

  @Test
  void isTrueOfTheAnswers() throws Exception {
    assertValid("/paths/~1v2~1check/post", server.check(TEXT, "level", "picky"));
    assertValid(
        "/paths/~1v1~1correct/post",
        json(server.json("/v1/correct", Map.of("text", TEXT, "level", "eager")).body()));
    assertValid(
        "/paths/~1v1~1trace/post",
        json(server.json("/v1/trace", Map.of("sentence", "She go home.")).body()));
    assertValid("/paths/~1v2~1info/get", json(server.get("/v2/info").body()));
    assertValid("/paths/~1v2~1languages/get", json(server.get("/v2/languages").body()));
    assertValid("/paths/~1v2~1words/get", json(server.get("/v2/words").body()));
    assertValid(
        "/paths/~1v2~1configinfo/get", json(server.get("/v2/configinfo?language=en-GB").body()));
  }

  @Test
  void namesEveryPath() throws Exception {
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      assertTrue(server.get(path.getKey()).statusCode() != 404, path.getKey());
    }
  }

  private static JsonNode json(String body) throws IOException {
    return Answer.MAPPER.readTree(body);
  }

  private static void assertValid(String operation, JsonNode answer) {
    JsonNode schema = description.at(operation + "/responses/200/content/application~1json/schema");
    com.fasterxml.jackson.databind.node.ObjectNode whole = schema.deepCopy();
    whole.set("components", description.get("components"));
    JsonSchema compiled = FACTORY.getSchema(whole);
    assertEquals(Set.of(), compiled.validate(answer), operation);
  }
}
