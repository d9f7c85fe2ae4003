package dev.redraft.cli;

import dev.redraft.eval.documents.DocumentChange;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what was found in documents, line by line. */
final class EvalCommandTable {
  private final PrintStream out;

  EvalCommandTable(PrintStream out) {
    this.out = out;
  }

  void line(String format, Object... values) {
    out.print(String.format(Locale.ROOT, format, values));
    out.print('\n');
  }

  /** Prints changes, each with where it is and what stands around it. */
  void changes(List<DocumentChange> changes) {
    line("");
    for (DocumentChange each : changes) {
      Double confidence = each.confidence();
      line(
          "%s:%d:%d: %s%s: %s[%s -> %s]%s",
          Printable.of(each.document()),
          each.line(),
          each.column(),
          each.verdict(),
          confidence == null ? "" : String.format(Locale.ROOT, " (%.3f)", confidence),
          Printable.of(each.before()),
          Printable.of(each.original()),
          Printable.of(each.replacement()),
          Printable.of(each.after()));
    }
  }
}
