package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds Markdown's fenced blocks and, between them, its code spans. Linear in time. */
final class CodeSpans {
  private final String text;
  private final List<Span> found = new ArrayList<>();

  private CodeSpans(String text) {
    this.text = text;
  }

  static List<Span> find(String text) {
    CodeSpans spans = new CodeSpans(text);
    spans.findAll();
    return spans.found;
  }

  /** Fences come first; a paragraph between them ends at a blank line, and a code span with it. */
  private void findAll() {
    Fence fence = null;
    int start = 0;
    for (Lines lines = new Lines(text); lines.hasNext(); ) {
      Span line = lines.next();
      int from = WhiteSpace.skip(text, line.start(), line.end());
      int to = WhiteSpace.trimEnd(text, from, line.end());
      if (fence != null) {
        if (fence.isClosedBy(text, from, to)) {
          found.add(new Span(start, to));
          fence = null;
          start = line.end();
        }
      } else if (from == to) {
        findInline(start, line.start());
        start = line.end();
      } else if (Fence.is(text, from, to)) {
        findInline(start, line.start());
        fence = Fence.at(text, from, to);
        start = from;
      }
    }
    finish(fence, start);
  }

  private void finish(@Nullable Fence fence, int start) {
    if (fence != null) {
      found.add(new Span(start, text.length()));
    } else {
      findInline(start, text.length());
    }
  }

  /** A run of backticks opens a code span if a run of the same length follows, and ends with it. */
  private void findInline(int start, int end) {
    List<Span> runs = runs(start, end);
    int[] closer = closers(runs);
    for (int i = 0; i < runs.size(); i++) {
      boolean escaped = runs.get(i).start() > start && text.charAt(runs.get(i).start() - 1) == '\\';
      if (closer[i] >= 0 && !escaped) {
        found.add(new Span(runs.get(i).start(), runs.get(closer[i]).end()));
        i = closer[i];
      }
    }
  }

  private List<Span> runs(int start, int end) {
    List<Span> runs = new ArrayList<>();
    for (int i = nextBacktick(start, end); i < end; i = nextBacktick(i, end)) {
      int runStart = i;
      while (i < end && text.charAt(i) == '`') {
        i++;
      }
      runs.add(new Span(runStart, i));
    }
    return runs;
  }

  private int nextBacktick(int start, int end) {
    int position = start;
    while (position < end && text.charAt(position) != '`') {
      position++;
    }
    return position;
  }

  /** For each run the next one of the same length, or -1. */
  private static int[] closers(List<Span> runs) {
    int[] closers = new int[runs.size()];
    Map<Integer, Integer> next = new HashMap<>();
    for (int i = runs.size() - 1; i >= 0; i--) {
      Integer closer = next.put(runs.get(i).length(), i);
      closers[i] = closer == null ? -1 : closer;
    }
    return closers;
  }
}
