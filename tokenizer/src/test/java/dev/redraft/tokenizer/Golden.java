package dev.redraft.tokenizer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What {@code src/test/python/make_golden.py} wrote down of Hugging Face's own library. */
final class Golden {
  private Golden() {}

  /** A text with its tokens, their UTF-16 offsets, and what they decode to. */
  record Case(
      String text, List<Integer> ids, List<Integer> starts, List<Integer> ends, String decoded) {}

  static List<Case> read(String name) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Golden.class.getResourceAsStream(name)), US_ASCII)) {
      return List.of(new Gson().fromJson(reader, Case[].class));
    }
  }

  static Path path(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(Golden.class.getResource(name)).toURI());
  }
}
