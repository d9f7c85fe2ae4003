package dev.redraft.models;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Writes an ONNX model of a few operators, to work on native tensors where they lie. The numbers
 * are those of the fields in onnx.proto. Not thread-safe.
 */
final class SmallGraph {
  /** Element types of tensors. */
  enum Element {
    FLOAT(1),
    INT64(7);

    private final int number;

    Element(int number) {
      this.number = number;
    }
  }

  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  private final UnknownFieldSet.Builder graph = UnknownFieldSet.newBuilder();

  SmallGraph() {
    add(graph, 2, ByteString.copyFromUtf8("redraft"));
  }

  /** Adds an input; its dimensions are free and of other names than those of other inputs. */
  SmallGraph input(String name, Element type, int rank) {
    add(graph, 11, value(name, type, rank));
    return this;
  }

  /** Adds an output. */
  SmallGraph output(String name, Element type, int rank) {
    add(graph, 12, value(name, type, rank));
    return this;
  }

  /** Adds a constant of one dimension. */
  SmallGraph constant(String name, long... values) {
    ByteBuffer bytes = littleEndian(Long.BYTES * values.length);
    bytes.asLongBuffer().put(values);
    add(graph, 5, tensor(name, Element.INT64, values.length, bytes));
    return this;
  }

  /** Adds a constant of one dimension. */
  SmallGraph constant(String name, float... values) {
    ByteBuffer bytes = littleEndian(Float.BYTES * values.length);
    bytes.asFloatBuffer().put(values);
    add(graph, 5, tensor(name, Element.FLOAT, values.length, bytes));
    return this;
  }

  /** Adds an operator without attributes. */
  SmallGraph node(String operator, List<String> inputs, List<String> outputs) {
    UnknownFieldSet.Builder node = UnknownFieldSet.newBuilder();
    inputs.forEach(name -> add(node, 1, ByteString.copyFromUtf8(name)));
    outputs.forEach(name -> add(node, 2, ByteString.copyFromUtf8(name)));
    add(node, 4, ByteString.copyFromUtf8(operator));
    add(graph, 1, node.build().toByteString());
    return this;
  }

  /** Opens the model. */
  OrtSession open() {
    UnknownFieldSet.Builder opset = UnknownFieldSet.newBuilder();
    add(opset, 2, OPSET);
    UnknownFieldSet.Builder model = UnknownFieldSet.newBuilder();
    add(model, 1, IR_VERSION);
    add(model, 8, opset.build().toByteString());
    add(model, 7, graph.build().toByteString());
    try (SessionOptions options = GraphOpener.PLAIN.options()) {
      return Tensors.environment().createSession(model.build().toByteArray(), options);
    } catch (OrtException e) {
      throw new InferenceException("a graph of Redraft's own was refused", e);
    }
  }

  private static ByteString value(String name, Element type, int rank) {
    UnknownFieldSet.Builder shape = UnknownFieldSet.newBuilder();
    for (int i = 0; i < rank; i++) {
      UnknownFieldSet.Builder dimension = UnknownFieldSet.newBuilder();
      add(dimension, 2, ByteString.copyFromUtf8(name + "." + i));
      add(shape, 1, dimension.build().toByteString());
    }
    UnknownFieldSet.Builder tensor = UnknownFieldSet.newBuilder();
    add(tensor, 1, type.number);
    add(tensor, 2, shape.build().toByteString());
    UnknownFieldSet.Builder wrapped = UnknownFieldSet.newBuilder();
    add(wrapped, 1, tensor.build().toByteString());
    UnknownFieldSet.Builder value = UnknownFieldSet.newBuilder();
    add(value, 1, ByteString.copyFromUtf8(name));
    add(value, 2, wrapped.build().toByteString());
    return value.build().toByteString();
  }

  private static ByteString tensor(String name, Element type, int size, ByteBuffer content) {
    UnknownFieldSet.Builder tensor = UnknownFieldSet.newBuilder();
    add(tensor, 1, size);
    add(tensor, 2, type.number);
    add(tensor, 8, ByteString.copyFromUtf8(name));
    add(tensor, 9, ByteString.copyFrom(content));
    return tensor.build().toByteString();
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void add(UnknownFieldSet.Builder message, int field, ByteString content) {
    message.mergeField(
        field, UnknownFieldSet.Field.newBuilder().addLengthDelimited(content).build());
  }

  private static void add(UnknownFieldSet.Builder message, int field, long number) {
    message.mergeField(field, UnknownFieldSet.Field.newBuilder().addVarint(number).build());
  }
}
