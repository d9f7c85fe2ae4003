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
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Edits for people, as compilers report errors: place, kind, why and how sure on one line, the part
 * of the text around it on the next, and below that a marker with what should stand there.
 */
final class TextReport implements EditReport {
  private static final int EXCERPT_UNITS = 60;
  private static final String INDENT = "    ";
  private static final String BOLD = "\u001B[1m";
  private static final String RED = "\u001B[1;31m";
  private static final String GREEN = "\u001B[1;32m";
  private static final String PLAIN = "\u001B[0m";

  private final OutputStream out;
  private final boolean colour;
  private String name = "";

  TextReport(OutputStream out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  @Override
  public void leftOut(LeftOut file) throws IOException {
    write(Printable.of(file.name()) + ": " + file.message() + "\n");
  }

  @Override
  public void begin(Input input) {
    name = input.name();
  }

  @Override
  public void add(Passage passage, Correction correction) throws IOException {
    StringBuilder report = new StringBuilder();
    for (Edit edit : correction.edits()) {
      report
          .append(place(passage, edit.start()))
          .append(correction.kind(edit).code())
          .append(": ")
          .append(Printable.of(correction.explanation(edit, Locale.ENGLISH)))
          .append(String.format(Locale.ROOT, " (%.2f)\n", edit.confidence()))
          .append(
              excerpt(correction.original(), new Span(edit.start(), edit.end()), choices(edit)));
    }
    for (Span word : correction.unknownWords()) {
      report
          .append(place(passage, word.start()))
          .append(UNKNOWN_WORD + ": ")
          .append(EditReport.unknown(word.text(correction.original())))
          .append('\n')
          .append(excerpt(correction.original(), word, ""));
    }
    for (Skipped skipped : correction.skipped()) {
      report
          .append(place(passage, skipped.start()))
          .append("skipped: ")
          .append(Skips.reason(skipped))
          .append('\n');
    }
    write(report.toString());
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** What a line begins with: file, line and column. */
  private String place(Passage passage, int offset) {
    Position place = passage.lines().position(offset, TextUnit.UTF_16);
    return tinted(
        Printable.of(name) + ":" + (place.line() + 1) + ":" + (place.column() + 1) + ": ", BOLD);
  }

  private String tinted(String text, String tint) {
    return colour && !text.isEmpty() ? tint + text + PLAIN : text;
  }

  /** What is around a part of a line, and below it a marker with what should stand there. */
  private String excerpt(String text, Span part, String choices) {
    int from = part.start();
    while (from > 0 && text.charAt(from - 1) != '\n' && part.start() - from < EXCERPT_UNITS) {
      from--;
    }
    int to = part.end();
    while (to < text.length() && text.charAt(to) != '\n' && to - part.end() < EXCERPT_UNITS) {
      to++;
    }
    from = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    to = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    String before =
        (isInsideLine(text, from) ? "..." : "") + shown(text.substring(from, part.start()));
    String replaced = shown(part.text(text));
    String behind =
        shown(text.substring(part.end(), to)).stripTrailing()
            + (isInsideLine(text, to) && text.charAt(to) != '\n' ? "..." : "");
    String marker = " ".repeat(Columns.of(before)) + "^".repeat(Math.max(1, Columns.of(replaced)));
    return INDENT
        + before
        + tinted(replaced, RED)
        + behind
        + "\n"
        + INDENT
        + (marker + " " + choices).stripTrailing()
        + "\n";
  }

  private String choices(Edit edit) {
    return edit.choices().stream().map(this::quoted).collect(Collectors.joining(" or "));
  }

  private String quoted(String text) {
    return tinted('"' + Printable.of(text) + '"', GREEN);
  }

  private static boolean isInsideLine(String text, int index) {
    return index > 0 && index < text.length() && text.charAt(index - 1) != '\n';
  }

  private static String shown(String text) {
    return Printable.of(text.replaceAll("[\\r\\n\\t]", " "));
  }

  @Override
  public void end(@Nullable String problem) {}

  @Override
  public void finish(@Nullable Tally tally) throws IOException {
    out.flush();
  }
}
