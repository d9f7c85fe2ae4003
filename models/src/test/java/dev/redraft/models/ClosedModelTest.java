package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever still uses what was closed is told so. */
@Timeout(60)
final class ClosedModelTest {
  private static final TokenIds SOURCE = TokenIds.of(70, 71, 72, 73, 74, 75);

  @ParameterizedTest
  @ValueSource(strings = {"tiny-t5-int8", "optimum-marian"})
  void sessionsLeftOpenGoWithTheModel(String name) throws IOException {
    ModelBundle bundle = ModelBundle.open(TestData.path(name));
    DecodingSession fed = bundle.model().start(SOURCE);
    fed.predict(SOURCE);
    DecodingSession fresh = bundle.model().start(SOURCE);
    bundle.close();
    bundle.close();

    for (DecodingSession session : List.of(fed, fresh)) {
      assertClosed("the model is closed", () -> session.predict(SOURCE));
      assertClosed("the model is closed", () -> session.rollBackTo(0));
      session.close();
    }
    assertClosed("the model is closed", () -> bundle.model().start(SOURCE));
    assertClosed("the tokenizer is closed", () -> bundle.tokenizer().tokenize("a"));
    assertEquals(bundle.info(), bundle.info());
    assertEquals(List.of(), OpenFiles.below(TestData.path(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-t5-int8", "optimum-marian"})
  void closingWhileItDecodesEndsTheDecoding(String name) throws IOException {
    for (Strategy strategy : Strategy.values()) {
      ModelBundle bundle = ModelBundle.open(TestData.path(name));
      Decoder decoder = bundle.decoder(strategy, true);
      assertClosed(
          "the model is closed",
          () ->
              decoder.decode(
                  bundle.model(),
                  SOURCE,
                  () -> {
                    bundle.close();
                    return false;
                  }));
    }
  }

  private static void assertClosed(String message, Runnable use) {
    assertEquals(message, assertThrows(IllegalStateException.class, use::run).getMessage());
  }
}
