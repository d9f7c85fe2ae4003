package dev.redraft.decoder;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates sources, scripts and drafts that are hard on a decoder. */
final class DecodingCases {
  private DecodingCases() {}

  /** What to decode, and with which model. */
  record Case(TokenIds source, Script script, LengthLimit limit, TokenIds prompt, String name) {
    ScriptedModel model(boolean rounding) {
      return new ScriptedModel(prompt, limit, script, rounding);
    }

    @Override
    public String toString() {
      return name + " of " + source + ", " + limit + ", prompt " + prompt;
    }
  }

  private enum Kind {
    COPY,
    FEW_EDITS,
    MANY_EDITS,
    END_FIRST,
    END_IN_DRAFT,
    END_AT_CORRECTION,
    ENDLESS,
    REPEATING,
    ERRATIC
  }

  /**
   * Small alphabets make repeated tokens and n-grams the rule; some sources contain the end token.
   */
  static Arbitrary<Case> cases() {
    Arbitrary<Integer> alphabets = Arbitraries.of(1, 2, 3, 5, 30);
    Arbitrary<Integer> sizes = Arbitraries.integers().between(0, 40);
    Arbitrary<LengthLimit> limits =
        Arbitraries.of(
            new LengthLimit(1.5, 16),
            new LengthLimit(0, 1),
            new LengthLimit(0.5, 0),
            new LengthLimit(8, 30));
    Arbitrary<TokenIds> prompts = Arbitraries.of(TokenIds.of(0), TokenIds.of(0, 77, 0));
    return Combinators.combine(
            Arbitraries.of(Kind.values()), alphabets, sizes, limits, prompts, Arbitraries.longs())
        .as(DecodingCases::build);
  }

  private static Case build(
      Kind kind, int alphabet, int size, LengthLimit limit, TokenIds prompt, long seed) {
    Random random = new Random(seed);
    int[] ids =
        random.ints(size, Script.FIRST_ORDINARY, Script.FIRST_ORDINARY + alphabet).toArray();
    if (size > 0 && random.nextInt(8) == 0) {
      ids[random.nextInt(size)] = Script.END;
    }
    TokenIds source = TokenIds.of(ids);
    int place = random.nextInt(size + 1);
    Script script =
        switch (kind) {
          case COPY -> Script.saying(source);
          case FEW_EDITS -> Script.copyingWithEdits(source, 0.1, alphabet + 1, seed);
          case MANY_EDITS -> Script.copyingWithEdits(source, 0.5, alphabet + 1, seed);
          case END_FIRST -> Script.saying(TokenIds.of());
          case END_IN_DRAFT -> Script.endingAfter(source, place);
          case END_AT_CORRECTION -> Script.endingAtCorrection(source, place);
          case ENDLESS -> Script.endless();
          case REPEATING -> Script.repeating(source, 1 + random.nextInt(6));
          case ERRATIC -> Script.erratic(alphabet + 1, seed);
        };
    return new Case(source, script, limit, prompt, kind + " seed " + seed);
  }

  /** Drafts anything whatever: source tokens, unknown tokens, end tokens, too much, nothing. */
  static DraftStrategy anyDraft(long seed) {
    return source ->
        new DraftStrategy.Drafter() {
          private final Random random = new Random(seed);

          @Override
          public TokenIds propose() {
            int start = random.nextInt(source.size() + 1);
            TokenIds rest = source.slice(start, source.size());
            return switch (random.nextInt(4)) {
              case 0 -> rest;
              case 1 -> rest.concat(TokenIds.of(Script.END, 500));
              case 2 -> TokenIds.of(random.ints(random.nextInt(300), 0, 40).toArray());
              default -> TokenIds.of();
            };
          }

          @Override
          public void emitted(TokenIds tokens, int draftedCount, TokenIds behind) {}
        };
  }
}
