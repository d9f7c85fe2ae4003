package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text where no sentence can go on: at blank lines, list items, headings, quotes, table
 * rows, fences, and behind short lines. {@link SentenceSplitter} states the rules.
 */
final class Paragraphs {
  private final CharSequence text;
  private final List<Span> found = new ArrayList<>();
  private @Nullable Fence fence;
  private @Nullable Line above;
  private int start;

  private Paragraphs(CharSequence text) {
    this.text = text;
  }

  /** The paragraphs without white space at their ends and markers at their start, in order. */
  static List<Span> of(CharSequence text) {
    Paragraphs paragraphs = new Paragraphs(text);
    for (Lines lines = new Lines(text); lines.hasNext(); ) {
      Span span = lines.next();
      paragraphs.add(Line.of(text, span.start(), span.end()));
    }
    paragraphs.finish();
    return paragraphs.found;
  }

  private void add(Line line) {
    Line previous = above;
    if (line.isBlank()) {
      finish();
    } else if (fence != null) {
      finish();
      begin(line, line.start());
    } else if (previous == null || previous.endsBlock() || line.startsBlock()) {
      finish();
      begin(line, line.content());
    } else {
      above = line;
    }
    followFences(line);
  }

  private void followFences(Line line) {
    Fence open = fence;
    if (open == null) {
      fence = line.fence();
    } else if (line.fence() != null && open.isClosedBy(text, line.start(), line.end())) {
      fence = null;
    }
  }

  private void begin(Line line, int from) {
    above = line;
    start = from;
  }

  private void finish() {
    Line last = above;
    if (last != null && start < last.end()) {
      found.add(new Span(start, last.end()));
    }
    above = null;
  }
}
