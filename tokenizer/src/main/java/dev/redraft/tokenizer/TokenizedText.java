package dev.redraft.tokenizer;

import java.util.Objects;

/**
 * A text with its tokens and the place of each in it, in UTF-16 units.
 *
 * <p>Starts never decrease, nor do ends. A token's place is the characters (code points) it was
 * made from: never half a surrogate pair. Where a character takes several tokens, as an emoji does
 * in byte-level vocabularies, each of them has the place of the whole character. Whether the space
 * before a word belongs to the word's token is the vocabulary's matter; a place may be empty where
 * a tokenizer adds something the text does not have. Immutable and thread-safe.
 */
public final class TokenizedText {
  private final String text;
  private final int[] ids;
  private final int[] starts;
  private final int[] ends;

  /** Takes over the arrays, which have the same length. */
  TokenizedText(String text, int[] ids, int[] starts, int[] ends) {
    this.text = text;
    this.ids = ids;
    this.starts = starts;
    this.ends = ends;
  }

  /** The text as it was given. */
  public String text() {
    return text;
  }

  /** The number of tokens. */
  public int size() {
    return ids.length;
  }

  /**
   * The id of a token.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= index < size()}
   */
  public int id(int index) {
    return ids[Objects.checkIndex(index, ids.length)];
  }

  /** A new array of all ids. */
  public int[] ids() {
    return ids.clone();
  }

  /**
   * Where a token's place starts.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= index < size()}
   */
  public int start(int index) {
    return starts[Objects.checkIndex(index, starts.length)];
  }

  /**
   * Where a token's place ends.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= index < size()}
   */
  public int end(int index) {
    return ends[Objects.checkIndex(index, ends.length)];
  }
}
