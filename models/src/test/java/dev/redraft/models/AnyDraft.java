package dev.redraft.models;

import dev.redraft.decoder.DraftStrategy;
import dev.redraft.decoder.TokenIds;
import java.util.Random;

/** Drafts of a rest of the source, or of any tokens at all. */
final class AnyDraft {
  private AnyDraft() {}

  /** Drafts that hang on the seed and the source alone. */
  static DraftStrategy of(ModelBundle bundle, long seed) {
    return source ->
        new DraftStrategy.Drafter() {
          private final Random random = new Random(seed + source.hashCode());

          @Override
          public TokenIds propose() {
            return random.nextBoolean()
                ? source.slice(random.nextInt(source.size() + 1), source.size())
                : TokenIds.of(
                    random
                        .ints(random.nextInt(6), 0, bundle.tokenizer().vocabularySize())
                        .toArray());
          }

          @Override
          public void emitted(TokenIds tokens, int draftedCount, TokenIds behind) {}
        };
  }
}
