package dev.redraft.models;

import static dev.redraft.models.TensorSpec.FREE;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.models.ModelDescription.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tensors that a bundle's graphs must take and give. See docs/architecture.md. */
final class GraphContract {
  private final Shape shape;

  GraphContract(Shape shape) {
    this.shape = shape;
  }

  /**
   * Checks the encoder: ids and mask to the cross-attention keys and values of every decoder layer.
   */
  void checkEncoder(Path file, OrtSession session) throws ModelFormatException, OrtException {
    List<TensorSpec> inputs =
        List.of(
            new TensorSpec("input_ids", OnnxJavaType.INT64, List.of(FREE, FREE)),
            new TensorSpec("attention_mask", OnnxJavaType.INT64, List.of(FREE, FREE)));
    check(file, "input", inputs, session.getInputInfo());
    List<TensorSpec> outputs = layered("cross_k.", "cross_v.");
    checkOrder(file, outputs, session.getOutputInfo());
    check(file, "output", outputs, session.getOutputInfo());
  }

  /** Checks the decoder: new ids on a cache to predictions, margins and the grown cache. */
  void checkDecoder(Path file, OrtSession session) throws ModelFormatException, OrtException {
    List<TensorSpec> inputs = new ArrayList<>();
    inputs.add(new TensorSpec("input_ids", OnnxJavaType.INT64, List.of(FREE, FREE)));
    inputs.add(new TensorSpec("encoder_attention_mask", OnnxJavaType.INT64, List.of(FREE, FREE)));
    inputs.add(new TensorSpec("keep", OnnxJavaType.INT64, List.of()));
    inputs.addAll(layered("cross_k.", "cross_v."));
    inputs.addAll(layered("past_k.", "past_v."));
    check(file, "input", inputs, session.getInputInfo());
    List<TensorSpec> outputs = new ArrayList<>();
    outputs.add(new TensorSpec("ids", OnnxJavaType.INT64, List.of(FREE, FREE)));
    outputs.add(new TensorSpec("margin", OnnxJavaType.FLOAT, List.of(FREE, FREE)));
    outputs.addAll(layered("present_k.", "present_v."));
    checkOrder(file, outputs, session.getOutputInfo());
    check(file, "output", outputs, session.getOutputInfo());
  }

  private List<TensorSpec> layered(String... prefixes) {
    List<Long> dimensions = List.of(FREE, (long) shape.heads(), FREE, (long) shape.headSize());
    List<TensorSpec> tensors = new ArrayList<>();
    for (int layer = 0; layer < shape.layers(); layer++) {
      for (String prefix : prefixes) {
        tensors.add(new TensorSpec(prefix + layer, OnnxJavaType.FLOAT, dimensions));
      }
    }
    return tensors;
  }

  private static void check(
      Path file, String kind, List<TensorSpec> expected, Map<String, NodeInfo> found)
      throws ModelFormatException {
    for (TensorSpec tensor : expected) {
      tensor.check(file, kind, found);
    }
    if (found.size() != expected.size()) {
      List<String> names = new ArrayList<>(found.keySet());
      names.removeAll(expected.stream().map(TensorSpec::name).toList());
      throw new ModelFormatException(file, "has " + kind + "s beyond the contract: " + names);
    }
  }

  /** Outputs are read by their place. */
  private static void checkOrder(Path file, List<TensorSpec> expected, Map<String, NodeInfo> found)
      throws ModelFormatException {
    List<String> names = new ArrayList<>(found.keySet());
    for (int i = 0; i < expected.size(); i++) {
      String name = expected.get(i).name();
      if (found.containsKey(name) && !names.get(i).equals(name)) {
        throw new ModelFormatException(
            file, "output " + (i + 1) + " is " + names.get(i) + ", expected " + name);
      }
    }
  }
}
