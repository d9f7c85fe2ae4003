package dev.redraft.tokenizer;

import java.util.List;
import java.util.TreeSet;

/**
 * Keeps control tokens out of users' text: where the text happens to spell one, say {@code </s>},
 * it is cut behind the first character, so that no part holds the whole name.
 */
final class SpecialNames {
  private final List<String> names;

  SpecialNames(List<String> names) {
    this.names = names;
  }

  /** The positions to cut at, in order, and the end of the text. */
  Iterable<Integer> cuts(String text) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (String name : names) {
      int firstLength = Character.charCount(name.codePointAt(0));
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + firstLength)) {
        cuts.add(at + firstLength);
      }
    }
    cuts.add(text.length());
    return cuts;
  }
}
