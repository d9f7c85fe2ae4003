package dev.redraft.cli;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Edit;
import dev.redraft.tokenizer.Passage;
import dev.redraft.tokenizer.Position;
import dev.redraft.tokenizer.TextUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Edits for people: place, change and confidence on one line, the part of the text around it on the
 * next.
 */
final class TextReport implements EditReport {
  private static final int EXCERPT_UNITS = 60;
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
  public void begin(Input input) {
    name = input.name();
  }

  @Override
  public void add(Passage passage, Correction correction) throws IOException {
    StringBuilder report = new StringBuilder();
    for (Edit edit : correction.edits()) {
      String original = edit.original(correction.original());
      report
          .append(Printable.of(name))
          .append(place(passage, edit.start()))
          .append(quoted(original, RED))
          .append(" -> ")
          .append(quoted(edit.replacement(), GREEN))
          .append(String.format(Locale.ROOT, " (%.2f)\n", edit.confidence()))
          .append("    ")
          .append(excerpt(correction.original(), edit))
          .append("\n");
    }
    out.write(report.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String place(Passage passage, int offset) {
    Position place = passage.lines().position(offset, TextUnit.UTF_16);
    return ":" + (place.line() + 1) + ":" + (place.column() + 1) + ": ";
  }

  private String quoted(String text, String tint) {
    return tinted('"' + Printable.of(text) + '"', tint);
  }

  private String tinted(String text, String tint) {
    return colour ? tint + text + PLAIN : text;
  }

  /** What is around an edit on its line. */
  private String excerpt(String text, Edit edit) {
    int from = edit.start();
    while (from > 0 && text.charAt(from - 1) != '\n' && edit.start() - from < EXCERPT_UNITS) {
      from--;
    }
    int to = edit.end();
    while (to < text.length() && text.charAt(to) != '\n' && to - edit.end() < EXCERPT_UNITS) {
      to++;
    }
    from = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    to = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    return (isInsideLine(text, from) ? "..." : "")
        + shown(text.substring(from, edit.start()))
        + (edit.start() < edit.end() ? tinted(shown(edit.original(text)), RED) : "")
        + shown(text.substring(edit.end(), to)).stripTrailing()
        + (isInsideLine(text, to) && text.charAt(to) != '\n' ? "..." : "");
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
