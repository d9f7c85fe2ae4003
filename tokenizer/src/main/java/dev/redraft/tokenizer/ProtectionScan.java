package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is protected in a text that is read piece by piece, and where passages may end. What
 * is found depends on the text alone, not on the pieces.
 *
 * <p>Protocol: {@link #scan} as more of the text is there; then {@link #take} parts of it that are
 * {@linkplain #decided decided}, from its beginning. All positions are relative to what was not
 * taken yet, which the caller holds.
 *
 * <p>A line, a word or a code span beyond a given length is not looked at as a whole: so what is
 * ahead matters only so far, and what is held is bounded. Linear in time.
 */
final class ProtectionScan {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What is looked for in a word holds something else than letters and these. */
  private static final String PLAIN_MARKS = ".,;!?'\"()-\u2018\u2019\u201C\u201D\u2013\u2014";

  private final Set<ProtectedText.Kind> kinds;
  private final int reach;
  private final List<Span> found = new ArrayList<>();
  private final Blocks blocks;
  private final CodeSpans codeSpans;
  private int position = 0;
  private boolean isAtTextStart = true;
  private boolean isInsideLine = false;
  private boolean isInsideLongWord = false;
  private boolean isInProse = false;

  /**
   * Begins a text.
   *
   * @param kinds what to find
   * @param reach the longest line that can be a fence, blank or front matter's mark, the longest
   *     word that addresses and backticks are looked for in, and the longest code span
   */
  ProtectionScan(Set<ProtectedText.Kind> kinds, int reach) {
    this.kinds = kinds;
    this.reach = reach;
    blocks = new Blocks(kinds, found);
    codeSpans = new CodeSpans(reach, found);
  }

  /**
   * Goes on as far as can be decided.
   *
   * @param text what was not taken yet, and what has been read since
   * @param end where what there is of the text ends
   * @param isComplete whether the text itself ends there
   */
  void scan(CharSequence text, int end, boolean isComplete) {
    boolean goesOn = true;
    while (goesOn && position < end) {
      if (isAtTextStart) {
        position += text.charAt(position) == BYTE_ORDER_MARK ? 1 : 0;
        isAtTextStart = false;
      } else if (isInsideLine) {
        goesOn = passWord(text, end, isComplete);
      } else {
        goesOn = beginLine(text, end, isComplete);
      }
    }
    codeSpans.passTo(position);
    if (isComplete) {
      codeSpans.endBlock();
      blocks.finish();
    }
  }

  /** Classifies the line at the position, unless it could still become another one. */
  private boolean beginLine(CharSequence text, int end, boolean isComplete) {
    int seen = Lines.end(text, position, Math.min(end, position + reach + 1));
    boolean isLong = seen - position > reach;
    char last = text.charAt(seen - 1);
    boolean mayGoOn = seen == end && (!Lines.isBreak(last) || last == '\r');
    if (!isLong && mayGoOn && !isComplete) {
      return false;
    }
    Span line = new Span(position, isLong ? position + reach : seen);
    isInProse = blocks.begin(text, line, isLong);
    if (isInProse) {
      addAll(InlineMarks.inLine(text.subSequence(line.start(), line.end()).toString(), kinds));
    } else {
      codeSpans.endBlock();
    }
    isInsideLine = true;
    return true;
  }

  /** Passes a word, a unit of white space, or the line's break. */
  private boolean passWord(CharSequence text, int end, boolean isComplete) {
    if (isInsideLongWord) {
      position = WhiteSpace.next(text, position, end);
      isInsideLongWord = position == end;
      return true;
    }
    char unit = text.charAt(position);
    if (Lines.isBreak(unit)) {
      return passBreak(text, end, isComplete);
    }
    if (WhiteSpace.is(unit)) {
      position++;
      return true;
    }
    int wordEnd = WhiteSpace.next(text, position, Math.min(end, position + reach + 1));
    isInsideLongWord = wordEnd - position > reach;
    if (isInsideLongWord) {
      return true;
    }
    if (wordEnd == end && !isComplete) {
      return false;
    }
    if (!isPlain(text, position, wordEnd)) {
      lookAt(text.subSequence(position, wordEnd).toString());
    }
    position = wordEnd;
    return true;
  }

  private boolean passBreak(CharSequence text, int end, boolean isComplete) {
    if (text.charAt(position) == '\r' && position + 1 == end && !isComplete) {
      return false;
    }
    position = Lines.end(text, position, end);
    isInsideLine = false;
    blocks.endLine(position);
    return true;
  }

  /** Whether there is nothing to look for in a word, as in most. */
  private static boolean isPlain(CharSequence text, int start, int end) {
    boolean isBehindDot = false;
    for (int i = start; i < end; i++) {
      char unit = text.charAt(i);
      boolean isLetter = Character.isLetter(unit);
      if (isLetter ? isBehindDot : PLAIN_MARKS.indexOf(unit) < 0) {
        return false;
      }
      isBehindDot |= unit == '.';
    }
    return true;
  }

  private void lookAt(String word) {
    if (kinds.contains(ProtectedText.Kind.URL)) {
      addAll(WebAddresses.find(word));
    }
    if (kinds.contains(ProtectedText.Kind.EMAIL)) {
      addAll(MailAddresses.find(word));
    }
    addAll(InlineMarks.inWord(word, kinds));
    if (isInProse && kinds.contains(ProtectedText.Kind.CODE)) {
      addBackticks(word);
    }
  }

  private void addAll(List<Span> spans) {
    spans.forEach(span -> found.add(new Span(position + span.start(), position + span.end())));
  }

  private void addBackticks(String word) {
    for (int start = word.indexOf('`'); start >= 0; ) {
      int end = start;
      while (end < word.length() && word.charAt(end) == '`') {
        end++;
      }
      boolean isEscaped = start > 0 && word.charAt(start - 1) == '\\';
      codeSpans.add(position + start, position + end, isEscaped);
      start = word.indexOf('`', end);
    }
  }

  /** Up to where it is known what is protected. */
  int decided() {
    return blocks.decided(codeSpans.decided(position));
  }

  /** The first place where a passage may end, or 0 if none was passed. */
  int passageEnd() {
    return blocks.passageEnd();
  }

  /** The front matter or fenced block that goes on at a position, or null. */
  Blocks.@Nullable Block blockAround(int position) {
    return blocks.around(position);
  }

  /**
   * What is protected before {@code end}, in order and apart, and forgets about all before it; what
   * goes on behind it is kept for the next time.
   */
  List<Span> take(int end) {
    List<Span> taken = new ArrayList<>();
    List<Span> kept = new ArrayList<>();
    Span open = blocks.openBefore(end);
    if (open != null) {
      taken.add(open);
    }
    for (Span span : found) {
      if (span.start() < end) {
        taken.add(new Span(span.start(), Math.min(span.end(), end)));
      }
      if (span.end() > end) {
        kept.add(new Span(Math.max(span.start(), end) - end, span.end() - end));
      }
    }
    found.clear();
    found.addAll(kept);
    position -= end;
    blocks.forget(end);
    codeSpans.forget(end);
    return Span.union(taken);
  }
}
