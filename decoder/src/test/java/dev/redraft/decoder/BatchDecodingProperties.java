package dev.redraft.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.redraft.decoder.DecodingCases.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Decoding several sources together gives what greedy decoding gives, one by one. */
final class BatchDecodingProperties {
  @Provide
  Arbitrary<Case> cases() {
    return DecodingCases.cases();
  }

  @Provide
  Arbitrary<List<TokenIds>> others() {
    return DecodingCases.cases().map(Case::source).list().ofMaxSize(8);
  }

  private static List<TokenIds> sources(Case decoding, List<TokenIds> others) {
    List<TokenIds> sources = new ArrayList<>(others);
    sources.add(others.size() / 2, decoding.source());
    return sources;
  }

  private static List<DraftStrategy> strategies(long seed) {
    return List.of(
        DraftStrategy.none(),
        DraftStrategy.suffixMatch(),
        DraftStrategy.lookAhead(TokenTraits.NONE, CallCost.TYPICAL),
        DraftStrategy.budgeted(DecodingCases.anyDraft(seed), CallCost.TYPICAL),
        DecodingCases.anyDraft(seed));
  }

  private static void assertGreedy(Case decoding, boolean rounding, List<TokenIds> sources) {
    for (DraftStrategy strategy : strategies(sources.hashCode())) {
      ScriptedModel model = decoding.model(rounding);
      List<DecodingResult> results =
          new AggressiveDecoder(strategy).decodeAll(model, sources, () -> false);
      assertEquals(sources.size(), results.size());
      for (int i = 0; i < sources.size(); i++) {
        DecodingResult greedy =
            new GreedyDecoder().decode(decoding.model(rounding), sources.get(i));
        AggressiveDecoderProperties.assertSameOutput(greedy, results.get(i));
      }
      assertEquals(0, model.openSessions());
    }
  }

  @Property
  void equalsGreedyOneByOne(
      @ForAll("cases") Case decoding, @ForAll("others") List<TokenIds> others) {
    assertGreedy(decoding, false, sources(decoding, others));
  }

  /** A model that is not row-independent takes no batches, and is decoded as ever. */
  @Property(tries = 200)
  void equalsGreedyWhereRowsDependOnEachOther(
      @ForAll("cases") Case decoding, @ForAll("others") List<TokenIds> others) {
    assertGreedy(decoding, true, sources(decoding, others));
  }

  /** A source's steps are those it has alone, where drafts hang on it alone. */
  @Property
  void stepsAreThoseOfEachSourceAlone(
      @ForAll("cases") Case decoding, @ForAll("others") List<TokenIds> others) {
    List<TokenIds> sources = sources(decoding, others);
    AggressiveDecoder decoder =
        new AggressiveDecoder(DraftStrategy.lookAhead(TokenTraits.NONE, CallCost.TYPICAL));
    ScriptedModel model = decoding.model(false);
    List<DecodingResult> results = decoder.decodeAll(model, sources, () -> false);
    int longest = 0;
    for (int i = 0; i < sources.size(); i++) {
      DecodingResult alone = decoder.decode(decoding.model(false), sources.get(i));
      assertEquals(alone.steps(), results.get(i).steps());
      longest = Math.max(longest, alone.steps().size());
    }
    assertEquals(sources.size() > 1 ? longest : 0, model.batchCallCount());
  }

  /** Cancelled before any call, it throws and leaves no session open; otherwise it is complete. */
  @Property
  void canBeCancelledBeforeEveryCall(
      @ForAll("cases") Case decoding, @ForAll("others") List<TokenIds> others) {
    List<TokenIds> sources = sources(decoding, others);
    AggressiveDecoder decoder = new AggressiveDecoder(DraftStrategy.suffixMatch());
    AtomicInteger asked = new AtomicInteger();
    decoder.decodeAll(decoding.model(false), sources, () -> asked.incrementAndGet() < 0);
    for (int allowed : List.of(0, 1, asked.get() / 2, asked.get() - 1)) {
      if (allowed < 0 || allowed >= asked.get()) {
        continue;
      }
      ScriptedModel model = decoding.model(false);
      AtomicInteger left = new AtomicInteger(allowed);
      assertThrows(
          CancellationException.class,
          () -> decoder.decodeAll(model, sources, () -> left.getAndDecrement() <= 0));
      assertEquals(0, model.openSessions());
    }
  }

  @Property(tries = 200)
  void aDecoderWithoutBatchesGoesOneByOne(
      @ForAll("cases") Case decoding, @ForAll("others") List<TokenIds> others) {
    List<TokenIds> sources = sources(decoding, others);
    ScriptedModel model = decoding.model(false);
    List<DecodingResult> results = new GreedyDecoder().decodeAll(model, sources, () -> false);
    assertEquals(0, model.batchCallCount());
    for (int i = 0; i < sources.size(); i++) {
      DecodingResult greedy = new GreedyDecoder().decode(decoding.model(false), sources.get(i));
      AggressiveDecoderProperties.assertSameOutput(greedy, results.get(i));
    }
  }
}
