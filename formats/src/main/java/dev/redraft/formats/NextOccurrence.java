package dev.redraft.formats;

/**
 * Looks for something again and again in a text, from positions that grow: linear in the text's
 * length, however often it is asked.
 */
final class NextOccurrence {
  private final String text;
  private final String wanted;
  private int found = -1;
  private int asked = -1;

  NextOccurrence(String text, String wanted) {
    this.text = text;
    this.wanted = wanted;
  }

  /** The first occurrence from a position, or -1. */
  int from(int position) {
    boolean isKnown = asked >= 0 && asked <= position && (found < 0 || position <= found);
    if (!isKnown) {
      found = text.indexOf(wanted, position);
      asked = position;
    }
    return found;
  }
}
