package dev.redraft.models;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A matrix of a GGUF file, in blocks along its rows.
 *
 * @param rows how many, 1 for a vector
 * @param width of a row
 * @param bytes its data, little-endian
 */
record GgufTensor(Type type, int rows, int width, ByteBuffer bytes) {
  private static final int BLOCK = 32;

  /** How numbers are held; the values are those of ggml. */
  enum Type {
    F32(0, 1, 4),
    F16(1, 1, 2),
    /** A scale, and 32 values of 4 bits less 8. */
    Q4_0(2, BLOCK, 18),
    /** A scale, the least value, and 32 values of 4 bits. */
    Q4_1(3, BLOCK, 20),
    /** A scale, and 32 values of 8 bits. */
    Q8_0(8, BLOCK, 34);

    private final int number;
    private final int blockSize;
    private final int blockBytes;

    Type(int number, int blockSize, int blockBytes) {
      this.number = number;
      this.blockSize = blockSize;
      this.blockBytes = blockBytes;
    }

    /** The type of a number, or null. */
    static @Nullable Type of(int number) {
      for (Type type : values()) {
        if (type.number == number) {
          return type;
        }
      }
      return null;
    }

    /** What a row takes. */
    long bytes(int width) {
      if (width % blockSize != 0) {
        throw new IllegalArgumentException("a row of " + width + " values in blocks");
      }
      return (long) width / blockSize * blockBytes;
    }
  }

  /** Writes a row's values to an array from a place on. */
  void read(int row, float[] values, int at) {
    int start = Math.toIntExact(row * type.bytes(width));
    for (int i = 0; i < width; i += type.blockSize) {
      int block = start + i / type.blockSize * type.blockBytes;
      switch (type) {
        case F32 -> values[at + i] = bytes.getFloat(block);
        case F16 -> values[at + i] = half(block);
        case Q4_0 -> nibbles(block + 2, half(block), -8, 0, values, at + i);
        case Q4_1 -> nibbles(block + 4, half(block), 0, half(block + 2), values, at + i);
        case Q8_0 -> {
          float scale = half(block);
          for (int j = 0; j < BLOCK; j++) {
            values[at + i + j] = scale * bytes.get(block + 2 + j);
          }
        }
      }
    }
  }

  /** The low halves of 16 bytes stand before the high ones. */
  private void nibbles(int from, float scale, int shift, float least, float[] values, int at) {
    for (int j = 0; j < BLOCK / 2; j++) {
      int pair = bytes.get(from + j) & 0xff;
      values[at + j] = scale * ((pair & 15) + shift) + least;
      values[at + j + BLOCK / 2] = scale * ((pair >> 4) + shift) + least;
    }
  }

  /** A number of 16 bits, which Java 17 does not know. */
  private float half(int place) {
    int bits = bytes.getShort(place);
    int exponent = (bits >> 10) & 31;
    int fraction = bits & 1023;
    float magnitude;
    if (exponent == 0) {
      magnitude = fraction * 0x1p-24f;
    } else if (exponent == 31) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      magnitude = Float.intBitsToFloat(((exponent + 112) << 23) | (fraction << 13));
    }
    return bits < 0 ? -magnitude : magnitude;
  }
}
