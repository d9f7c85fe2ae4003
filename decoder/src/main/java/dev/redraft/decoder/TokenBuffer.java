package dev.redraft.decoder;

import java.util.Arrays;

/** A growing sequence of tokens. Not thread-safe. */
final class TokenBuffer {
  private int[] ids = new int[64];
  private int size;

  int size() {
    return size;
  }

  /** The id {@code back} places before the end; 1 is the last. */
  int fromEnd(int back) {
    return ids[size - back];
  }

  void add(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
    }
    ids[size++] = id;
  }

  void addAll(TokenIds tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      add(tokens.get(i));
    }
  }
}
