package dev.redraft.eval.bench.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The measurement of latencies: every contender decodes a sentence before the next sentence's turn
 * comes, in an order shuffled anew for each sentence, so that noise of the machine hits all alike
 * and none always finds the caches as the same other left them. Uses the calling thread alone.
 */
final class Race {
  private static final long SEED = 4;

  private final List<Entrant> entrants;
  private final int sentenceCount;
  private final Random random = new Random(SEED);

  Race(List<Entrant> entrants, int sentenceCount) {
    this.entrants = entrants;
    this.sentenceCount = sentenceCount;
  }

  /** Decodes without measuring; sentences come round again where they do not suffice. */
  void warmUp(int count) {
    for (int i = 0; i < count; i++) {
      for (Entrant entrant : entrants) {
        entrant.attempt(i % sentenceCount);
      }
    }
  }

  /** Lets every contender decode every sentence once. */
  void run(int round) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, entrants.size()).boxed().toList());
    Trial[] trials = new Trial[entrants.size()];
    for (int sentence = 0; sentence < sentenceCount; sentence++) {
      Collections.shuffle(order, random);
      for (int turn : order) {
        trials[turn] = entrants.get(turn).attempt(sentence);
      }
      for (int i = 0; i < trials.length; i++) {
        entrants.get(i).record(round, sentence, trials[i]);
      }
    }
  }
}
