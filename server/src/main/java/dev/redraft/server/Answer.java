package dev.redraft.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.Map;

/**
 * What goes back to a client.
 *
 * @param headers beside the content type
 */
record Answer(int status, String type, String body, Map<String, String> headers) {
  static final String TEXT = "text/plain; charset=utf-8";
  static final String JSON = "application/json";

  /** Fields that are null are left out; what a client sends must be known, and is never quoted. */
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .withCoercionConfig(
              LogicalType.Textual,
              config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .build();

  static Answer of(String body, String type) {
    return new Answer(200, type, body, Map.of());
  }

  static Answer text(String text) {
    return of(text, TEXT);
  }

  static Answer json(Object value) {
    return of(written(value), JSON);
  }

  /** A refusal as LanguageTool words it. */
  static Answer refused(Refusal refusal) {
    return new Answer(
        refusal.status(), TEXT, "Error: " + refusal.message(), refusalHeaders(refusal));
  }

  /** A refusal in JSON. */
  static Answer refusedInJson(Refusal refusal) {
    return new Answer(
        refusal.status(),
        JSON,
        written(Map.of("error", refusal.message())),
        refusalHeaders(refusal));
  }

  private static Map<String, String> refusalHeaders(Refusal refusal) {
    return refusal.status() == Refusal.BUSY ? Map.of("Retry-After", "1") : Map.of();
  }

  /** A value in JSON. */
  static String written(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written", e);
    }
  }
}
