package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.List;

/** Finds where to cut what is too long, at the latest behind {@code limit} units. */
final class ForcedCut {
  private static final int MOST_TRIES = 50;

  private ForcedCut() {}

  /**
   * Behind a sentence, so that the sentences before and behind the cut are those of the whole; or 0
   * if there is no such place.
   *
   * @param text from the beginning of a passage to well behind the limit
   */
  static int behindSentence(String text, int limit) {
    List<TextBlock> blocks = TextBlocks.find(text);
    List<Span> sentences = new ArrayList<>();
    for (TextBlock block : blocks) {
      sentences.addAll(SentenceSplitter.english().split(text, block));
    }
    int tries = 0;
    for (int i = sentences.size() - 1; i > 0 && tries < MOST_TRIES; i--) {
      int cut = between(text, sentences.get(i - 1), sentences.get(i));
      if (cut <= limit) {
        tries++;
        if (isClean(text, cut, blocks)) {
          return cut;
        }
      }
    }
    return 0;
  }

  /** At the last line end of what is between two sentences, else where the second one starts. */
  private static int between(String text, Span before, Span behind) {
    for (int cut = behind.start(); cut > before.end(); cut--) {
      if (Lines.isBreak(text.charAt(cut - 1))) {
        return cut;
      }
    }
    return behind.start();
  }

  /** Whether both parts have the blocks of the whole, but for the one that is cut. */
  private static boolean isClean(String text, int cut, List<TextBlock> blocks) {
    List<Place> expected = new ArrayList<>();
    for (TextBlock block : blocks) {
      Span span = block.span();
      if (span.start() < cut && cut < span.end()) {
        expected.add(new Place(span.start(), WhiteSpace.trimEnd(text, span.start(), cut), block));
        expected.add(new Place(WhiteSpace.skip(text, cut, span.end()), span.end(), block));
      } else {
        expected.add(new Place(span.start(), span.end(), block));
      }
    }
    List<Place> parts = new ArrayList<>();
    for (TextBlock block : TextBlocks.find(text.substring(0, cut))) {
      parts.add(new Place(block.span().start(), block.span().end(), block));
    }
    for (TextBlock block : TextBlocks.find(text.substring(cut))) {
      parts.add(new Place(cut + block.span().start(), cut + block.span().end(), block));
    }
    return parts.equals(expected);
  }

  /** Where a block lies, and whether its sentences are looked for. */
  private record Place(int start, int end, boolean isLeftAlone) {
    Place(int start, int end, TextBlock block) {
      this(start, end, block.kind().isLeftAlone());
    }
  }

  /**
   * Behind a line, else behind white space, else anywhere but within a surrogate pair or CR LF.
   *
   * @param text more than {@code limit} units
   * @param limit at least 2
   */
  static int anywhere(CharSequence text, int limit) {
    int space = 0;
    for (int cut = limit; cut > 0; cut--) {
      char before = text.charAt(cut - 1);
      if (Characters.isLineBreakSplitAt(text, cut) || !WhiteSpace.is(before)) {
        continue;
      }
      if (Lines.isBreak(before)) {
        return cut;
      }
      space = Math.max(space, cut);
    }
    return space > 0 ? space : Characters.borderAt(text, limit);
  }
}
