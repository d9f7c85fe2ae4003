package dev.redraft.models;

import static dev.redraft.models.TensorSpec.FREE;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.models.ModelDescription.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tensors that a bundle's graphs must take and give; they may give others, which are passed
 * over. See docs/architecture.md.
 */
final class GraphContract {
  static final String IDS = "ids";
  static final String MARGIN = "margin";

  /** The decoder's output that older bundles lack. */
  static final String SECOND_IDS = "second_ids";

  /** The judge's output. */
  static final String LOG_PROBABILITY = "log_prob";

  /** The decoder's outputs but for the cache. */
  static final Set<String> PREDICTIONS = Set.of(IDS, MARGIN, SECOND_IDS);

  private final int version;
  private final Shape shape;

  /** The contract of a version, for a model of the shape. */
  GraphContract(int version, Shape shape) {
    this.version = version;
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
    checkInputs(file, inputs, session.getInputInfo());
    checkOutputs(file, layered("cross_k.", "cross_v."), session.getOutputInfo());
  }

  /** Checks the decoder: new ids on a cache to predictions, margins and the grown cache. */
  void checkDecoder(Path file, OrtSession session) throws ModelFormatException, OrtException {
    List<TensorSpec> inputs = new ArrayList<>();
    inputs.add(new TensorSpec("input_ids", OnnxJavaType.INT64, List.of(FREE, FREE)));
    inputs.add(new TensorSpec("encoder_attention_mask", OnnxJavaType.INT64, List.of(FREE, FREE)));
    inputs.add(new TensorSpec("keep", OnnxJavaType.INT64, List.of()));
    inputs.addAll(layered("cross_k.", "cross_v."));
    inputs.addAll(layered("past_k.", "past_v."));
    checkInputs(file, inputs, session.getInputInfo());
    List<TensorSpec> outputs = new ArrayList<>();
    outputs.add(new TensorSpec(IDS, OnnxJavaType.INT64, List.of(FREE, FREE)));
    outputs.add(new TensorSpec(MARGIN, OnnxJavaType.FLOAT, List.of(FREE, FREE)));
    outputs.addAll(layered("present_k.", "present_v."));
    Map<String, NodeInfo> found = session.getOutputInfo();
    if (version >= BundleDescription.CONTRACT_WITH_SECONDS || found.containsKey(SECOND_IDS)) {
      outputs.add(new TensorSpec(SECOND_IDS, OnnxJavaType.INT64, List.of(FREE, FREE)));
    }
    checkOutputs(file, outputs, found);
  }

  /** Checks the encoder for batches: rows of all sources, and where they stand. */
  void checkBatchEncoder(Path file, OrtSession session) throws ModelFormatException, OrtException {
    List<TensorSpec> inputs = new ArrayList<>();
    inputs.add(new TensorSpec("input_ids", OnnxJavaType.INT64, List.of(1L, FREE)));
    inputs.addAll(numbers(2, "attention_mask", "row_at"));
    inputs.addAll(numbers(1, "place_of"));
    checkInputs(file, inputs, session.getInputInfo());
    checkOutputs(file, rows("cross_k.", "cross_v."), session.getOutputInfo());
  }

  /** Checks the decoder for batches: new rows of all sources on a cache that is a list of rows. */
  void checkBatchDecoder(Path file, OrtSession session) throws ModelFormatException, OrtException {
    List<TensorSpec> inputs = new ArrayList<>();
    inputs.add(new TensorSpec("input_ids", OnnxJavaType.INT64, List.of(1L, FREE)));
    inputs.addAll(
        numbers(2, "row_at", "position", "key_at", "source_at", "encoder_attention_mask"));
    inputs.addAll(numbers(1, "place_of", "kept"));
    inputs.addAll(rows("cross_k.", "cross_v."));
    inputs.addAll(rows("past_k.", "past_v."));
    checkInputs(file, inputs, session.getInputInfo());
    List<TensorSpec> outputs = new ArrayList<>(rows("present_k.", "present_v."));
    outputs.add(new TensorSpec(IDS, OnnxJavaType.INT64, List.of(FREE, FREE)));
    outputs.add(new TensorSpec(MARGIN, OnnxJavaType.FLOAT, List.of(FREE, FREE)));
    outputs.add(new TensorSpec(SECOND_IDS, OnnxJavaType.INT64, List.of(FREE, FREE)));
    checkOutputs(file, outputs, session.getOutputInfo());
  }

  private static List<TensorSpec> numbers(int dimensions, String... names) {
    return Stream.of(names)
        .map(
            name -> new TensorSpec(name, OnnxJavaType.INT64, Collections.nCopies(dimensions, FREE)))
        .toList();
  }

  /** Keys or values of each layer, a row a position. */
  private List<TensorSpec> rows(String... prefixes) {
    return layered(List.of(FREE, (long) shape.heads() * shape.headSize()), prefixes);
  }

  /** Checks a judge: rows of tokens on a cache to log-probabilities and the grown cache. */
  void checkJudge(Path file, OrtSession session) throws ModelFormatException, OrtException {
    List<TensorSpec> inputs = new ArrayList<>();
    inputs.add(new TensorSpec("input_ids", OnnxJavaType.INT64, List.of(1L, FREE)));
    inputs.add(new TensorSpec("keep", OnnxJavaType.INT64, List.of()));
    for (String name : List.of("fork", "start", "rows", "next_ids")) {
      inputs.add(new TensorSpec(name, OnnxJavaType.INT64, List.of(FREE)));
    }
    inputs.addAll(layered("past_k.", "past_v."));
    checkInputs(file, inputs, session.getInputInfo());
    List<TensorSpec> outputs = new ArrayList<>(layered("present_k.", "present_v."));
    outputs.add(new TensorSpec(LOG_PROBABILITY, OnnxJavaType.FLOAT, List.of(FREE)));
    checkOutputs(file, outputs, session.getOutputInfo());
  }

  private List<TensorSpec> layered(String... prefixes) {
    return layered(List.of(FREE, (long) shape.heads(), FREE, (long) shape.headSize()), prefixes);
  }

  private List<TensorSpec> layered(List<Long> dimensions, String... prefixes) {
    List<TensorSpec> tensors = new ArrayList<>();
    for (int layer = 0; layer < shape.layers(); layer++) {
      for (String prefix : prefixes) {
        tensors.add(new TensorSpec(prefix + layer, OnnxJavaType.FLOAT, dimensions));
      }
    }
    return tensors;
  }

  /** All inputs must be known, for each has to be fed. */
  private static void checkInputs(Path file, List<TensorSpec> expected, Map<String, NodeInfo> found)
      throws ModelFormatException {
    for (TensorSpec tensor : expected) {
      tensor.check(file, "input", found);
    }
    if (found.size() != expected.size()) {
      List<String> names = new ArrayList<>(found.keySet());
      names.removeAll(expected.stream().map(TensorSpec::name).toList());
      throw new ModelFormatException(file, "has inputs beyond the contract: " + names);
    }
  }

  private static void checkOutputs(
      Path file, List<TensorSpec> expected, Map<String, NodeInfo> found)
      throws ModelFormatException {
    for (TensorSpec tensor : expected) {
      tensor.check(file, "output", found);
    }
  }
}
