package dev.redraft.tokenizer;

import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the tokens of the parts of a text in order, turning the native library's offsets, which
 * count code points of the part, into UTF-16 offsets of the text.
 */
final class TokenCollector {
  private final String wellFormed;
  private int[] ids = new int[0];
  private int[] starts = new int[0];
  private int[] ends = new int[0];
  private int size;

  TokenCollector(String wellFormed) {
    this.wellFormed = wellFormed;
  }

  /** Adds the tokens of the part from {@code partStart}; a span is null if it has no place. */
  void add(int partStart, long[] partIds, @Nullable CharSpan[] spans) {
    reserve(size + partIds.length);
    Cursor cursor = new Cursor(wellFormed, partStart);
    int start = partStart;
    int end = partStart;
    for (int i = 0; i < partIds.length; i++) {
      CharSpan span = spans[i];
      if (span == null) {
        start = end;
      } else {
        start = Math.max(start, cursor.moveTo(span.getStart()));
        end = Math.max(Math.max(start, end), cursor.moveTo(span.getEnd()));
      }
      ids[size] = Math.toIntExact(partIds[i]);
      starts[size] = start;
      ends[size] = end;
      size++;
    }
  }

  /** All that was added, as the tokens of the text whose well-formed version this was. */
  TokenizedText tokensOf(String text) {
    resize(size);
    return new TokenizedText(text, ids, starts, ends);
  }

  /** Doubles at least, so that many small parts take linear time together. */
  private void reserve(int needed) {
    if (needed > ids.length) {
      resize(Math.max(needed, 2 * size));
    }
  }

  private void resize(int length) {
    ids = Arrays.copyOf(ids, length);
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
  }

  /** Offsets mostly grow, so walking from one to the next is linear in all and needs no table. */
  private static final class Cursor {
    private final String text;
    private int utf16;
    private int codePoint;

    Cursor(String text, int start) {
      this.text = text;
      this.utf16 = start;
    }

    int moveTo(int target) {
      utf16 = text.offsetByCodePoints(utf16, target - codePoint);
      codePoint = target;
      return utf16;
    }
  }
}
