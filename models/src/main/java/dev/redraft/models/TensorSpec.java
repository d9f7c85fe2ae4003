package dev.redraft.models;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A tensor that a graph must take or give.
 *
 * @param shape its dimensions; {@link #FREE} stands for one that is not known beforehand
 */
record TensorSpec(String name, OnnxJavaType type, List<Long> shape) {
  static final long FREE = -1;

  /**
   * Checks that a graph has the tensor and that it fits.
   *
   * @param kind {@code input} or {@code output}, for the message
   */
  void check(Path file, String kind, Map<String, NodeInfo> found) throws ModelFormatException {
    NodeInfo info = found.get(name);
    if (info == null) {
      throw new ModelFormatException(
          file, "has no " + kind + " " + name + "; it has " + List.copyOf(found.keySet()));
    }
    if (!fits(info)) {
      throw new ModelFormatException(
          file, kind + " " + name + " is " + text(info) + ", expected " + type + " " + shape);
    }
  }

  private boolean fits(NodeInfo info) {
    if (!(info.getInfo() instanceof TensorInfo actual) || actual.type != type) {
      return false;
    }
    long[] actualShape = actual.getShape();
    if (actualShape.length != shape.size()) {
      return false;
    }
    for (int i = 0; i < actualShape.length; i++) {
      long wanted = shape.get(i);
      if (wanted != FREE && actualShape[i] != FREE && actualShape[i] != wanted) {
        return false;
      }
    }
    return true;
  }

  private static String text(NodeInfo info) {
    return info.getInfo() instanceof TensorInfo tensor
        ? tensor.type + " " + Arrays.toString(tensor.getShape())
        : "no tensor";
  }
}
