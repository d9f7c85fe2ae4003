package dev.redraft.models;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A model was opened, as the flight recorder sees it; costs nothing until it is turned on. */
@Name("dev.redraft.Open")
@Label("Model opened")
@Category("Redraft")
@Description("A model folder was read, checked and self-tested")
@Enabled(false)
@StackTrace(false)
final class OpenEvent extends Event {
  @Label("Name")
  String name = "";

  @Label("Precision")
  String precision = "";

  @Label("Folder")
  String folder = "";

  @Label("Rows are independent on this processor")
  boolean rowIndependent;

  /**
   * An event that begins now. To be asked for only while a recorder is at work: this class loads
   * the recorder, which takes longer than to correct a sentence.
   */
  static OpenEvent begun() {
    OpenEvent event = new OpenEvent();
    event.begin();
    return event;
  }

  /** Ends the event. */
  void commit(ModelInfo info) {
    end();
    if (shouldCommit()) {
      name = info.name();
      precision = info.precision();
      folder = info.folder().toString();
      rowIndependent = info.isRowIndependent();
      commit();
    }
  }
}
