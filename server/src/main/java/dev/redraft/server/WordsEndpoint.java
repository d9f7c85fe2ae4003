package dev.redraft.server;

import dev.redraft.settings.WordList;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /v2/words} and what is below: the user's words. */
final class WordsEndpoint {
  private static final int USUAL_COUNT = 10;
  private static final int MOST_UNITS = 100;

  private final WordStore words;
  private final @Nullable String token;

  /**
   * @param token what {@code apiKey} must be; null for anything
   */
  WordsEndpoint(WordStore words, @Nullable String token) {
    this.words = words;
    this.token = token;
  }

  void list(Exchange exchange) {
    Form form = allowed(exchange, "GET", "/words");
    List<String> found =
        words.words().stream()
            .skip(form.number("offset", 0))
            .limit(form.number("limit", USUAL_COUNT))
            .toList();
    exchange.reply(Answer.json(Map.of("words", found)));
  }

  void add(Exchange exchange) {
    Form form = allowed(exchange, "POST", "/words/add");
    boolean added = false;
    for (String word : asked(form)) {
      added |= words.add(word);
    }
    exchange.reply(Answer.json(Map.of("added", added)));
  }

  void delete(Exchange exchange) {
    Form form = allowed(exchange, "POST", "/words/delete");
    boolean deleted = false;
    for (String word : asked(form)) {
      deleted |= words.delete(word);
    }
    exchange.reply(Answer.json(Map.of("deleted", deleted)));
  }

  private Form allowed(Exchange exchange, String method, String path) {
    if (!exchange.method().equals(method)) {
      throw new Refusal(Refusal.WRONG_METHOD, path + " is only available via HTTP " + method);
    }
    Form form = exchange.form();
    if (token != null && !isEqual(token, form.get("apiKey"))) {
      throw new Refusal(Refusal.FORBIDDEN, "'apiKey' is not the token of this server");
    }
    return form;
  }

  /** Takes as long wherever the two differ. */
  private static boolean isEqual(String expected, @Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> asked(Form form) {
    boolean isBatch = "batch".equals(form.get("mode"));
    String value = form.get(isBatch ? "words" : "word");
    if (value == null || value.isBlank()) {
      throw Refusal.badRequest("Missing '" + (isBatch ? "words" : "word") + "' parameter");
    }
    List<String> asked =
        isBatch ? Arrays.asList(value.strip().split("\\s+")) : List.of(value.strip());
    for (String word : asked) {
      if (word.length() > MOST_UNITS || !WordList.isWord(word)) {
        throw Refusal.badRequest(
            "'word' must be one word of at most " + MOST_UNITS + " characters");
      }
    }
    return asked;
  }
}
