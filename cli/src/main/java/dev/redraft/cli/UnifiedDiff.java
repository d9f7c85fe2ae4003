package dev.redraft.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the unified diff of a text that comes in order, with three lines of context. Holds one
 * hunk; one that grows large is cut at a change. As {@code patch} takes a hunk with less context on
 * one side for one at an end of the file, a hunk before or behind a cut has no context at all.
 */
final class UnifiedDiff {
  /** A size at which to cut a hunk. */
  static final int LARGE_UNITS = 1 << 20;

  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\n\\ No newline at end of file\n";

  private final OutputStream out;
  private final String name;
  private final int largeUnits;
  private boolean hasHeader = false;
  private long oldLine = 1;
  private long newLine = 1;

  /** Unchanged lines since the last change: those before the next hunk where none is open. */
  private final Deque<String> since = new ArrayDeque<>();

  private @Nullable Hunk hunk;

  /**
   * Begins a diff.
   *
   * @param largeUnits the size at which a hunk is cut, in UTF-16 units
   */
  UnifiedDiff(OutputStream out, String name, int largeUnits) {
    this.out = out;
    this.name = name;
    this.largeUnits = largeUnits;
  }

  /** Goes on with whole lines before and after; only the last of all may lack its line end. */
  void lines(String before, String after) throws IOException {
    if (!before.equals(after)) {
      changed(split(before), split(after));
      return;
    }
    for (String line : split(before)) {
      unchanged(line);
    }
  }

  private void unchanged(String line) throws IOException {
    since.addLast(line);
    oldLine++;
    newLine++;
    if (hunk != null && since.size() > 2 * CONTEXT) {
      write(hunk);
      hunk = null;
    }
    while (hunk == null && since.size() > CONTEXT) {
      since.removeFirst();
    }
  }

  private void changed(List<String> removed, List<String> added) throws IOException {
    if (hunk == null) {
      hunk = new Hunk(oldLine, newLine, since, false);
    } else if (hunk.body.length() > largeUnits) {
      hunk.isBare = true;
      write(hunk);
      hunk = new Hunk(oldLine, newLine, List.of(), true);
    } else {
      hunk.unchanged(since);
    }
    since.clear();
    hunk.changed(removed, added);
    oldLine += removed.size();
    newLine += added.size();
  }

  /**
   * Writes what is left.
   *
   * @param isComplete whether the text has come to its end
   */
  void finish(boolean isComplete) throws IOException {
    if (hunk != null) {
      hunk.isBare |= !isComplete;
      write(hunk);
      hunk = null;
    }
  }

  private void write(Hunk finished) throws IOException {
    if (!hasHeader) {
      hasHeader = true;
      String label = label(name);
      out.write(encoded("--- " + label + "\n+++ " + label + "\n"));
    }
    out.write(encoded(finished.text(since)));
  }

  private static byte[] encoded(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A file name as {@code patch} reads it: a tab ends one with spaces, quotes surround one with
   * worse.
   */
  private static String label(String name) {
    if (name.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\')) {
      return name.contains(" ") ? name + "\t" : name;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ') {
        quoted.append(String.format(Locale.ROOT, "\\%03o", (int) c));
      } else {
        quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
  }

  /** Changes near each other, and the lines around them. */
  private static final class Hunk {
    private final long oldStart;
    private final long newStart;
    private final List<String> leading;
    private final StringBuilder body = new StringBuilder();
    private long oldCount = 0;
    private long newCount = 0;

    /** Whether there is no context around it. */
    private boolean isBare;

    Hunk(long oldStart, long newStart, Collection<String> leading, boolean isBare) {
      this.oldStart = oldStart;
      this.newStart = newStart;
      this.leading = List.copyOf(leading);
      this.isBare = isBare;
    }

    void unchanged(Collection<String> lines) {
      lines.forEach(line -> append(body, ' ', line));
      oldCount += lines.size();
      newCount += lines.size();
    }

    void changed(List<String> removed, List<String> added) {
      removed.forEach(line -> append(body, '-', line));
      added.forEach(line -> append(body, '+', line));
      oldCount += removed.size();
      newCount += added.size();
    }

    /** The hunk with as many of the lines that follow as it takes. */
    String text(Collection<String> following) {
      StringBuilder before = new StringBuilder();
      StringBuilder after = new StringBuilder();
      int leadingCount = isBare ? 0 : leading.size();
      int trailingCount = isBare ? 0 : Math.min(CONTEXT, following.size());
      leading.subList(0, leadingCount).forEach(line -> append(before, ' ', line));
      Iterator<String> lines = following.iterator();
      for (int i = 0; i < trailingCount; i++) {
        append(after, ' ', lines.next());
      }
      String ranges =
          range('-', oldStart - leadingCount, oldCount + leadingCount + trailingCount)
              + range('+', newStart - leadingCount, newCount + leadingCount + trailingCount);
      return "@@" + ranges + " @@\n" + before + body + after;
    }

    /** A range; an empty one is named by the line before it. */
    private static String range(char mark, long start, long count) {
      return " " + mark + (count == 0 ? start - 1 : start) + "," + count;
    }

    private static void append(StringBuilder to, char mark, String line) {
      to.append(mark).append(line).append(line.endsWith("\n") ? "" : NO_NEWLINE);
    }
  }
}
