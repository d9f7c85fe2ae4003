package dev.redraft.tokenizer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows groups of short lines that were ended on purpose: stanzas, and lists without marks. */
final class Stanza {
  private static final int WIDEST_VERSE = 64;
  private static final int MOST_VERSE_WORDS = 14;
  private static final int FEWEST_VERSE_LINES = 3;
  private static final int WIDEST_ITEM = 40;
  private static final int MOST_ITEM_WORDS = 6;
  private static final int PROSE_WORDS = 3;
  private static final int NARROW = 20;

  private static final int MOST_LINES = 64;

  private Stanza() {}

  /** Verse, which is read as a whole; list item, which each line is then; or null. */
  static @Nullable BlockKind kind(List<Line> lines, LineKinds kinds, Wrapping wrapping) {
    if (lines.size() < 2 || lines.size() > MOST_LINES || !arePlain(lines, kinds)) {
      return null;
    }
    if (isList(lines, wrapping)) {
      return BlockKind.LIST_ITEM;
    }
    return isVerse(lines, wrapping) ? BlockKind.VERSE : null;
  }

  /** A title may begin a poem, and items may look like titles; but then not all lines do. */
  private static boolean arePlain(List<Line> lines, LineKinds kinds) {
    int titles = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (kinds.own(i) != null || !isPlain(kinds.likely(i))) {
        return false;
      }
      titles += kinds.likely(i) == BlockKind.HEADING ? 1 : 0;
    }
    return titles < lines.size() / 2 + 1;
  }

  private static boolean isPlain(@Nullable BlockKind kind) {
    return kind == null || kind == BlockKind.HEADING;
  }

  /** Few words a line and no mark behind any; a narrow column of prose goes on in lower case. */
  private static boolean isList(List<Line> lines, Wrapping wrapping) {
    int words = 0;
    int width = 0;
    boolean goesOn = true;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int count = line.wordCount();
      if (count > MOST_ITEM_WORDS
          || line.width() > WIDEST_ITEM
          || line.isFinal()
          || line.endsWithAny(",;:-")
          || LineWords.isOpen(line.lastWord())) {
        return false;
      }
      words += count;
      width = Math.max(width, line.width());
      goesOn &= i == 0 || line.startsInLowerCase();
    }
    boolean isProse =
        goesOn
            && wrapping.raggedCount() == 0
            && width >= NARROW
            && words >= PROSE_WORDS * lines.size();
    return !isProse;
  }

  /**
   * Lines of some words, many of them shorter than they had to be, that end within sentences, but
   * seldom behind a word that needs another.
   */
  private static boolean isVerse(List<Line> lines, Wrapping wrapping) {
    int size = lines.size();
    int words = 0;
    int open = 0;
    int marks = 0;
    int capitals = 0;
    int hanging = 0;
    boolean isNarrow = true;
    for (int i = 0; i < size; i++) {
      Line line = lines.get(i);
      int count = line.wordCount();
      if (line.width() > WIDEST_VERSE || count > MOST_VERSE_WORDS) {
        return false;
      }
      words += count;
      isNarrow &= line.width() < WIDEST_ITEM;
      marks += line.endsWithAny(".,;:!?\u2014") ? 1 : 0;
      boolean isOpen = i > 0 && !lines.get(i - 1).isFinal();
      open += isOpen ? 1 : 0;
      hanging += i < size - 1 && LineWords.isOpen(line.lastWord()) ? 1 : 0;
      capitals += isOpen && !line.startsInLowerCase() ? 1 : 0;
    }
    int ragged = wrapping.raggedCount();
    boolean isMeant =
        3 * ragged >= size - 1 || (2 * capitals > size - 1 && (ragged > 0 || isNarrow));
    boolean isPoetic = 2 * marks >= size || 2 * capitals >= size - 1;
    return size >= FEWEST_VERSE_LINES
        && words >= PROSE_WORDS * size
        && 3 * open >= size - 1
        && 4 * hanging < size
        && isMeant
        && isPoetic;
  }
}
