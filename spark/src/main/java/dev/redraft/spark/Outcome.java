package dev.redraft.spark;

import dev.redraft.corrector.Correction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a text: a correction, or the reason why there is none.
 *
 * @param correction null if there is an error
 * @param kinds the kinds of its edits, in their order, as ERRANT writes them
 * @param error null if there is a correction
 */
record Outcome(@Nullable Correction correction, List<String> kinds, @Nullable String error) {
  static Outcome of(Correction correction) {
    List<String> kinds =
        correction.edits().stream().map(each -> correction.kind(each).code()).toList();
    return new Outcome(correction, kinds, null);
  }

  static Outcome failed(String error) {
    return new Outcome(null, List.of(), error);
  }
}
