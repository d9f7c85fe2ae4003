package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Splits a sentence that is too long for a model at the ends of clauses: behind a semicolon, colon,
 * comma, dash, sentence mark or closing bracket (and quotes that close there too) with white space
 * behind it.
 *
 * <p>Halves what is too long, again and again: at the strong mark (semicolon, colon, dash, ! or ?)
 * nearest to the middle if there is one in the middle half, else at the nearest comma or bracket
 * there, else at the nearest mark anywhere.
 */
public final class ClauseSplitter {
  private static final String STRONG = ";:!?\u2013\u2014\u2026";
  private static final String BRACKETS = ")]}";
  private static final String CLOSING = "\"'\u201D\u2019\u00BB)]}";

  private static final int NONE = 3;

  private final String text;
  private final int maxTokens;
  private final ToIntFunction<Span> tokenCount;
  private final List<Span> pieces = new ArrayList<>();

  private ClauseSplitter(String text, int maxTokens, ToIntFunction<Span> tokenCount) {
    this.text = text;
    this.maxTokens = maxTokens;
    this.tokenCount = tokenCount;
  }

  /**
   * The pieces of a sentence, in order, without the white space between them, of at most {@code
   * maxTokens} tokens each; the sentence itself if it is short enough. Empty if there is no such
   * split: then the sentence can only be passed through.
   *
   * <p>Each piece is counted once, and so is everything that is split, about twice as many counts
   * as pieces in all.
   *
   * @throws IllegalArgumentException if {@code maxTokens} is not positive
   * @throws IndexOutOfBoundsException if the sentence ends behind the text
   */
  public static List<Span> split(
      String text, Span sentence, int maxTokens, ToIntFunction<Span> tokenCount) {
    if (maxTokens < 1) {
      throw new IllegalArgumentException("maxTokens must be at least 1, not " + maxTokens);
    }
    ClauseSplitter splitter = new ClauseSplitter(text, maxTokens, tokenCount);
    return splitter.fits(sentence) ? List.copyOf(splitter.pieces) : List.of();
  }

  /** Adds the pieces of a span and says whether all are short enough. */
  private boolean fits(Span span) {
    if (tokenCount.applyAsInt(span) <= maxTokens) {
      pieces.add(span);
      return true;
    }
    int end = bestClauseEnd(span);
    return end >= 0
        && fits(new Span(span.start(), end))
        && fits(new Span(WhiteSpace.skip(text, end, span.end()), span.end()));
  }

  /** The place to split at, or -1 if there is none. */
  private int bestClauseEnd(Span span) {
    int middle = span.start() + span.length() / 2;
    int quarter = span.length() / 4;
    int best = -1;
    int bestRank = NONE;
    for (int end = nextSpace(span.start(), span); end < span.end(); end = nextSpace(end, span)) {
      int distance = Math.abs(end - middle);
      int rank = rank(span.start(), end, distance <= quarter);
      boolean nearer = rank == bestRank && distance < Math.abs(best - middle);
      if (rank < bestRank || (rank < NONE && nearer)) {
        best = end;
        bestRank = rank;
      }
    }
    return best;
  }

  /** How good a place in front of white space is: 0 is best, {@link #NONE} is no clause's end. */
  private int rank(int start, int end, boolean central) {
    int last = end - 1;
    boolean closed = false;
    while (last >= start && CLOSING.indexOf(text.charAt(last)) >= 0) {
      closed |= BRACKETS.indexOf(text.charAt(last)) >= 0;
      last--;
    }
    if (last < start) {
      return NONE;
    }
    char mark = text.charAt(last);
    boolean hyphenDash =
        mark == '-' && (last == start || !Character.isLetterOrDigit(text.charAt(last - 1)));
    if (STRONG.indexOf(mark) >= 0 || hyphenDash) {
      return central ? 0 : 2;
    }
    if (mark == ',' || closed) {
      return central ? 1 : 2;
    }
    return mark == '.' ? 2 : NONE;
  }

  /** The end of the next word behind {@code from}, or the span's end if it is the last. */
  private int nextSpace(int from, Span span) {
    int word = WhiteSpace.skip(text, from, span.end());
    int end = WhiteSpace.next(text, word, span.end());
    return WhiteSpace.skip(text, end, span.end()) == span.end() ? span.end() : end;
  }
}
