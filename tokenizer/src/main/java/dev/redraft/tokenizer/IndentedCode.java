package dev.redraft.tokenizer;

import java.util.List;

/**
 * Tells code, which Markdown has behind four columns of white space, from prose that is set back:
 * what goes on a list, a quoted paragraph, the first line of a paragraph in print.
 */
final class IndentedCode {
  private static final String SIGNS = "{}[]=<>$\\|`_#@+&^~";

  /** One sign in so many characters is too many for prose. */
  private static final int PROSE_PER_SIGN = 50;

  private static final int FEW_WORDS = 4;
  private static final int MANY_WORDS = 8;
  private static final int WORDS_PER_FUNCTION_WORD = 5;

  private final CharSequence text;
  private final List<Line> lines;

  IndentedCode(CharSequence text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
  }

  /** How many of the lines, from the first, are code. */
  int lineCount() {
    int count = 0;
    while (count < lines.size() && lines.get(count).isIndented(text)) {
      count++;
    }
    return count > 0 && !isProse(count) ? count : 0;
  }

  /** Prose has words that hold sentences together, and few signs. */
  private boolean isProse(int count) {
    int words = 0;
    int functionWords = 0;
    int units = 0;
    int signs = 0;
    for (Line line : lines.subList(0, count)) {
      words += line.wordCount();
      functionWords += LineWords.count(line.words());
      units += line.words().length();
      signs += (int) line.words().chars().filter(c -> SIGNS.indexOf(c) >= 0).count();
      if (line.endsWithAny(";{}") || line.words().contains("()")) {
        return false;
      }
    }
    if (PROSE_PER_SIGN * signs > units) {
      return false;
    }
    Line first = lines.get(0);
    boolean isFirstLineSetBack = count == 1 && lines.size() > 1 && !first.startsInLowerCase();
    if (words < FEW_WORDS) {
      return isFirstLineSetBack && functionWords > 0;
    }
    boolean isSentence =
        functionWords > 0 && lines.get(count - 1).isFinal() && !first.words().startsWith(".");
    return isSentence
        || isFirstLineSetBack
        || (first.marker() != null && functionWords > 0)
        || (words >= MANY_WORDS && WORDS_PER_FUNCTION_WORD * functionWords >= words);
  }
}
