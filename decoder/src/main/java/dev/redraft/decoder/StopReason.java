package dev.redraft.decoder;

/** Why decoding stopped. */
public enum StopReason {
  /** The model predicted the end token. */
  END_TOKEN,
  /**
   * The output reached the {@link LengthLimit}; what the model would have said next was not asked.
   */
  LENGTH_LIMIT
}
