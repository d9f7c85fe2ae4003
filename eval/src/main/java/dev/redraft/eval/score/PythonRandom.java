package dev.redraft.eval.score;

import org.apache.commons.rng.core.source32.MersenneTwister;

/** The numbers that {@code random.seed(seed)} and {@code random.randint(0, n)} give in Python 2. */
final class PythonRandom {
  private static final double UNIT = 0x1p-53;

  private final MersenneTwister twister;

  /** Starts a sequence; {@code seed} is not negative. */
  PythonRandom(int seed) {
    twister = new MersenneTwister(new int[] {seed});
  }

  /** A number from zero to below {@code bound}: Python 2 scales a double, Python 3 does not. */
  int below(int bound) {
    int high = twister.nextInt() >>> 5;
    int low = twister.nextInt() >>> 6;
    return (int) ((((long) high << 26) + low) * UNIT * bound);
  }
}
