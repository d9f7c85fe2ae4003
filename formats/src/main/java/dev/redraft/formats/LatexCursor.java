package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far a LaTeX text has been read, and what is open there. */
final class LatexCursor {
  /** How many environments count for what a block is. */
  private static final int DEEPEST = 16;

  /**
   * A group that means something where it closes.
   *
   * @param kind what block ends there, or null
   * @param isQuotation whether it closes with a quotation mark
   * @param endsInPreamble whether what follows is not read
   */
  record Group(int close, @Nullable BlockKind kind, boolean isQuotation, boolean endsInPreamble) {}

  final String text;
  final ProseCollector collector;
  final Flow flow;
  final LatexGroups groups;
  final Deque<Group> open = new ArrayDeque<>();
  final Deque<String> environments = new ArrayDeque<>();
  int position;
  boolean isPreamble;

  private final Map<String, NextOccurrence> searches = new HashMap<>();

  LatexCursor(ProseCollector collector) {
    this.collector = collector;
    text = collector.text();
    flow = new Flow(collector);
    groups = new LatexGroups(text);
    isPreamble = text.contains("\\documentclass") && text.contains("\\begin{document}");
  }

  boolean isAtEnd() {
    return position >= text.length();
  }

  char unit() {
    return Chars.at(text, position);
  }

  /** Prose as far as a position. */
  void prose(int end) {
    if (!isPreamble) {
      flow.text(position, end);
    }
    position = end;
  }

  /** Mark-up as far as a position, and what is read in its place. */
  void show(int end, String as) {
    int behind = Math.min(text.length(), Math.max(position, end));
    if (!isPreamble) {
      flow.show(position, behind, as);
    }
    position = behind;
  }

  /** A formula, delimiters and all. */
  void formula(int from, int to, int behind) {
    show(behind, StandInWord.ofFormula(text.substring(from, to)));
  }

  void push(int close, @Nullable BlockKind kind, boolean isQuotation) {
    open.push(new Group(close, kind, isQuotation, isPreamble));
    isPreamble = false;
  }

  /** Ends the group that was opened last. */
  void closeGroup() {
    Group group = open.pop();
    position = Math.max(position, group.close);
    if (group.kind != null) {
      flow.flush(group.kind);
    } else if (group.isQuotation) {
      show(position + 1, "\"");
    }
    position = Math.max(position, group.close + 1);
    isPreamble = group.endsInPreamble;
  }

  NextOccurrence search(String wanted) {
    return searches.computeIfAbsent(wanted, each -> new NextOccurrence(text, each));
  }

  /** Where a formula is closed before its paragraph ends, or -1. */
  int mathEnd(String fence, int from) {
    int close = search(fence).from(from);
    while (close > from && text.charAt(close - 1) == '\\' && fence.charAt(0) == '$') {
      close = search(fence).from(close + 1);
    }
    int paragraphEnd = search("\n\n").from(from);
    return close >= 0 && paragraphEnd >= 0 && paragraphEnd < close ? -1 : close;
  }

  boolean isInTable() {
    String environment = environments.peek();
    return environment != null && LatexCommands.isTable(environment);
  }

  /** Ends the block. */
  void flush() {
    flow.flush(kind());
  }

  private BlockKind kind() {
    for (Group group : open) {
      if (group.kind != null) {
        return group.kind;
      }
    }
    int depth = 0;
    for (String environment : environments) {
      if (LatexCommands.isTable(environment)) {
        return BlockKind.TABLE_CELL;
      } else if (LatexCommands.isList(environment)) {
        return BlockKind.LIST_ITEM;
      } else if (environment.equals("verse")) {
        return BlockKind.VERSE;
      } else if (environment.equals("quote") || environment.equals("quotation")) {
        return BlockKind.QUOTATION;
      }
      if (++depth > DEEPEST) {
        break;
      }
    }
    return BlockKind.PARAGRAPH;
  }
}
