package dev.redraft.models;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads from an ONNX file where its tensors keep external data and what operators it uses, without
 * loading the model: walks the protocol-buffer fields that can lead to a tensor (onnx.proto: model,
 * graph, node, attribute, function) and skips all others.
 */
final class OnnxFile {
  private static final int MAX_DEPTH = 64;

  /** The messages on the way to a tensor. */
  private enum Message {
    MODEL,
    GRAPH,
    FUNCTION,
    NODE,
    ATTRIBUTE,
    SPARSE_TENSOR,
    TENSOR;

    /** The message in a field, if it can lead to a tensor. */
    @Nullable Message inner(int field) {
      return switch (this) {
        case MODEL -> field == 7 ? GRAPH : field == 25 ? FUNCTION : null;
        case GRAPH -> field == 1 ? NODE : field == 5 ? TENSOR : field == 15 ? SPARSE_TENSOR : null;
        case FUNCTION -> field == 7 ? NODE : field == 11 ? ATTRIBUTE : null;
        case NODE -> field == 5 ? ATTRIBUTE : null;
        case ATTRIBUTE ->
            switch (field) {
              case 5, 10 -> TENSOR;
              case 6, 11 -> GRAPH;
              case 22, 23 -> SPARSE_TENSOR;
              default -> null;
            };
        case SPARSE_TENSOR -> field == 1 || field == 2 ? TENSOR : null;
        case TENSOR -> null;
      };
    }
  }

  private static final int NODE_OPERATOR = 4;
  private static final int TENSOR_SHAPE = 1;
  private static final int TENSOR_TYPE = 2;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_EXTERNAL_DATA = 13;

  /**
   * A tensor that has its data outside the file.
   *
   * @param location as written, relative to the model's folder
   * @param offset of its first byte there
   * @param type its element type's number in onnx.proto
   * @param shape its dimensions
   */
  record External(String location, long offset, int type, List<Long> shape) {}

  private final Map<String, External> externals = new LinkedHashMap<>();
  private final Set<String> operators = new TreeSet<>();

  private final Path file;

  private OnnxFile(Path file) {
    this.file = file;
  }

  /** Reads a file from beginning to end; only what is asked for is kept. */
  static OnnxFile read(Path onnxFile) throws ModelFormatException {
    try (InputStream in = Files.newInputStream(onnxFile)) {
      OnnxFile read = new OnnxFile(onnxFile);
      CodedInputStream input = CodedInputStream.newInstance(in);
      input.setSizeLimit(Integer.MAX_VALUE);
      read.walk(input, Message.MODEL, 0);
      return read;
    } catch (InvalidProtocolBufferException e) {
      throw new ModelFormatException(
          onnxFile, "is truncated or no ONNX file; export or copy it again", e);
    } catch (IOException e) {
      throw new ModelFormatException(onnxFile, "cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The location (as written, relative to the model's folder) of each tensor that has its data
   * outside the file.
   */
  Map<String, String> locations() {
    Map<String, String> locations = new LinkedHashMap<>();
    externals.forEach((name, external) -> locations.put(name, external.location()));
    return locations;
  }

  /** All tensors that have their data outside the file, by name. */
  Map<String, External> externals() {
    return Collections.unmodifiableMap(externals);
  }

  /**
   * Refuses data that lies elsewhere than it may.
   *
   * @param what what locations must be, for the message
   */
  void requireLocations(Predicate<String> allowed, String what) throws ModelFormatException {
    for (Map.Entry<String, String> data : locations().entrySet()) {
      if (!allowed.test(data.getValue())) {
        throw new ModelFormatException(
            file,
            "tensor %s has its data in '%s', which is not %s"
                .formatted(data.getKey(), data.getValue(), what));
      }
    }
  }

  /** The names of all operators, those of subgraphs and functions too. */
  Set<String> operators() {
    return Collections.unmodifiableSet(operators);
  }

  private void walk(CodedInputStream in, Message message, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new InvalidProtocolBufferException(
          "graphs are nested more than " + MAX_DEPTH + " deep");
    }
    if (message == Message.TENSOR) {
      tensor(in);
      return;
    }
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (message == Message.NODE && WireFormat.getTagFieldNumber(tag) == NODE_OPERATOR) {
        operators.add(in.readString());
        continue;
      }
      Message inner = message.inner(WireFormat.getTagFieldNumber(tag));
      if (inner == null || WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
        in.skipField(tag);
      } else {
        int outerLimit = in.pushLimit(in.readRawVarint32());
        walk(in, inner, depth + 1);
        in.popLimit(outerLimit);
      }
    }
  }

  private void tensor(CodedInputStream in) throws IOException {
    String name = "";
    int type = 0;
    List<Long> shape = new ArrayList<>();
    Map<String, String> place = new HashMap<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case TENSOR_SHAPE -> dimensions(in, tag, shape);
        case TENSOR_TYPE -> type = in.readInt32();
        case TENSOR_NAME -> name = in.readString();
        case TENSOR_EXTERNAL_DATA -> entry(in, place);
        default -> in.skipField(tag);
      }
    }
    String location = place.get("location");
    if (location != null) {
      String known = name.isEmpty() ? "without a name, number " + externals.size() : name;
      externals.put(known, new External(location, offset(place), type, List.copyOf(shape)));
    }
  }

  private static long offset(Map<String, String> place) throws IOException {
    try {
      return Long.parseLong(place.getOrDefault("offset", "0"));
    } catch (NumberFormatException e) {
      throw new InvalidProtocolBufferException("an offset is " + place.get("offset"));
    }
  }

  /** One dimension, or all of them packed. */
  private static void dimensions(CodedInputStream in, int tag, List<Long> shape)
      throws IOException {
    if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      shape.add(in.readInt64());
      return;
    }
    int outerLimit = in.pushLimit(in.readRawVarint32());
    while (in.getBytesUntilLimit() > 0) {
      shape.add(in.readInt64());
    }
    in.popLimit(outerLimit);
  }

  private static void entry(CodedInputStream in, Map<String, String> place) throws IOException {
    int outerLimit = in.pushLimit(in.readRawVarint32());
    String key = "";
    String value = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> key = in.readString();
        case 2 -> value = in.readString();
        default -> in.skipField(tag);
      }
    }
    in.popLimit(outerLimit);
    place.put(key, value);
  }
}
