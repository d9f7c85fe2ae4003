package dev.redraft.formats;

import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextView.StandIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Comments that switch the corrector off and on: {@code redraft: off}, {@code redraft: on}. */
final class Switches {
  private static final String NAME = "redraft:";

  /**
   * A switch.
   *
   * @param start of its comment
   * @param end of its comment
   */
  private record Switch(int start, int end, boolean isOff) {}

  private final List<Switch> found = new ArrayList<>();

  /** Looks for a switch in a comment. */
  void read(String text, int start, int end) {
    int name = start;
    while (name < end && !isWordStart(text.charAt(name))) {
      name++;
    }
    if (!text.startsWith(NAME, name)) {
      return;
    }
    int word = Chars.skipSpace(text, name + NAME.length(), end);
    int wordEnd = word;
    while (wordEnd < end && Character.isLetter(text.charAt(wordEnd))) {
      wordEnd++;
    }
    String said = text.substring(Math.min(word, end), Math.min(wordEnd, end));
    if (said.equals("off") || said.equals("on")) {
      found.add(new Switch(start, end, said.equals("off")));
    }
  }

  private static boolean isWordStart(char unit) {
    return Character.isLetterOrDigit(unit);
  }

  /** What lies between off and on, or the text's end, with the switches; in order. */
  List<StandIn> off(String text) {
    found.sort(Comparator.comparingInt(Switch::start));
    List<StandIn> off = new ArrayList<>();
    Switch open = null;
    for (Switch each : found) {
      if (each.isOff && open == null) {
        open = each;
      } else if (!each.isOff && open != null) {
        String between = text.substring(Math.min(open.end, each.start), each.start);
        off.add(new StandIn(new Span(open.start, each.end), between.strip()));
        open = null;
      }
    }
    if (open != null) {
      off.add(new StandIn(new Span(open.start, text.length()), ""));
    }
    return off;
  }
}
