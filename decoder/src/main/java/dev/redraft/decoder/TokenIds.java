package dev.redraft.decoder;

import java.util.Arrays;
import java.util.Objects;

/** An immutable sequence of token ids with value equality. Thread-safe. */
public final class TokenIds {
  private static final TokenIds EMPTY = new TokenIds(new int[0]);

  private final int[] ids;

  private TokenIds(int[] ids) {
    this.ids = ids;
  }

  /** The sequence of the given ids; the array is copied. */
  public static TokenIds of(int... ids) {
    return ids.length == 0 ? EMPTY : new TokenIds(ids.clone());
  }

  /** The number of ids. */
  public int size() {
    return ids.length;
  }

  /** Whether there is no id. */
  public boolean isEmpty() {
    return ids.length == 0;
  }

  /**
   * The id at an index.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= index < size()}
   */
  public int get(int index) {
    return ids[Objects.checkIndex(index, ids.length)];
  }

  /**
   * The ids from {@code start} to before {@code end}.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= start <= end <= size()}
   */
  public TokenIds slice(int start, int end) {
    Objects.checkFromToIndex(start, end, ids.length);
    if (start == 0 && end == ids.length) {
      return this;
    }
    return start == end ? EMPTY : new TokenIds(Arrays.copyOfRange(ids, start, end));
  }

  /** At most the first {@code count} ids. */
  public TokenIds first(int count) {
    return slice(0, Math.min(count, ids.length));
  }

  /** These ids followed by others. */
  public TokenIds concat(TokenIds others) {
    int[] joined = Arrays.copyOf(ids, ids.length + others.ids.length);
    System.arraycopy(others.ids, 0, joined, ids.length, others.ids.length);
    return new TokenIds(joined);
  }

  /** The index of the first occurrence of an id, or -1. */
  public int indexOf(int id) {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == id) {
        return i;
      }
    }
    return -1;
  }

  /** A new array of the ids. */
  public int[] toArray() {
    return ids.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenIds that && Arrays.equals(ids, that.ids);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  @Override
  public String toString() {
    return Arrays.toString(ids);
  }
}
