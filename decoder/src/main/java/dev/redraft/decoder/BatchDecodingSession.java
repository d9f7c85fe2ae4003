package dev.redraft.decoder;

import java.util.List;

/**
 * Several sources being decoded side by side, each on a cache of its own, with one model call for
 * the new rows of all. The caller's protocol:
 *
 * <ol>
 *   <li>{@link #predict} feeds every source that goes on, behind what is kept of its cache;
 *   <li>back to 1; a source that is left out has ended, and what was cached for it is forgotten;
 *   <li>at the end, whatever happened, {@link #close}.
 * </ol>
 *
 * What it predicts is, bit for bit, what a {@link DecodingSession} for each source would. Not
 * thread-safe.
 */
public interface BatchDecodingSession extends AutoCloseable {
  /**
   * What a source is fed in a call.
   *
   * @param source its place in the list that the session was started with
   * @param keptLength how many of its cached positions still hold; those behind them are forgotten
   * @param tokens are fed behind them, at least {@link DecodingSession#MINIMUM_ROWS}
   */
  record Feed(int source, int keptLength, TokenIds tokens) {}

  /**
   * Predicts the most likely token after each of the tokens fed, as {@link
   * DecodingSession#predict}. One model call.
   *
   * @param feeds at least one, of sources in ascending order
   * @return the predictions of each feed, in their order
   * @throws IllegalArgumentException if a source is fed too few tokens, keeps more than it has, has
   *     ended, or comes out of order
   * @throws IllegalStateException if the session is closed, or its model
   */
  List<Predictions> predict(List<Feed> feeds);

  /** Frees the caches, unless the model's end has done so; closing again does nothing. */
  @Override
  void close();
}
