package dev.redraft.models;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A GGUF file, version 2 or 3, mapped into memory: a head of keys with values, and tensors.
 * Immutable.
 *
 * @see <a href="https://github.com/ggml-org/ggml/blob/master/docs/gguf.md">GGUF</a>
 */
final class GgufFile {
  private static final int MAGIC = 0x46554747;
  private static final int DEFAULT_ALIGNMENT = 32;
  private static final int MOST_DIMENSIONS = 4;

  private final Path file;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, GgufTensor> tensors = new LinkedHashMap<>();

  private GgufFile(Path file) {
    this.file = file;
  }

  /** Maps a file and reads its head. */
  static GgufFile open(Path file) throws ModelFormatException {
    GgufFile opened = new GgufFile(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      opened.read(bytes.order(ByteOrder.LITTLE_ENDIAN));
      return opened;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ModelFormatException(file, "is truncated or no GGUF file; fetch it again", e);
    } catch (ModelFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelFormatException(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  private void read(ByteBuffer bytes) throws ModelFormatException {
    int magic = bytes.getInt();
    int version = bytes.getInt();
    if (magic != MAGIC || version < 2 || version > 3) {
      throw new ModelFormatException(file, "is no GGUF file of version 2 or 3");
    }
    long tensorCount = bytes.getLong();
    readValues(bytes, bytes.getLong());
    place(readHeads(bytes, tensorCount), bytes);
  }

  private void readValues(ByteBuffer bytes, long count) {
    for (long i = 0; i < count; i++) {
      String key = text(bytes);
      values.put(key, value(bytes, bytes.getInt()));
    }
  }

  /** What the file says of a tensor; the offset counts from where the data begin. */
  private record Head(String name, int width, long rows, int type, long offset) {}

  private static List<Head> readHeads(ByteBuffer bytes, long count) {
    List<Head> heads = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      String name = text(bytes);
      long[] shape = new long[count(bytes.getInt(), MOST_DIMENSIONS)];
      for (int axis = 0; axis < shape.length; axis++) {
        shape[axis] = bytes.getLong();
      }
      long rows = 1;
      for (int axis = 1; axis < shape.length; axis++) {
        rows = Math.multiplyExact(rows, shape[axis]);
      }
      int width = Math.toIntExact(shape.length == 0 ? 1 : shape[0]);
      heads.add(new Head(name, width, rows, bytes.getInt(), bytes.getLong()));
    }
    return heads;
  }

  /** Finds the tensors' data, which begin behind the heads. */
  private void place(List<Head> heads, ByteBuffer bytes) throws ModelFormatException {
    long alignment =
        values.get("general.alignment") instanceof Number number
            ? number.longValue()
            : DEFAULT_ALIGNMENT;
    long start = (bytes.position() + alignment - 1) / alignment * alignment;
    for (Head head : heads) {
      GgufTensor.Type type = GgufTensor.Type.of(head.type);
      if (type == null) {
        throw new ModelFormatException(
            file, "tensor " + head.name + " is of type " + head.type + ", which is not known here");
      }
      int offset = Math.toIntExact(start + head.offset);
      int length = Math.toIntExact(head.rows * type.bytes(head.width));
      ByteBuffer data = bytes.slice(offset, length).order(ByteOrder.LITTLE_ENDIAN);
      tensors.put(head.name, new GgufTensor(type, Math.toIntExact(head.rows), head.width, data));
    }
  }

  private static int count(long count, int most) {
    if (count < 0 || count > most) {
      throw new IllegalArgumentException("a count of " + count);
    }
    return (int) count;
  }

  private static String text(ByteBuffer bytes) {
    byte[] text = new byte[count(bytes.getLong(), bytes.remaining())];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static Object value(ByteBuffer bytes, int type) {
    return switch (type) {
      case 0, 1 -> (long) bytes.get();
      case 2, 3 -> (long) bytes.getShort();
      case 4, 5 -> (long) bytes.getInt();
      case 6 -> (double) bytes.getFloat();
      case 7 -> bytes.get() != 0;
      case 8 -> text(bytes);
      case 9 -> list(bytes);
      case 10, 11 -> bytes.getLong();
      case 12 -> bytes.getDouble();
      default -> throw new IllegalArgumentException("a value of type " + type);
    };
  }

  private static List<Object> list(ByteBuffer bytes) {
    int type = bytes.getInt();
    int count = count(bytes.getLong(), bytes.remaining());
    List<Object> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(value(bytes, type));
    }
    return values;
  }

  /** A tensor that must be there. */
  GgufTensor tensor(String name) throws ModelFormatException {
    GgufTensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new ModelFormatException(file, "tensor " + name + " is missing");
    }
    return tensor;
  }

  /** A text that must be there. */
  String text(String key) throws ModelFormatException {
    return value(key, String.class);
  }

  /** A number that must be there. */
  double number(String key) throws ModelFormatException {
    return value(key, Number.class).doubleValue();
  }

  /** A list that must be there, of values of a type. */
  <T> List<T> list(String key, Class<T> type) throws ModelFormatException {
    List<T> list = new ArrayList<>();
    for (Object each : value(key, List.class)) {
      if (!type.isInstance(each)) {
        throw new ModelFormatException(file, key + " holds " + each);
      }
      list.add(type.cast(each));
    }
    return list;
  }

  private <T> T value(String key, Class<T> type) throws ModelFormatException {
    Object value = values.get(key);
    if (!type.isInstance(value)) {
      throw new ModelFormatException(file, key + " is " + (value == null ? "missing" : value));
    }
    return type.cast(value);
  }

  /** What to throw where the file does not fit. */
  ModelFormatException refusal(String problem) {
    return new ModelFormatException(file, problem);
  }
}
