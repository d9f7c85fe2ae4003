package dev.redraft.eval.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.decoder.AggressiveDecoder;
import dev.redraft.decoder.CallCost;
import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DraftStrategy;
import dev.redraft.decoder.GreedyDecoder;
import dev.redraft.decoder.LengthLimit;
import dev.redraft.decoder.Script;
import dev.redraft.decoder.ScriptedModel;
import dev.redraft.decoder.Step;
import dev.redraft.decoder.StopReason;
import dev.redraft.decoder.TokenIds;
import dev.redraft.decoder.TokenTraits;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the target, every decoder says it, on a model that would say something else. */
final class ReplayedModelProperties {
  private static final List<Decoder> DECODERS =
      List.of(
          new GreedyDecoder(),
          new AggressiveDecoder(DraftStrategy.none()),
          new AggressiveDecoder(DraftStrategy.suffixMatch()),
          new AggressiveDecoder(DraftStrategy.aligned(TokenTraits.NONE, CallCost.TYPICAL)),
          new AggressiveDecoder(DraftStrategy.lookAhead(TokenTraits.NONE, CallCost.TYPICAL)));

  @Property
  void outputIsTheTarget(@ForAll long seed) {
    Random random = new Random(seed);
    TokenIds source = tokens(random);
    TokenIds target = random.nextInt(4) == 0 ? tokens(random) : edited(source, random);
    boolean rounding = random.nextBoolean();
    for (Decoder decoder : DECODERS) {
      ScriptedModel real =
          new ScriptedModel(
              TokenIds.of(0, 0).first(1 + random.nextInt(2)),
              new LengthLimit(random.nextInt(3) / 2.0, random.nextInt(3)),
              Script.erratic(6, seed),
              rounding);
      DecodingResult result = decoder.decode(new ReplayedModel(real, target), source);

      assertEquals(target, result.tokens());
      assertEquals(StopReason.END_TOKEN, result.stopReason());
      assertEquals(
          result.steps().stream().map(Step::rowCount).toList(),
          real.calls().stream().map(call -> call.rows().size()).toList());
      assertEquals(0, result.steps().stream().mapToInt(Step::nearTieCount).sum());
      assertEquals(0, real.openSessions());
    }
  }

  @Example
  void callsAreTheRealOnes() {
    TokenIds source = TokenIds.of(2, 3, 4, 5, 6, 7, 8, 9);
    ScriptedModel real = new ScriptedModel(Script.endless());
    DecodingResult same =
        new AggressiveDecoder(DraftStrategy.suffixMatch())
            .decode(new ReplayedModel(real, source), source);
    assertEquals(1, same.steps().size());
    assertEquals(TokenIds.of(0).concat(source), real.calls().get(0).rows());
    assertTrue(real.calls().get(0).cached().isEmpty());
  }

  @Example
  void shortTargetDoesNotShortenDrafts() {
    TokenIds source = TokenIds.of(2, 3, 4, 5, 6, 7, 8, 9);
    ScriptedModel real = new ScriptedModel(Script.endless());
    new AggressiveDecoder(DraftStrategy.suffixMatch())
        .decode(new ReplayedModel(real, TokenIds.of()), source);
    assertEquals(1 + source.size(), real.calls().get(0).rows().size());
  }

  @Example
  void refusesTargetWithEndToken() {
    ScriptedModel real = new ScriptedModel(Script.endless());
    assertThrows(
        IllegalArgumentException.class,
        () -> new ReplayedModel(real, TokenIds.of(5, real.endToken())));
  }

  private static TokenIds tokens(Random random) {
    int count = random.nextInt(20);
    return TokenIds.of(
        random.ints(count, Script.FIRST_ORDINARY, Script.FIRST_ORDINARY + 6).toArray());
  }

  private static TokenIds edited(TokenIds source, Random random) {
    int[] ids = source.toArray();
    for (int i = 0; i < ids.length; i++) {
      if (random.nextInt(5) == 0) {
        ids[i] = Script.FIRST_ORDINARY + random.nextInt(6);
      }
    }
    return TokenIds.of(ids).first(random.nextInt(3) == 0 ? ids.length / 2 : ids.length);
  }
}
