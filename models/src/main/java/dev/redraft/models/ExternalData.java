package dev.redraft.models;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads from an ONNX file where its tensors keep external data, without loading the model: walks
 * the protocol-buffer fields that can lead to a tensor (onnx.proto: model, graph, node, attribute,
 * function) and skips all others.
 */
final class ExternalData {
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

  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_EXTERNAL_DATA = 13;

  private final Map<String, String> locations = new LinkedHashMap<>();

  private ExternalData() {}

  /**
   * The location (as written, relative to the model's folder) of each tensor that has its data
   * outside the file.
   */
  static Map<String, String> locations(Path onnxFile) throws ModelFormatException {
    try (InputStream in = Files.newInputStream(onnxFile)) {
      ExternalData data = new ExternalData();
      CodedInputStream input = CodedInputStream.newInstance(in);
      input.setSizeLimit(Integer.MAX_VALUE);
      data.walk(input, Message.MODEL, 0);
      return data.locations;
    } catch (InvalidProtocolBufferException e) {
      throw new ModelFormatException(
          onnxFile, "is truncated or no ONNX file; export or copy it again", e);
    } catch (IOException e) {
      throw new ModelFormatException(onnxFile, "cannot be read: " + e.getMessage(), e);
    }
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
