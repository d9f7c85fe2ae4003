package dev.redraft.cli;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Skipped;
import dev.redraft.tokenizer.Passage;
import dev.redraft.tokenizer.TextUnit;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Says on the error stream what of an input was passed through unread, and why. */
final class Skips {
  private static final int SHOWN_COUNT = 20;

  private final List<String> shown = new ArrayList<>();
  private String last = "";
  private long count = 0;

  /** Takes in what was skipped of a passage. */
  void add(Input input, Passage passage, Correction correction) {
    for (Skipped skipped : correction.skipped()) {
      String line = input.label() + ":" + line(passage, skipped) + ": skipped: " + reason(skipped);
      if (line.equals(last)) {
        continue;
      }
      last = line;
      count++;
      if (count <= SHOWN_COUNT) {
        shown.add(line);
      }
    }
  }

  /** The line that what was skipped begins on, counted from 1. */
  static long line(Passage passage, Skipped skipped) {
    return passage.lines().position(skipped.start(), TextUnit.UTF_16).line() + 1;
  }

  /** Why, in words. */
  static String reason(Skipped skipped) {
    return switch (skipped.reason()) {
      case TOO_LONG -> "too long";
      case ENDLESS_OUTPUT -> "endless output";
      case DEADLINE -> "deadline";
      case FOREIGN_LANGUAGE -> "not English";
      case UNJUDGED -> "corrected, but not judged: too long for the judge, or no time";
    };
  }

  /** Says what was taken in, and forgets it. */
  void print(PrintStream err) {
    shown.forEach(line -> err.println("redraft: " + Printable.of(line)));
    if (count > SHOWN_COUNT) {
      err.println(
          "redraft: and "
              + (count - SHOWN_COUNT)
              + " more like these; check --format json lists them all");
    }
    shown.clear();
    last = "";
    count = 0;
  }
}
