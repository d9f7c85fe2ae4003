package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

final class SentenceCacheProperties {
  private static final String[] PIECES = {
    "teh ", "a", " ", ".", ". ", "\n\n", "\n", "an house ", "```\n", "\uD83D\uDE00", "They took. "
  };

  private static Corrector fresh;
  private static Corrector cached;
  private static SentenceCache cache;
  private static List<String> sentences;

  private static Corrector freshWithRules;
  private static Corrector cachedWithRules;

  @BeforeContainer
  static void open() throws IOException {
    cache = SentenceCache.ofBytes(100_000);
    fresh =
        Corrector.open(
            TestData.path("tiny-t5-int8"), CorrectorOptions.DEFAULT.withSafeguards(false));
    cached =
        Corrector.open(
            TestData.path("tiny-t5-int8"),
            CorrectorOptions.DEFAULT.withSafeguards(false).withCache(cache));
    freshWithRules = Corrector.open(TestData.path("tiny-t5-int8"));
    cachedWithRules =
        Corrector.open(TestData.path("tiny-t5-int8"), CorrectorOptions.DEFAULT.withCache(cache));
    sentences = Files.readAllLines(TestData.path("sentences.txt"));
  }

  @AfterContainer
  static void close() {
    fresh.close();
    cached.close();
    freshWithRules.close();
    cachedWithRules.close();
  }

  @Property(tries = 60)
  void anyEditsOfATextGiveWhatAFreshPassGives(@ForAll long seed) {
    assertEditsOfATextGiveWhatAFreshPassGives(seed, fresh, cached);
  }

  @Property(tries = 60)
  void rulesThatLookAtNeighboursDecideAsInAFreshPass(@ForAll long seed) {
    assertEditsOfATextGiveWhatAFreshPassGives(seed, freshWithRules, cachedWithRules);
  }

  private static void assertEditsOfATextGiveWhatAFreshPassGives(
      long seed, Corrector fresh, Corrector cached) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(sentences.get(random.nextInt(sentences.size()))).append(' ');
    }
    for (int key = 0; key < 8; key++) {
      int start = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), start + random.nextInt(3) * random.nextInt(9));
      text.replace(start, end, PIECES[random.nextInt(PIECES.length)]);

      Correction expected = fresh.correct(text.toString());
      Correction actual = cached.correct(text.toString());

      assertEquals(expected.edits(), actual.edits());
      assertEquals(expected.skipped(), actual.skipped());
      assertEquals(expected.text(), actual.text());
    }
    assertTrue(cache.size() < 1000, cache.size() + " sentences in 100 kB");
  }

  @Example
  void askedAgainTheModelIsNotCalled() {
    cache.clear(); // a full one need not take in what is new
    String text = "They took teh bus. They took teh bus to an house.";
    cached.correct(text);
    Correction again = cached.correct(text);

    assertEquals(0, again.statistics().callCount());
    assertTrue(again.sentences().stream().allMatch(CorrectedSentence::isCached));
    assertTrue(again.sentences().get(0).statistics().callCount() > 0);
  }

  @Example
  void theDictionaryIsAskedAnew() {
    cache.clear();
    String text = "They took teh bus to an large house.";
    assertEquals(1, cached.correct(text).edits().size());
    CorrectionRequest request =
        CorrectionRequest.of(text).withDictionary(Dictionary.of(List.of("an", "large")));
    assertEquals(fresh.correct(request).edits(), cached.correct(request).edits());
    assertEquals(0, cached.correct(request).statistics().callCount());
  }

  @Example
  void policyIsAppliedBehindTheCache() throws IOException {
    cache.clear();
    String text = "They took teh bus to an large house.";
    assertEquals(1, cached.correct(text).edits().size());
    try (Corrector strict =
        Corrector.open(
            TestData.path("tiny-t5-int8"),
            CorrectorOptions.DEFAULT
                .withSafeguards(false)
                .withCache(cache)
                .withMinimumConfidence(1))) {
      Correction correction = strict.correct(text);
      assertEquals(0, correction.statistics().callCount());
      assertTrue(correction.isUnchanged());
    }
  }

  @Example
  void otherModelsDoNotShareEntries() throws IOException {
    String text = "They took teh bus to an large house.";
    cached.correct(text);
    try (Corrector other =
        Corrector.open(
            TestData.path("tiny-t5-fp32"),
            CorrectorOptions.DEFAULT.withSafeguards(false).withCache(cache))) {
      assertTrue(other.correct(text).statistics().callCount() > 0);
    }
  }
}
