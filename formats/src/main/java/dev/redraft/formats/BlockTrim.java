package dev.redraft.formats;

import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextView.StandIn;
import java.util.List;

/** A block without white space and unread mark-up at its ends. */
final class BlockTrim {
  private final String text;
  private final List<StandIn> standIns;
  private final Span span;

  /**
   * @param standIns in order, all inside the block
   */
  BlockTrim(String text, Span block, List<StandIn> standIns) {
    this.text = text;
    int first = 0;
    int start = Chars.skipSpace(text, block.start(), block.end());
    while (first < standIns.size() && isUnread(standIns.get(first), start)) {
      start = Chars.skipSpace(text, standIns.get(first).span().end(), block.end());
      first++;
    }
    int last = standIns.size();
    int end = Chars.trimEnd(text, start, block.end());
    while (last > first
        && standIns.get(last - 1).span().end() >= end
        && standIns.get(last - 1).text().isBlank()) {
      end = Chars.trimEnd(text, start, Math.max(start, standIns.get(last - 1).span().start()));
      last--;
    }
    this.standIns = standIns.subList(first, last);
    span = new Span(start, Math.max(start, end));
  }

  private static boolean isUnread(StandIn standIn, int start) {
    return standIn.span().start() <= start && standIn.text().isBlank();
  }

  Span span() {
    return span;
  }

  List<StandIn> standIns() {
    return standIns;
  }

  /** Whether a letter is left that may be corrected. */
  boolean holdsProse() {
    int position = span.start();
    for (StandIn standIn : standIns) {
      if (hasLetter(position, standIn.span().start())) {
        return true;
      }
      position = standIn.span().end();
    }
    return hasLetter(position, span.end());
  }

  private boolean hasLetter(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
