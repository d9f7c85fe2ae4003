package dev.redraft.decoder;

/**
 * One source being decoded, on a cache of the positions fed so far. The caller's protocol:
 *
 * <ol>
 *   <li>{@link #predict} feeds tokens behind the cached ones; the cache grows by as many;
 *   <li>{@link #rollBackTo} forgets the last positions, those of refused draft tokens and of
 *       filler;
 *   <li>back to 1, and at the end, whatever happened, {@link #close}.
 * </ol>
 *
 * Not thread-safe.
 */
public interface DecodingSession extends AutoCloseable {
  /**
   * The fewest rows a call may have. Matrix kernels for a single row round differently from those
   * for several, so a call with one token to feed is filled up with the end token, whose row is
   * ignored and rolled back. Sessions of models that {@linkplain StepModel#mixesRows mix rows} take
   * calls of one row, for there the filler would change its neighbour.
   */
  int MINIMUM_ROWS = 2;

  /**
   * Predicts the most likely token after each of the {@code k} tokens in {@code next}, given the
   * cached prefix; ties go to the lowest id. One model call; the cache grows by {@code k}.
   *
   * @throws IllegalArgumentException if {@code next} has fewer than {@link #MINIMUM_ROWS} tokens,
   *     or none where the model mixes rows
   * @throws IllegalStateException if the session is closed, or its model
   */
  Predictions predict(TokenIds next);

  /**
   * Forgets all but the first {@code length} cached positions. No model call.
   *
   * @throws IllegalArgumentException unless {@code 0 <= length <= length()}
   * @throws IllegalStateException if the session is closed, or its model
   */
  void rollBackTo(int length);

  /** The number of cached positions. */
  int length();

  /** Frees the cache, unless the model's end has done so; closing again does nothing. */
  @Override
  void close();
}
