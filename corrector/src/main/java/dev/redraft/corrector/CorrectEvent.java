package dev.redraft.corrector;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A text was corrected, as the flight recorder sees it; costs nothing until it is turned on. */
@Name("dev.redraft.Correct")
@Label("Text corrected")
@Category("Redraft")
@Description("A text was corrected; its own text is never recorded")
@Enabled(false)
@StackTrace(false)
final class CorrectEvent extends Event {
  @Label("Length in UTF-16 units")
  int length;

  @Label("Sentences")
  int sentences;

  @Label("Sentences out of the cache")
  int cachedSentences;

  @Label("Edits")
  int edits;

  @Label("Skipped sentences and clauses")
  int skipped;

  /**
   * An event that begins now. To be asked for only while a recorder is at work: this class loads
   * the recorder, which takes longer than to correct a sentence.
   */
  static CorrectEvent begun() {
    CorrectEvent event = new CorrectEvent();
    event.begin();
    return event;
  }

  /** Ends the event. */
  void commit(Correction correction) {
    end();
    if (shouldCommit()) {
      length = correction.original().length();
      sentences = correction.sentences().size();
      cachedSentences =
          (int) correction.sentences().stream().filter(CorrectedSentence::isCached).count();
      edits = correction.edits().size();
      skipped = correction.skipped().size();
      commit();
    }
  }
}
