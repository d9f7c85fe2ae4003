package dev.redraft.spark;

import dev.redraft.corrector.Correction;
import org.jspecify.annotations.Nullable;

/**
 * What came of a text: a correction, or the reason why there is none.
 *
 * @param correction null if there is an error
 * @param error null if there is a correction
 */
record Outcome(@Nullable Correction correction, @Nullable String error) {
  static Outcome of(Correction correction) {
    return new Outcome(correction, null);
  }

  static Outcome failed(String error) {
    return new Outcome(null, error);
  }
}
