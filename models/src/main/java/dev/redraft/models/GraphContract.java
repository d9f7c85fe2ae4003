package dev.redraft.models;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The tensors that a bundle's graphs must take and give; -1 stands for a free dimension. See
 * docs/architecture.md.
 */
final class GraphContract {
  private static final long FREE = -1;

  /** A tensor of the contract. */
  private record Expected(String name, OnnxJavaType type, List<Long> shape) {}

  private final BundleDescription description;

  GraphContract(BundleDescription description) {
    this.description = description;
  }

  /**
   * Checks the encoder: ids and mask to the cross-attention keys and values of every decoder layer.
   */
  void checkEncoder(Path file, OrtSession session) throws ModelFormatException, OrtException {
    List<Expected> inputs =
        List.of(
            new Expected("input_ids", OnnxJavaType.INT64, List.of(FREE, FREE)),
            new Expected("attention_mask", OnnxJavaType.INT64, List.of(FREE, FREE)));
    check(file, "input", inputs, session.getInputInfo(), false);
    check(file, "output", layered("cross_k.", "cross_v."), session.getOutputInfo(), true);
  }

  /** Checks the decoder: new ids on a cache to predictions, margins and the grown cache. */
  void checkDecoder(Path file, OrtSession session) throws ModelFormatException, OrtException {
    List<Expected> inputs = new ArrayList<>();
    inputs.add(new Expected("input_ids", OnnxJavaType.INT64, List.of(FREE, FREE)));
    inputs.add(new Expected("encoder_attention_mask", OnnxJavaType.INT64, List.of(FREE, FREE)));
    inputs.add(new Expected("keep", OnnxJavaType.INT64, List.of()));
    inputs.addAll(layered("cross_k.", "cross_v."));
    inputs.addAll(layered("past_k.", "past_v."));
    check(file, "input", inputs, session.getInputInfo(), false);
    List<Expected> outputs = new ArrayList<>();
    outputs.add(new Expected("ids", OnnxJavaType.INT64, List.of(FREE, FREE)));
    outputs.add(new Expected("margin", OnnxJavaType.FLOAT, List.of(FREE, FREE)));
    outputs.addAll(layered("present_k.", "present_v."));
    check(file, "output", outputs, session.getOutputInfo(), true);
  }

  private List<Expected> layered(String... prefixes) {
    List<Expected> tensors = new ArrayList<>();
    for (int layer = 0; layer < description.layers().decoder(); layer++) {
      for (String prefix : prefixes) {
        tensors.add(
            new Expected(
                prefix + layer,
                OnnxJavaType.FLOAT,
                List.of(FREE, (long) description.heads(), FREE, (long) description.headSize())));
      }
    }
    return tensors;
  }

  private static void check(
      Path file, String kind, List<Expected> expected, Map<String, NodeInfo> found, boolean inOrder)
      throws ModelFormatException {
    List<String> names = new ArrayList<>(found.keySet());
    for (int i = 0; i < expected.size(); i++) {
      Expected tensor = expected.get(i);
      NodeInfo info = found.get(tensor.name);
      if (info == null) {
        throw new ModelFormatException(
            file, "has no " + kind + " " + tensor.name + "; it has " + names);
      }
      if (inOrder && !names.get(i).equals(tensor.name)) {
        throw new ModelFormatException(
            file, kind + " " + (i + 1) + " is " + names.get(i) + ", expected " + tensor.name);
      }
      if (!(info.getInfo() instanceof TensorInfo actual) || !fits(tensor, actual)) {
        throw new ModelFormatException(
            file,
            kind
                + " "
                + tensor.name
                + " is "
                + text(info)
                + ", expected "
                + tensor.type
                + " "
                + tensor.shape);
      }
    }
    if (found.size() != expected.size()) {
      names.removeAll(expected.stream().map(Expected::name).toList());
      throw new ModelFormatException(file, "has " + kind + "s beyond the contract: " + names);
    }
  }

  private static boolean fits(Expected expected, TensorInfo actual) {
    long[] shape = actual.getShape();
    if (actual.type != expected.type || shape.length != expected.shape.size()) {
      return false;
    }
    for (int i = 0; i < shape.length; i++) {
      long wanted = expected.shape.get(i);
      if (wanted != FREE && shape[i] != FREE && shape[i] != wanted) {
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
