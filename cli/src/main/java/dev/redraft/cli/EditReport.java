package dev.redraft.cli;

import dev.redraft.corrector.Correction;
import dev.redraft.tokenizer.Passage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How {@code check} presents edits. Calls come as {@code leftOut* (begin add* end)* finish}. */
interface EditReport {
  /** The kind of what is in no list of words, and that nothing is proposed for. */
  String UNKNOWN_WORD = "SPELL";

  /** Why it is reported. */
  static String unknown(String word) {
    return "\"" + word + "\" is in no list of words";
  }

  /** Says that a file is not looked at. */
  void leftOut(LeftOut file) throws IOException;

  /** Begins an input. */
  void begin(Input input) throws IOException;

  /** Goes on in the input. */
  void add(Passage passage, Correction correction) throws IOException;

  /**
   * Ends the input.
   *
   * @param problem why it was not read to its end, or null if it was
   */
  void end(@Nullable String problem) throws IOException;

  /**
   * Ends the report.
   *
   * @param tally what it took, or null if nobody asked
   */
  void finish(@Nullable Tally tally) throws IOException;
}
