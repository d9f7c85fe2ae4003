package dev.redraft.models;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Llama's matrices in a GGUF file, perhaps with the stream between its layers turned:
 * each 64 channels of it times Hadamard's matrix over 8, which is its own inverse, and the norms'
 * weights in the matrices behind them. Sums are of doubles and in one order, so that the numbers
 * are those of models/python. Not thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/2404.00456">Ashkboos et al., QuaRot</a>
 */
final class LlamaRows {
  private static final int SIZE = 64;

  private final GgufFile source;
  private final boolean isTurned;
  private String known = "";
  private float[][] matrix = {};

  LlamaRows(GgufFile source, boolean isTurned) {
    this.source = source;
    this.isTurned = isTurned;
  }

  int count(String name) throws ModelFormatException {
    return source.tensor(name).rows();
  }

  int width(String name) throws ModelFormatException {
    return source.tensor(name).width();
  }

  /** A row of a matrix; those that write the stream stay as a whole until the next is asked for. */
  float[] row(String name, int row) throws ModelFormatException {
    if (!isTurned) {
      return plain(name, row);
    }
    if (name.endsWith("attn_output.weight") || name.endsWith("ffn_down.weight")) {
      if (!known.equals(name)) {
        matrix = turnedAcross(name);
        known = name;
      }
      return matrix[row];
    }
    float[] values = plain(name, row);
    String norm = normBefore(name);
    if (norm != null) {
      float[] factors = plain(norm, 0);
      for (int i = 0; i < values.length; i++) {
        values[i] *= factors[i];
      }
    }
    return turned(values);
  }

  /** The weights of a norm, or of the last norm where they are apart from it. */
  float[] norm(String name) throws ModelFormatException {
    if (name.equals("last_norm")) {
      return plain("output_norm.weight", 0);
    }
    float[] values = plain(name + ".weight", 0);
    if (isTurned) {
      Arrays.fill(values, 1);
    }
    return values;
  }

  /** Hadamard's matrix over 8, row by row. */
  static float[] hadamard() {
    float[] matrix = new float[SIZE * SIZE];
    for (int i = 0; i < SIZE; i++) {
      matrix[i * SIZE + i] = 1;
    }
    return turned(matrix);
  }

  private static @Nullable String normBefore(String name) {
    if (name.matches(".*\\.attn_[qkv]\\.weight")) {
      return name.replaceFirst("attn_[qkv]", "attn_norm");
    }
    return name.matches(".*\\.ffn_(gate|up)\\.weight")
        ? name.replaceFirst("ffn_(gate|up)", "ffn_norm")
        : null;
  }

  private float[] plain(String name, int row) throws ModelFormatException {
    GgufTensor tensor = source.tensor(name);
    float[] values = new float[tensor.width()];
    tensor.read(row, values, 0);
    return values;
  }

  private float[][] turnedAcross(String name) throws ModelFormatException {
    int rows = count(name);
    int width = width(name);
    float[][] turned = new float[rows][];
    for (int row = 0; row < rows; row++) {
      turned[row] = plain(name, row);
    }
    double[] part = new double[SIZE];
    for (int column = 0; column < width; column++) {
      for (int from = 0; from < rows; from += SIZE) {
        for (int i = 0; i < SIZE; i++) {
          part[i] = turned[from + i][column];
        }
        turn(part);
        for (int i = 0; i < SIZE; i++) {
          turned[from + i][column] = (float) (part[i] / 8);
        }
      }
    }
    return turned;
  }

  private static float[] turned(float[] values) {
    double[] part = new double[SIZE];
    for (int from = 0; from < values.length; from += SIZE) {
      for (int i = 0; i < SIZE; i++) {
        part[i] = values[from + i];
      }
      turn(part);
      for (int i = 0; i < SIZE; i++) {
        values[from + i] = (float) (part[i] / 8);
      }
    }
    return values;
  }

  private static void turn(double[] part) {
    for (int half = 1; half < SIZE; half *= 2) {
      for (int from = 0; from < SIZE; from += 2 * half) {
        for (int i = from; i < from + half; i++) {
          double sum = part[i] + part[i + half];
          part[i + half] = part[i] - part[i + half];
          part[i] = sum;
        }
      }
    }
  }
}
