package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each version of the contract gives: the same model in both, and graphs that give more. */
final class ContractVersionTest {
  private static final String NEWER = "tiny-t5-int8";
  private static final String OLDER = "tiny-t5-int8-contract-1";

  @TempDir private Path folder;

  @Test
  void bothVersionsPredictTheSameTokensAndTheNewerOneTheSecondsToo() throws IOException {
    Predictions older = predictions(TestData.path(OLDER));
    Predictions newer = predictions(TestData.path(NEWER));

    assertEquals(older.size(), newer.size());
    for (int row = 0; row < older.size(); row++) {
      assertEquals(older.token(row), newer.token(row));
      assertEquals(older.margin(row), newer.margin(row), 0f);
      assertEquals(Predictions.NO_TOKEN, older.second(row));
    }
    assertTellsSeconds(newer);
  }

  @Test
  void exportsOfOptimumTellTheSecondsToo() throws IOException {
    OptimumCopy.t5Pair(folder);

    assertTellsSeconds(predictions(folder));
  }

  @Test
  void outputsBeyondTheContractArePassedOver() throws IOException {
    BundleCopy copy = BundleCopy.of(NEWER, folder);
    copy.replace("decoder.onnx", "\nsecond_ids", "\nsecond_xyz");
    copy.describe(json -> json.put("contract", 1));

    assertSame(predictions(TestData.path(OLDER)), predictions(folder));
  }

  @Test
  void outputsOfTheEncoderBeyondTheContractArePassedOver() throws IOException {
    BundleCopy copy = BundleCopy.of(NEWER, folder);
    OnnxBytes.addOutput(folder.resolve("encoder.onnx"), "Shape_0");
    copy.list("encoder.onnx");

    assertSame(predictions(TestData.path(NEWER)), predictions(folder));
  }

  private static void assertTellsSeconds(Predictions predictions) {
    for (int row = 0; row < predictions.size(); row++) {
      assertTrue(predictions.second(row) >= 0);
      assertNotEquals(predictions.token(row), predictions.second(row));
    }
  }

  private static void assertSame(Predictions expected, Predictions actual) {
    assertEquals(expected.size(), actual.size());
    for (int row = 0; row < expected.size(); row++) {
      assertEquals(expected.token(row), actual.token(row));
      assertEquals(expected.margin(row), actual.margin(row), 0f);
      assertEquals(expected.second(row), actual.second(row));
    }
  }

  private static Predictions predictions(Path folder) throws IOException {
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      TokenIds source =
          TokenIds.of(bundle.tokenizer().tokenize("He go to teh the school on a old bus.").ids());
      try (DecodingSession session = bundle.model().start(source)) {
        return session.predict(bundle.model().prompt().concat(source));
      }
    }
  }
}
