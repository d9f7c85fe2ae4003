package dev.redraft.eval.score;

import java.util.List;

/**
 * GLEU as JFLEG's {@code gleu.py} computes it: Napoles, Sakaguchi, Post, Tetreault, "Ground Truth
 * for Grammatical Error Correction Metrics", ACL 2015, in the form of 2016 without tuning. N-grams
 * up to four; in each of 500 rounds every sentence is compared with one of its references, chosen
 * at random with fixed seeds as under Python 2, and the score is the mean of the rounds'.
 */
public final class Gleu {
  static final int ROUND_COUNT = 500;

  private static final int SEED_STEP = 101;

  private Gleu() {}

  /**
   * Scores one hypothesis for every source sentence.
   *
   * @throws IllegalArgumentException if the counts differ or there is no sentence
   */
  public static GleuScore score(ReferenceSet set, List<List<String>> hypotheses) {
    MaxMatch.requireSameCount(set.sentenceCount(), hypotheses.size());
    GleuStatistics[][] statistics = new GleuStatistics[hypotheses.size()][];
    for (int i = 0; i < statistics.length; i++) {
      NGrams source = new NGrams(set.sources().get(i));
      NGrams hypothesis = new NGrams(hypotheses.get(i));
      statistics[i] =
          set.referencesOf(i).stream()
              .map(reference -> GleuStatistics.of(hypothesis, source, new NGrams(reference)))
              .toArray(GleuStatistics[]::new);
    }
    return new GleuScore(statistics, choices(statistics.length, set.references().size()));
  }

  /** Which reference each sentence is compared with, by sentence and round. */
  private static int[][] choices(int sentenceCount, int referenceCount) {
    int[][] choices = new int[sentenceCount][ROUND_COUNT];
    for (int round = 0; round < ROUND_COUNT; round++) {
      PythonRandom random = new PythonRandom(round * SEED_STEP);
      for (int sentence = 0; sentence < sentenceCount; sentence++) {
        choices[sentence][round] = random.below(referenceCount);
      }
    }
    return choices;
  }
}
