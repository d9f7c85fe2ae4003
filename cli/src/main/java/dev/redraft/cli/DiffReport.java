package dev.redraft.cli;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Edit;
import dev.redraft.corrector.Skipped;
import dev.redraft.tokenizer.Passage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unified diff that {@code patch -p0} applies. Cuts the text where a line ends before as after
 * the edits, so that it holds a few lines at a time.
 */
final class DiffReport implements EditReport {
  private final OutputStream out;
  private final int largeUnits;
  private UnifiedDiff diff;
  private final StringBuilder before = new StringBuilder();
  private final StringBuilder after = new StringBuilder();
  private final List<String> notes = new ArrayList<>();
  private String name = "";

  DiffReport(OutputStream out) {
    this(out, UnifiedDiff.LARGE_UNITS);
  }

  /** For tests: another size at which a hunk is cut. */
  DiffReport(OutputStream out, int largeUnits) {
    this.out = out;
    this.largeUnits = largeUnits;
    diff = new UnifiedDiff(out, "", largeUnits);
  }

  @Override
  public void leftOut(LeftOut file) throws IOException {
    note(file.name() + ": " + file.message());
  }

  @Override
  public void begin(Input input) {
    name = input.name();
    diff = new UnifiedDiff(out, input.name(), largeUnits);
  }

  @Override
  public void add(Passage passage, Correction correction) throws IOException {
    String text = correction.original();
    int done = 0;
    for (Edit edit : correction.edits()) {
      unchanged(text, done, edit.start());
      before.append(text, edit.start(), edit.end());
      after.append(edit.replacement());
      done = edit.end();
    }
    unchanged(text, done, text.length());
    for (Skipped skipped : correction.skipped()) {
      notes.add(name + ":" + Skips.line(passage, skipped) + ": skipped: " + Skips.reason(skipped));
    }
  }

  /** A line that patch and git take for no part of the diff. */
  private void note(String text) throws IOException {
    out.write(("# " + Printable.of(text) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Takes in text without edits, each line end of which ends a line of the edited text too. */
  private void unchanged(String text, int start, int end) throws IOException {
    int from = start;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\n') {
        before.append(text, from, i + 1);
        after.append(text, from, i + 1);
        hand();
        from = i + 1;
      }
    }
    before.append(text, from, end);
    after.append(text, from, end);
  }

  private void hand() throws IOException {
    if (!before.isEmpty() || !after.isEmpty()) {
      diff.lines(before.toString(), after.toString());
      before.setLength(0);
      after.setLength(0);
    }
  }

  /** A diff of what was read is printed even if the rest could not be: it applies to that part. */
  @Override
  public void end(@Nullable String problem) throws IOException {
    if (problem == null) {
      hand();
    }
    before.setLength(0);
    after.setLength(0);
    diff.finish(problem == null);
    for (String each : notes) {
      note(each);
    }
    notes.clear();
    out.flush();
  }

  @Override
  public void finish(@Nullable Tally tally) throws IOException {
    out.flush();
  }
}
