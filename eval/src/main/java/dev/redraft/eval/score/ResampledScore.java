package dev.redraft.eval.score;

/** A corpus score that can be computed again for any draw of its sentences. */
public interface ResampledScore {
  /** The number of sentences scored, at least one. */
  int sentenceCount();

  /** The score to report, from 0 to 1. */
  double value();

  /**
   * The score of a corpus made of the given sentences, in that order, repetitions allowed.
   *
   * @param sentences indices below {@link #sentenceCount}
   */
  double valueOn(int[] sentences);
}
