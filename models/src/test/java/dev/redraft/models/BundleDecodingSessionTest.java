package dev.redraft.models;

import dev.redraft.decoder.BatchDecodingSessionContract;
import dev.redraft.decoder.DecodingSessionContract;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

final class BundleDecodingSessionTest {
  /** Opens one bundle for all of the contract. */
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  private abstract static class OnBundle implements DecodingSessionContract {
    private final String folder;
    private ModelBundle bundle;

    OnBundle(String folder) {
      this.folder = folder;
    }

    @BeforeAll
    void open() throws IOException {
      bundle = ModelBundle.open(TestData.path(folder));
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

  /** With graphs for batches. */
  private abstract static class OnBatchBundle extends OnBundle
      implements BatchDecodingSessionContract {
    OnBatchBundle(String folder) {
      super(folder);
    }
  }

  @Nested
  final class Int8 extends OnBatchBundle {
    Int8() {
      super("tiny-t5-int8");
    }
  }

  @Nested
  final class Int8OfContractVersion1 extends OnBundle {
    Int8OfContractVersion1() {
      super("tiny-t5-int8-contract-1");
    }
  }

  @Nested
  final class Fp32 extends OnBatchBundle {
    Fp32() {
      super("tiny-t5-fp32");
    }
  }

  @Nested
  final class Int4T5WithPlainFeedForward extends OnBatchBundle {
    Int4T5WithPlainFeedForward() {
      super("tiny-t5-v10-int4");
    }
  }

  @Nested
  final class T5WithHeadOfItsOwn extends OnBatchBundle {
    T5WithHeadOfItsOwn() {
      super("tiny-t5-v11-int8");
    }
  }

  @Nested
  final class Bart extends OnBatchBundle {
    Bart() {
      super("tiny-bart-int8");
    }
  }

  @Nested
  final class Int4MBart extends OnBatchBundle {
    Int4MBart() {
      super("tiny-mbart-int4");
    }
  }

  @Nested
  final class Marian extends OnBatchBundle {
    Marian() {
      super("tiny-marian-int8");
    }
  }
}
