package dev.redraft.eval.text;

import dev.redraft.corrector.Edit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One corrected natural text being cut into tokens again.
 *
 * <ol>
 *   <li>The edits are applied, and every token of the source that none of them touches is placed in
 *       the corrected text.
 *   <li>Every stretch without white space is cut: where the tokenizer cuts, and where two tokens of
 *       the source met before and still meet, unless an edit brought letters to letters there (in
 *       {@code can't}, once {@code n't} is corrected).
 *   <li>A placed token with a cut on either side is the source's own; the rest is cut as found.
 * </ol>
 */
final class Retokenization {
  private static final int GONE = -1;

  private final NaturalText source;
  private final TreebankTokenizer tokenizer;
  private final StringBuilder text = new StringBuilder();

  /** Where each character of the source's text is in the corrected text, or {@link #GONE}. */
  private final int[] positions;

  private final List<Token> placed = new ArrayList<>();

  /** Where tokens begin or end in the corrected text. */
  private final BitSet cuts = new BitSet();

  private final List<Token> tokens = new ArrayList<>();

  /**
   * A token of the corrected text.
   *
   * @param sourceIndex which of the source's tokens it is, or {@link #WRITTEN}
   * @param start where it begins in the corrected text
   * @param end where it ends
   */
  private record Token(int sourceIndex, int start, int end) {
    /** The index of a token that is not the source's. */
    private static final int WRITTEN = -1;
  }

  private Retokenization(NaturalText source, TreebankTokenizer tokenizer) {
    this.source = source;
    this.tokenizer = tokenizer;
    positions = new int[source.text().length()];
  }

  /** The changes that edits of the text make to its tokens, in order, without overlaps. */
  static List<TokenChange> changes(
      NaturalText source, List<Edit> edits, TreebankTokenizer tokenizer) {
    Retokenization retokenization = new Retokenization(source, tokenizer);
    retokenization.correct(edits);
    retokenization.place();
    retokenization.cut();
    return retokenization.changes();
  }

  private void correct(List<Edit> edits) {
    int done = 0;
    for (Edit edit : edits) {
      keep(done, edit.start());
      text.append(edit.replacement());
      for (int i = edit.start(); i < edit.end(); i++) {
        positions[i] = GONE;
      }
      done = edit.end();
    }
    keep(done, positions.length);
  }

  private void keep(int start, int end) {
    for (int i = start; i < end; i++) {
      positions[i] = text.length();
      text.append(source.text().charAt(i));
    }
  }

  private void place() {
    boolean wasTouched = false;
    for (int i = 0; i < source.tokens().size(); i++) {
      int start = source.start(i);
      int end = source.end(i);
      boolean isTouched = isTouched(start, end);
      if (!isTouched) {
        placed.add(new Token(i, positions[start], positions[start] + end - start));
      }
      if (source.isJoined(i)) {
        int meeting = meeting(start);
        if (meeting != GONE && !((isTouched || wasTouched) && joinsLetters(meeting))) {
          cuts.set(meeting);
        }
      }
      wasTouched = isTouched;
    }
  }

  private boolean isTouched(int start, int end) {
    for (int i = start; i < end; i++) {
      if (positions[i] == GONE || positions[i] - positions[start] != i - start) {
        return true;
      }
    }
    return false;
  }

  /** Where in the corrected text what was on both sides of a position meets, if it does. */
  private int meeting(int position) {
    int before = positions[position - 1];
    int behind = positions[position];
    if (before == GONE) {
      return behind;
    }
    return behind == GONE || behind == before + 1 ? before + 1 : GONE;
  }

  private boolean joinsLetters(int position) {
    return position > 0
        && position < text.length()
        && Character.isLetterOrDigit(text.codePointBefore(position))
        && Character.isLetterOrDigit(text.codePointAt(position));
  }

  private void cut() {
    int next = 0;
    int end;
    for (int start = skip(0, true); start < text.length(); start = skip(end, true)) {
      end = skip(start, false);
      int from = next;
      while (next < placed.size() && placed.get(next).start < end) {
        next++;
      }
      cut(new Token(Token.WRITTEN, start, end), placed.subList(from, next));
    }
  }

  /** The first position from {@code from} on that is no white space, or that is none but that. */
  private int skip(int from, boolean space) {
    int position = from;
    while (position < text.length() && NaturalText.isSpace(text.charAt(position)) == space) {
      position++;
    }
    return position;
  }

  private void cut(Token stretch, List<Token> candidates) {
    cuts.set(stretch.start);
    cuts.set(stretch.end);
    tokenizer
        .cuts(text.substring(stretch.start, stretch.end), stretch.end == text.length())
        .forEach(cut -> cuts.set(stretch.start + cut));
    int done = stretch.start;
    for (Token candidate : candidates) {
      if (cuts.get(candidate.start) && cuts.get(candidate.end)) {
        write(done, candidate.start);
        tokens.add(candidate);
        done = candidate.end;
      }
    }
    write(done, stretch.end);
  }

  private void write(int start, int end) {
    for (int from = start; from < end; ) {
      int to = Math.min(end, cuts.nextSetBit(from + 1));
      tokens.add(new Token(Token.WRITTEN, from, to));
      from = to;
    }
  }

  private List<TokenChange> changes() {
    List<TokenChange> changes = new ArrayList<>();
    List<String> written = new ArrayList<>();
    int done = 0;
    for (Token token : tokens) {
      if (token.sourceIndex == Token.WRITTEN) {
        written.add(text.substring(token.start, token.end));
      } else {
        add(changes, new TokenChange(done, token.sourceIndex, written));
        written.clear();
        done = token.sourceIndex + 1;
      }
    }
    add(changes, new TokenChange(done, source.tokens().size(), written));
    return List.copyOf(changes);
  }

  private void add(List<TokenChange> changes, TokenChange change) {
    TokenChange trimmed = change.trimmed(source.tokens());
    if (!trimmed.isEmpty()) {
      changes.add(trimmed);
    }
  }
}
