package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever is drafted, a bundle whose decoder searches the vocabulary in blocks answers what the
 * same model's answers that takes TopK over all of it.
 */
final class ContractVersionProperties {
  private static ModelBundle whole;
  private static ModelBundle blocks;

  @BeforeContainer
  static void open() throws IOException {
    whole = ModelBundle.open(TestData.path("tiny-t5-int8-contract-1"));
    blocks = ModelBundle.open(TestData.path("tiny-t5-int8"));
  }

  @AfterContainer
  static void close() {
    whole.close();
    blocks.close();
  }

  @Property(tries = 300)
  void anyDraftIsAnsweredAlike(@ForAll long seed) {
    Random random = new Random(seed);
    TokenIds source = tokens(random, random.nextInt(20));
    try (DecodingSession one = whole.model().start(source);
        DecodingSession other = blocks.model().start(source)) {
      for (int call = 0; call < 3; call++) {
        int kept = random.nextInt(one.length() + 1);
        one.rollBackTo(kept);
        other.rollBackTo(kept);
        TokenIds next = tokens(random, DecodingSession.MINIMUM_ROWS + random.nextInt(40));

        assertAlike(one.predict(next), other.predict(next));
      }
    }
  }

  private static void assertAlike(Predictions expected, Predictions actual) {
    assertEquals(expected.size(), actual.size());
    for (int row = 0; row < expected.size(); row++) {
      assertEquals(expected.token(row), actual.token(row));
      assertEquals(
          Float.floatToRawIntBits(expected.margin(row)),
          Float.floatToRawIntBits(actual.margin(row)));
      assertNotEquals(actual.token(row), actual.second(row));
    }
  }

  private static TokenIds tokens(Random random, int count) {
    return TokenIds.of(random.ints(count, 0, whole.tokenizer().vocabularySize()).toArray());
  }
}
