package dev.redraft.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.ProtectedSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of which its owner says what is mark-up.
 *
 * @param text with the mark-up
 * @param markup what no edit may touch, and what is read in its place
 */
record AnnotatedText(String text, List<ProtectedSpan> markup) {
  AnnotatedText {
    markup = List.copyOf(markup);
  }

  /**
   * What a check is about.
   *
   * @throws Refusal if that is nothing, or too much
   */
  static AnnotatedText of(Form form) {
    String text = form.get("text");
    String data = form.get("data");
    if (text != null && data != null) {
      throw Refusal.badRequest("Set only 'text' or 'data' parameter, not both");
    }
    if (text != null) {
      return new AnnotatedText(text, List.of());
    }
    if (data == null) {
      throw Refusal.badRequest("Missing 'text' or 'data' parameter");
    }
    try {
      return ofJson(Answer.MAPPER.readTree(data));
    } catch (JsonProcessingException e) {
      throw Refusal.badRequest("Could not parse JSON from 'data' parameter");
    }
  }

  private static AnnotatedText ofJson(JsonNode data) {
    JsonNode text = data.get("text");
    JsonNode annotation = data.get("annotation");
    if (text != null && annotation != null) {
      throw Refusal.badRequest(
          "'data' key in JSON requires either 'text' or 'annotation' key, not both");
    }
    if (text != null) {
      return new AnnotatedText(text.asText(), List.of());
    }
    if (annotation == null) {
      throw Refusal.badRequest("'data' key in JSON requires 'text' or 'annotation' key");
    }
    return ofParts(annotation);
  }

  private static AnnotatedText ofParts(JsonNode annotation) {
    StringBuilder all = new StringBuilder();
    List<ProtectedSpan> markup = new ArrayList<>();
    for (JsonNode part : annotation) {
      String text = string(part, "text");
      String mark = string(part, "markup");
      String standIn = string(part, "interpretAs");
      if ((text == null) == (mark == null)) {
        throw Refusal.badRequest(
            "Each part of 'annotation' requires either 'text' or 'markup', not both");
      }
      if (text != null && standIn != null) {
        throw Refusal.badRequest("'interpretAs' cannot be used with 'text' but only with 'markup'");
      }
      int start = all.length();
      all.append(text == null ? mark : text);
      if (text == null && all.length() > start) {
        markup.add(new ProtectedSpan(start, all.length(), standIn == null ? "" : standIn));
      }
    }
    return new AnnotatedText(all.toString(), markup);
  }

  private static @Nullable String string(JsonNode part, String name) {
    JsonNode value = part.get(name);
    return value == null || value.isNull() ? null : value.asText();
  }

  CorrectionRequest request() {
    return CorrectionRequest.of(text).withProtectedSpans(markup);
  }
}
