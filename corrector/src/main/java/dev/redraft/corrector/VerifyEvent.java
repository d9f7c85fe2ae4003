package dev.redraft.corrector;

import dev.redraft.decoder.DecodingStatistics;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * The model verified a sentence, a clause of a long one, or several together, as the flight
 * recorder sees it; costs nothing until it is turned on.
 */
@Name("dev.redraft.Verify")
@Label("Sentence verified")
@Category("Redraft")
@Description("The model read a sentence as its own draft and corrected it where it disagreed")
@Enabled(false)
@StackTrace(false)
final class VerifyEvent extends Event {
  @Label("Source tokens")
  int sourceTokens;

  @Label("Decoder calls")
  long calls;

  @Label("Rows")
  long rows;

  @Label("Drafted tokens")
  long drafted;

  @Label("Accepted tokens")
  long accepted;

  /**
   * An event that begins now. To be asked for only while a recorder is at work: this class loads
   * the recorder, which takes longer than to correct a sentence.
   */
  static VerifyEvent begun() {
    VerifyEvent event = new VerifyEvent();
    event.begin();
    return event;
  }

  /** Ends the event. */
  void commit(int sourceTokenCount, DecodingStatistics statistics) {
    end();
    if (shouldCommit()) {
      sourceTokens = sourceTokenCount;
      calls = statistics.callCount();
      rows = statistics.rowCount();
      drafted = statistics.draftedCount();
      accepted = statistics.acceptedCount();
      commit();
    }
  }
}
