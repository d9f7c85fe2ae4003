package dev.redraft.tokenizer;

import java.util.List;

/**
 * A part of a text that can be corrected by itself.
 *
 * @param text the part, as it is in the text
 * @param start where it begins in the text, in UTF-16 units
 * @param lines lines and columns of the part's offsets, counted from the text's beginning
 * @param protectedSpans what no edit may touch, in offsets of the part, in order and apart. A
 *     fenced block or front matter that began in an earlier part is among them
 * @param startsInsideWord whether the part before ends with the beginning of its first word
 */
public record Passage(
    String text, long start, LineIndex lines, List<Span> protectedSpans, boolean startsInsideWord) {
  /** Copies the list. */
  public Passage {
    protectedSpans = List.copyOf(protectedSpans);
  }
}
