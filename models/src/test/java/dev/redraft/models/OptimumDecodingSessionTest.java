package dev.redraft.models;

import dev.redraft.decoder.DecodingSessionContract;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

final class OptimumDecodingSessionTest {
  /** Opens one folder for all of the contract. */
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  @SuppressWarnings("NullAway.Init") // JUnit calls open first
  private abstract static class OnFolder implements DecodingSessionContract {
    private ModelBundle bundle;

    abstract void layOut(Path folder) throws IOException;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
      layOut(folder);
      bundle = ModelBundle.open(folder);
    }

    @AfterAll
    void close() {
      bundle.close();
    }

    @Override
    public StepModel model() {
      return bundle.model();
    }

    @Override
    public TokenIds source() {
      return TokenIds.of(
          bundle.tokenizer().tokenize("He go to teh the school on a old bus.").ids());
    }
  }

  @Nested
  final class Pair extends OnFolder {
    @Override
    void layOut(Path folder) throws IOException {
      OptimumCopy.t5Pair(folder);
    }
  }

  @Nested
  final class Merged extends OnFolder {
    @Override
    void layOut(Path folder) throws IOException {
      OptimumCopy.t5(folder)
          .with("encoder_model.onnx", "encoder_model.onnx")
          .with("decoder_model_merged.onnx", "decoder_model_merged.onnx");
    }
  }

  @Nested
  final class Alone extends OnFolder {
    @Override
    void layOut(Path folder) throws IOException {
      OptimumCopy.bart(folder)
          .with("encoder_model.onnx", "encoder_model.onnx")
          .with("decoder_model.onnx", "decoder_model.onnx");
    }
  }
}
