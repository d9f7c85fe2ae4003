package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the encoder reads around a source, seen in the bits of what the decoder predicts. */
@SuppressWarnings("NullAway.Init") // JUnit calls copyTinyBundle first
final class SourceFrameTest {
  private static final TokenIds SOURCE = TokenIds.of(70, 71, 72, 73, 74, 75);
  private static final int END = 1;

  @TempDir private Path folder;
  private BundleCopy copy;

  @BeforeEach
  void copyTinyBundle() throws IOException {
    copy = BundleCopy.of("tiny-t5-int8", folder);
  }

  @Test
  void startTokensGoBeforeEverySource() throws IOException {
    List<String> expected = predictions(TokenIds.of(90, 91).concat(SOURCE));
    describe("sourceStartTokens", 90, 91);
    assertEquals(expected, predictions(SOURCE));
  }

  @Test
  void prefixTokensGoBetweenStartTokensAndSource() throws IOException {
    List<String> expected = predictions(TokenIds.of(90, 91).concat(SOURCE));
    describe("sourceStartTokens", 90);
    describe("prefixTokens", 91);
    assertEquals(expected, predictions(SOURCE));
  }

  @Test
  void anotherPrefixReplacesTheBundlesOwnAlone() throws IOException {
    TokenIds other;
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      other = TokenIds.of(bundle.tokenizer().tokenize("see ").ids());
    }
    List<String> expected = predictions(TokenIds.of(90).concat(other).concat(SOURCE));
    describe("sourceStartTokens", 90);
    describe("prefixTokens", 91, 92);
    assertNotEquals(expected, predictions(SOURCE));
    assertEquals(expected, predictions(SOURCE, "see "));
  }

  @Test
  void endTokensGoBehindEverySource() throws IOException {
    List<String> plain = predictions(SOURCE);
    describe("sourceEndTokens", END);
    assertEquals(plain, predictions(SOURCE));
    List<String> expected = predictions(SOURCE.concat(TokenIds.of(90)));
    describe("sourceEndTokens", 90, END);
    assertEquals(expected, predictions(SOURCE));
    assertNotEquals(plain, expected);
  }

  private void describe(String field, int... tokens) throws IOException {
    copy.describe(
        json -> {
          ArrayNode array = json.putArray(field);
          for (int token : tokens) {
            array.add(token);
          }
        });
  }

  /** Tokens and bits of margins. */
  private List<String> predictions(TokenIds source) throws IOException {
    return predictions(source, null);
  }

  private List<String> predictions(TokenIds source, @Nullable String prefix) throws IOException {
    List<String> rows = new ArrayList<>();
    try (ModelBundle bundle = ModelBundle.open(folder, prefix);
        DecodingSession session = bundle.model().start(source)) {
      Predictions predictions = session.predict(bundle.model().prompt().concat(SOURCE));
      for (int row = 0; row < predictions.size(); row++) {
        rows.add(predictions.token(row) + " " + Float.floatToRawIntBits(predictions.margin(row)));
      }
    }
    return rows;
  }
}
