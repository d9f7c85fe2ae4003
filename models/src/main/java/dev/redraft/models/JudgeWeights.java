package dev.redraft.models;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes the weights of a judge's graph from a GGUF file: what models/python writes, bit by bit.
 * The graph says by name, type and shape what it wants to find where.
 */
final class JudgeWeights {
  private static final String EMBEDDING = "embedding";
  private static final String EMBEDDINGS = "token_embd.weight";
  private static final String SCALE = "_scale";
  private static final int FLOAT = 1;
  private static final int UINT8 = 2;
  private static final int INT8 = 3;
  private static final int LEVELS = 127;
  private static final int BLOCK = 32;

  private final GgufFile source;
  private final LlamaRows rows;

  /**
   * @param isTurned whether the graph wants the stream between layers turned
   */
  JudgeWeights(GgufFile source, boolean isTurned) {
    this.source = source;
    rows = new LlamaRows(source, isTurned);
  }

  /**
   * Writes the file that a graph's tensors lie in.
   *
   * @param bytes its length
   */
  void write(Path file, Map<String, OnnxFile.External> tensors, long bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (Map.Entry<String, OnnxFile.External> tensor : tensors.entrySet()) {
        ByteBuffer data = data(tensor.getKey(), tensor.getValue());
        long place = tensor.getValue().offset();
        while (data.hasRemaining()) {
          place += out.write(data, place);
        }
      }
      if (out.size() != bytes) {
        throw source.refusal("makes " + out.size() + " bytes of weights, expected " + bytes);
      }
    }
  }

  private ByteBuffer data(String name, OnnxFile.External tensor) throws ModelFormatException {
    if (name.equals("cosines") || name.equals("sines")) {
      return rotation(name, tensor);
    }
    if (name.equals("head" + SCALE) || name.equals(EMBEDDING + SCALE)) {
      return columnScales(EMBEDDING);
    }
    if (name.equals(EMBEDDING) && tensor.type() == INT8) {
      return rowValues();
    }
    return switch (tensor.type()) {
      case INT8 -> columnValues(name);
      case UINT8 -> blockValues(name);
      case FLOAT -> floats(name, tensor);
      default -> throw source.refusal("cannot make " + name + " of type " + tensor.type());
    };
  }

  private ByteBuffer floats(String name, OnnxFile.External tensor) throws ModelFormatException {
    if (name.endsWith(SCALE)) {
      String weight = name.substring(0, name.length() - SCALE.length());
      return tensor.shape().size() == 1 ? columnScales(weight) : blockScales(weight);
    }
    float[] values = name.equals("hadamard") ? LlamaRows.hadamard() : rows.norm(name);
    ByteBuffer data = littleEndian(Float.BYTES * values.length);
    data.asFloatBuffer().put(values);
    return data;
  }

  /** The matrices that lie side by side under a name such as {@code blk.0.ffn_gate_ffn_up}. */
  private static List<String> matrices(String name) {
    if (name.equals(EMBEDDING)) {
      return List.of(EMBEDDINGS);
    }
    int stem = name.lastIndexOf('.') + 1;
    List<String> matrices = new ArrayList<>();
    for (String part : name.substring(stem).split("_(?=attn_|ffn_)", -1)) {
      matrices.add(name.substring(0, stem) + part + ".weight");
    }
    return matrices;
  }

  private int rowCount(List<String> matrices) throws ModelFormatException {
    int count = 0;
    for (String matrix : matrices) {
      count += rows.count(matrix);
    }
    return count;
  }

  private static float scale(float[] row) {
    float largest = 0;
    for (float value : row) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest > 0 ? largest / LEVELS : 1;
  }

  private static byte level(float value, float scale) {
    return (byte) Math.max(-LEVELS, Math.min(LEVELS, Math.rint(value / scale)));
  }

  private ByteBuffer columnScales(String name) throws ModelFormatException {
    List<String> matrices = matrices(name);
    ByteBuffer data = littleEndian(Float.BYTES * rowCount(matrices));
    for (String matrix : matrices) {
      for (int row = 0; row < rows.count(matrix); row++) {
        data.putFloat(scale(rows.row(matrix, row)));
      }
    }
    return data.flip();
  }

  /** 8 bits, a row of the file a row. */
  private ByteBuffer rowValues() throws ModelFormatException {
    ByteBuffer data = littleEndian(rows.count(EMBEDDINGS) * rows.width(EMBEDDINGS));
    for (int row = 0; row < rows.count(EMBEDDINGS); row++) {
      float[] values = rows.row(EMBEDDINGS, row);
      float scale = scale(values);
      for (float value : values) {
        data.put(level(value, scale));
      }
    }
    return data.flip();
  }

  /** 8 bits, a row of the file a column. */
  private ByteBuffer columnValues(String name) throws ModelFormatException {
    List<String> matrices = matrices(name);
    int width = rows.width(matrices.get(0));
    int columns = rowCount(matrices);
    byte[] data = new byte[width * columns];
    int column = 0;
    for (String matrix : matrices) {
      for (int row = 0; row < rows.count(matrix); row++, column++) {
        float[] values = rows.row(matrix, row);
        float scale = scale(values);
        for (int i = 0; i < width; i++) {
          data[i * columns + column] = level(values[i], scale);
        }
      }
    }
    return ByteBuffer.wrap(data);
  }

  /** 4 bits in blocks of a row, two a byte. */
  private ByteBuffer blockValues(String name) throws ModelFormatException {
    List<String> matrices = matrices(name);
    ByteBuffer data = littleEndian(blockCount(matrices) * BLOCK / 2);
    for (String matrix : matrices) {
      for (int row = 0; row < rows.count(matrix); row++) {
        float[] values = rowInBlocks(matrix, row);
        for (int from = 0; from < values.length; from += BLOCK) {
          float scale = blockScale(values, from);
          for (int i = from; i < from + BLOCK; i += 2) {
            data.put((byte) (nibble(values[i], scale) | (nibble(values[i + 1], scale) << 4)));
          }
        }
      }
    }
    return data.flip();
  }

  /** What the values of each block of a row were divided by. */
  private ByteBuffer blockScales(String name) throws ModelFormatException {
    List<String> matrices = matrices(name);
    ByteBuffer data = littleEndian(blockCount(matrices) * Float.BYTES);
    for (String matrix : matrices) {
      for (int row = 0; row < rows.count(matrix); row++) {
        float[] values = rowInBlocks(matrix, row);
        for (int from = 0; from < values.length; from += BLOCK) {
          data.putFloat(blockScale(values, from));
        }
      }
    }
    return data.flip();
  }

  private int blockCount(List<String> matrices) throws ModelFormatException {
    return rowCount(matrices) * blocksOfRow(matrices.get(0));
  }

  private int blocksOfRow(String matrix) throws ModelFormatException {
    return (rows.width(matrix) + BLOCK - 1) / BLOCK;
  }

  /** A row with zeros behind it, up to a whole number of blocks. */
  private float[] rowInBlocks(String matrix, int row) throws ModelFormatException {
    return Arrays.copyOf(rows.row(matrix, row), blocksOfRow(matrix) * BLOCK);
  }

  /** The value that is largest but for its sign becomes -8. */
  private static float blockScale(float[] values, int from) {
    float largest = values[from];
    for (int i = from + 1; i < from + BLOCK; i++) {
      if (Math.abs(values[i]) > Math.abs(largest)) {
        largest = values[i];
      }
    }
    return largest == 0 ? 1 : largest / -8;
  }

  private static int nibble(float value, float scale) {
    return (int) Math.max(0, Math.min(15, Math.rint(value / scale) + 8));
  }

  /** Cosines or sines of positions, a row each, by frequency. */
  private ByteBuffer rotation(String name, OnnxFile.External tensor) throws ModelFormatException {
    double base = source.number("llama.rope.freq_base");
    int positions = Math.toIntExact(tensor.shape().get(0));
    int pairs = Math.toIntExact(tensor.shape().get(1));
    ByteBuffer data = littleEndian(Float.BYTES * positions * pairs);
    for (int position = 0; position < positions; position++) {
      for (int pair = 0; pair < pairs; pair++) {
        double angle = position * StrictMath.pow(base, -(2.0 * pair) / (2.0 * pairs));
        data.putFloat(
            (float) (name.equals("sines") ? StrictMath.sin(angle) : StrictMath.cos(angle)));
      }
    }
    return data.flip();
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
