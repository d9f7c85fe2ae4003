package dev.redraft.cli;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Edit;
import dev.redraft.corrector.Skipped;
import dev.redraft.tokenizer.Passage;
import dev.redraft.tokenizer.Position;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Workflow commands of GitHub's: a run shows them as annotations on the files. Columns count from 1
 * and include the last; they are left out where an edit covers several lines, as GitHub wants it.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">Workflow
 *     commands</a>
 */
final class GithubReport implements EditReport {
  private final OutputStream out;
  private String name = "";

  GithubReport(OutputStream out) {
    this.out = out;
  }

  @Override
  public void leftOut(LeftOut file) throws IOException {
    write("notice", Map.of("file", file.name()), file.message());
  }

  @Override
  public void begin(Input input) {
    name = input.name();
  }

  @Override
  public void add(Passage passage, Correction correction) throws IOException {
    for (Edit edit : correction.edits()) {
      Map<String, String> properties = place(passage, edit.start(), edit.end());
      properties.put("title", correction.kind(edit).code());
      write("warning", properties, message(correction, edit));
    }
    for (Span word : correction.unknownWords()) {
      Map<String, String> properties = place(passage, word.start(), word.end());
      properties.put("title", UNKNOWN_WORD);
      write("notice", properties, EditReport.unknown(word.text(correction.original())));
    }
    for (Skipped skipped : correction.skipped()) {
      Map<String, String> properties = new LinkedHashMap<>();
      properties.put("file", name);
      properties.put("line", String.valueOf(Skips.line(passage, skipped)));
      write("notice", properties, "skipped: " + Skips.reason(skipped));
    }
  }

  private Map<String, String> place(Passage passage, int from, int to) {
    Position start = passage.lines().position(from, TextUnit.UTF_16);
    Position end = passage.lines().position(to, TextUnit.UTF_16);
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("file", name);
    properties.put("line", String.valueOf(start.line() + 1));
    properties.put("endLine", String.valueOf(end.line() + 1));
    if (start.line() == end.line()) {
      properties.put("col", String.valueOf(start.column() + 1));
      properties.put("endColumn", String.valueOf(Math.max(start.column() + 1, end.column())));
    }
    return properties;
  }

  private static String message(Correction correction, Edit edit) {
    return String.format(
        Locale.ROOT,
        "%s (\"%s\" -> \"%s\", %.2f)",
        correction.explanation(edit, Locale.ENGLISH),
        edit.original(correction.original()),
        edit.replacement(),
        edit.confidence());
  }

  private void write(String command, Map<String, String> properties, String message)
      throws IOException {
    String given =
        properties.entrySet().stream()
            .map(each -> each.getKey() + "=" + property(each.getValue()))
            .collect(Collectors.joining(","));
    out.write(
        ("::" + command + " " + given + "::" + data(message) + "\n")
            .getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Escapes a message. */
  static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** Escapes a property's value. */
  static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  @Override
  public void end(@Nullable String problem) throws IOException {
    if (problem != null) {
      write("error", Map.of("file", name), problem);
    }
  }

  @Override
  public void finish(@Nullable Tally tally) throws IOException {
    out.flush();
  }
}
