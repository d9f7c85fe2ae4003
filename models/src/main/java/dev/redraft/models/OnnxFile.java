package dev.redraft.models;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
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
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_EXTERNAL_DATA = 13;

  private final Map<String, String> locations = new LinkedHashMap<>();
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
    return Collections.unmodifiableMap(locations);
  }

  /**
   * Refuses data that lies elsewhere than it may.
   *
   * @param what what locations must be, for the message
   */
  void requireLocations(Predicate<String> allowed, String what) throws ModelFormatException {
    for (Map.Entry<String, String> data : locations.entrySet()) {
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
    String location = null;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case TENSOR_NAME -> name = in.readString();
        case TENSOR_EXTERNAL_DATA -> {
          int outerLimit = in.pushLimit(in.readRawVarint32());
          String key = "";
          String value = "";
          for (int entry = in.readTag(); entry != 0; entry = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(entry)) {
              case 1 -> key = in.readString();
              case 2 -> value = in.readString();
              default -> in.skipField(entry);
            }
          }
          in.popLimit(outerLimit);
          location = key.equals("location") ? value : location;
        }
        default -> in.skipField(tag);
      }
    }
    if (location != null) {
      locations.put(name.isEmpty() ? "without a name, number " + locations.size() : name, location);
    }
  }
}
