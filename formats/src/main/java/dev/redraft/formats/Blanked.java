package dev.redraft.formats;

import dev.redraft.tokenizer.Span;
import java.util.List;

/** A text with blanks for parts of it; offsets and line ends stay. */
final class Blanked {
  private Blanked() {}

  static String text(String text, List<Span> parts) {
    return text(text, parts, ' ');
  }

  /**
   * @param filler what is put in place of each unit that is no line end
   */
  static String text(String text, List<Span> parts, char filler) {
    if (parts.isEmpty()) {
      return text;
    }
    char[] units = text.toCharArray();
    for (Span part : parts) {
      for (int i = part.start(); i < Math.min(part.end(), units.length); i++) {
        if (units[i] != '\n' && units[i] != '\r') {
          units[i] = filler;
        }
      }
    }
    return new String(units);
  }
}
