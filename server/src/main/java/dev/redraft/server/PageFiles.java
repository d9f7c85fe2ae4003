package dev.redraft.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The page at {@code /}: files that were packaged with the module. Thread-safe. */
final class PageFiles {
  private static final String HTML = "text/html; charset=utf-8";
  private static final Map<String, String> TYPES =
      Map.of(
          "/page/page.js", "text/javascript; charset=utf-8",
          "/page/page.css", "text/css; charset=utf-8",
          "/page/icon.svg", "image/svg+xml",
          "/page/LICENSES.txt", Answer.TEXT,
          "/openapi.json", Answer.JSON);

  /** Where the page wants the word that lets its editor style itself. */
  private static final String NONCE = "{{nonce}}";

  private final SecureRandom random = new SecureRandom();
  private final String html = read("/page/index.html");

  /** Endpoints for all of them. */
  Map<String, Endpoint> endpoints() {
    Map<String, Endpoint> endpoints = new HashMap<>();
    TYPES.forEach(
        (path, type) -> {
          String content = read(path);
          endpoints.put(path, exchange -> exchange.reply(Answer.of(content, type)));
        });
    endpoints.put("/", exchange -> exchange.reply(page()));
    return endpoints;
  }

  private Answer page() {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    String policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-"
            + nonce
            + "'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    return new Answer(
        200,
        HTML,
        html.replace(NONCE, nonce),
        Map.of("Content-Security-Policy", policy, "Cross-Origin-Opener-Policy", "same-origin"));
  }

  private static String read(String path) {
    try (InputStream in = PageFiles.class.getResourceAsStream(path.substring(1))) {
      if (in == null) {
        throw new IllegalStateException("the module lacks its file " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
