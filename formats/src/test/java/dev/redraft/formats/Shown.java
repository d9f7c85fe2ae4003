package dev.redraft.formats;

import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextBlock;
import dev.redraft.tokenizer.TextView;
import dev.redraft.tokenizer.TextView.StandIn;
import java.util.ArrayList;
import java.util.List;

/** What a model is shown of a text, and what may be changed in it. */
final class Shown {
  private Shown() {}

  /** The blocks that are not left alone, each as its kind and its view. */
  static List<String> blocks(Prose prose) {
    List<String> shown = new ArrayList<>();
    int next = 0;
    List<StandIn> standIns = prose.standIns();
    for (TextBlock block : prose.blocks()) {
      int first = next;
      while (next < standIns.size() && standIns.get(next).span().end() <= block.span().end()) {
        next++;
      }
      if (!block.kind().isLeftAlone()) {
        TextView view = TextView.of(prose.text(), block.span(), standIns.subList(first, next));
        shown.add(block.kind() + ": " + view.text());
      }
    }
    return shown;
  }

  /** The spans that an edit may change, in order. */
  static List<Span> open(Prose prose) {
    List<Span> open = new ArrayList<>();
    int next = 0;
    for (TextBlock block : prose.blocks()) {
      int position = block.span().start();
      while (next < prose.standIns().size()
          && prose.standIns().get(next).span().end() <= block.span().end()) {
        Span standIn = prose.standIns().get(next++).span();
        add(open, block, position, standIn.start());
        position = standIn.end();
      }
      add(open, block, position, block.span().end());
    }
    return open;
  }

  private static void add(List<Span> open, TextBlock block, int start, int end) {
    if (start < end && !block.kind().isLeftAlone()) {
      open.add(new Span(start, end));
    }
  }
}
