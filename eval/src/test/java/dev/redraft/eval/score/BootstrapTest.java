package dev.redraft.eval.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BootstrapTest {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(2000, 1);
  private static final int SENTENCE_COUNT = 400;

  /** A score that is the mean of given values, whose interval is known from theory. */
  private static final class Mean implements ResampledScore {
    private final double[] values;

    Mean(double... values) {
      this.values = values;
    }

    @Override
    public int sentenceCount() {
      return values.length;
    }

    @Override
    public double value() {
      return valueOn(IntStream.range(0, values.length).toArray());
    }

    @Override
    public double valueOn(int[] sentences) {
      return IntStream.of(sentences).mapToDouble(i -> values[i]).average().orElseThrow();
    }
  }

  private static Mean normal(long seed, double mean) {
    Random random = new Random(seed);
    return new Mean(random.doubles(SENTENCE_COUNT).map(x -> x + mean - 0.5).toArray());
  }

  /** Sentences of one edit, which a share of the hypotheses makes. */
  private static MaxMatchScore maxMatch(double share, long seed) {
    Random random = new Random(seed);
    List<Annotation> gold = List.of(new Annotation(0, 1, "R", List.of("b"), 0));
    AnnotatedSentence sentence =
        new AnnotatedSentence(List.of("a"), new TreeMap<>(Collections.singletonMap(0, gold)));
    return MaxMatch.score(
        Collections.nCopies(SENTENCE_COUNT, sentence),
        IntStream.range(0, SENTENCE_COUNT)
            .mapToObj(i -> List.of(random.nextDouble() < share ? "b" : "c"))
            .toList());
  }

  @Test
  void intervalIsTheMeansNormalOne() {
    Mean score = normal(3, 0.5);
    Interval interval = BOOTSTRAP.interval(score);
    double halfWidth = 1.96 * Math.sqrt(1.0 / 12 / SENTENCE_COUNT);
    assertEquals(score.value() - halfWidth, interval.low(), 0.004);
    assertEquals(score.value() + halfWidth, interval.high(), 0.004);
  }

  @Test
  void sameSeedGivesSameInterval() {
    Mean score = normal(3, 0.5);
    assertEquals(BOOTSTRAP.interval(score), BOOTSTRAP.interval(score));
    assertNotEquals(BOOTSTRAP.interval(score), new Bootstrap(2000, 2).interval(score));
    assertNotEquals(BOOTSTRAP.interval(score), new Bootstrap(2000, 1L << 32).interval(score));
  }

  @Test
  void enclosesF05AndGleu() {
    MaxMatchScore score = maxMatch(0.4, 5);
    Interval interval = BOOTSTRAP.interval(score);
    assertTrue(interval.low() < score.value() && score.value() < interval.high());
    double halfWidth = 1.96 * Math.sqrt(score.value() * (1 - score.value()) / SENTENCE_COUNT);
    assertEquals(2 * halfWidth, interval.high() - interval.low(), 0.2 * halfWidth);

    ReferenceSet set = gleuSet();
    GleuScore gleu = Gleu.score(set, set.references().get(0));
    Interval gleuInterval = new Bootstrap(200, 1).interval(gleu);
    assertTrue(gleuInterval.low() < gleu.value() && gleu.value() < gleuInterval.high());
  }

  private static ReferenceSet gleuSet() {
    Random random = new Random(9);
    List<List<List<String>>> texts =
        IntStream.range(0, 3)
            .mapToObj(
                text ->
                    IntStream.range(0, 60)
                        .mapToObj(i -> random.ints(12, 0, 3).mapToObj(x -> "t" + x).toList())
                        .toList())
            .toList();
    return new ReferenceSet(texts.get(0), texts.subList(1, 3));
  }

  @Test
  void tellsRealDifferenceFromNone() {
    PairedDifference none = BOOTSTRAP.compare(maxMatch(0.4, 5), maxMatch(0.4, 6));
    assertTrue(none.pValue() > 0.05, none::toString);
    assertTrue(none.interval().low() < 0 && none.interval().high() > 0, none::toString);

    PairedDifference real = BOOTSTRAP.compare(maxMatch(0.6, 5), maxMatch(0.4, 6));
    assertTrue(real.pValue() < 0.01, real::toString);
    assertTrue(real.interval().low() > 0, real::toString);
    assertEquals(2.0 / 2001, BOOTSTRAP.compare(maxMatch(1, 5), maxMatch(0, 6)).pValue(), 1e-12);
  }

  @Test
  void systemDoesNotDifferFromItself() {
    MaxMatchScore score = maxMatch(0.4, 5);
    assertEquals(new PairedDifference(0, new Interval(0, 0), 1), BOOTSTRAP.compare(score, score));
  }

  @Test
  void givesEvenOddsOfFalseAlarm() {
    int alarms = 0;
    for (int seed = 0; seed < 200; seed++) {
      Bootstrap bootstrap = new Bootstrap(200, seed);
      PairedDifference difference =
          bootstrap.compare(normal(2L * seed, 0.5), normal(2L * seed + 1, 0.5));
      alarms += difference.pValue() < 0.1 ? 1 : 0;
    }
    assertTrue(alarms >= 8 && alarms <= 34, alarms + " alarms of 200 at 10%");
  }

  @Test
  void refusesWhatCannotBePaired() {
    Mean mean = normal(1, 0.5);
    assertThrows(IllegalArgumentException.class, () -> BOOTSTRAP.compare(mean, maxMatch(0.4, 5)));
    var e =
        assertThrows(IllegalArgumentException.class, () -> BOOTSTRAP.compare(mean, new Mean(1, 2)));
    assertEquals("400 sentences cannot be paired with 2", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Bootstrap(0, 1));
  }
}
