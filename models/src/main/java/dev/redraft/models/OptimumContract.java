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
import java.util.Set;
import java.util.TreeSet;

/** The tensors that graphs exported by Optimum take and give. */
final class OptimumContract {
  private static final TensorSpec IDS =
      new TensorSpec("input_ids", OnnxJavaType.INT64, List.of(FREE, FREE));
  private static final TensorSpec SOURCE_MASK =
      new TensorSpec("attention_mask", OnnxJavaType.INT64, List.of(FREE, FREE));
  private static final TensorSpec CROSS_MASK =
      new TensorSpec("encoder_attention_mask", OnnxJavaType.INT64, List.of(FREE, FREE));
  private static final TensorSpec HIDDEN =
      new TensorSpec("encoder_hidden_states", OnnxJavaType.FLOAT, List.of(FREE, FREE, FREE));
  private static final TensorSpec LAST_HIDDEN =
      new TensorSpec("last_hidden_state", OnnxJavaType.FLOAT, List.of(FREE, FREE, FREE));
  private static final TensorSpec USE_CACHE =
      new TensorSpec("use_cache_branch", OnnxJavaType.BOOL, List.of(1L));

  private final Shape shape;
  private final List<TensorSpec> allPasts;

  OptimumContract(Shape shape) {
    this.shape = shape;
    allPasts = layered("past_key_values.", ".decoder");
    allPasts.addAll(layered("past_key_values.", ".encoder"));
  }

  /** Checks the encoder: ids and mask to hidden states. */
  void checkEncoder(Path file, OrtSession session) throws ModelFormatException, OrtException {
    checkInputs(file, session, List.of(IDS, SOURCE_MASK), List.of());
    LAST_HIDDEN.check(file, "output", session.getOutputInfo());
  }

  /** Checks a decoder that reads a whole prefix, and need not give a cache. */
  void checkDecoder(Path file, OrtSession session) throws ModelFormatException, OrtException {
    checkInputs(file, session, List.of(IDS, HIDDEN), List.of(CROSS_MASK));
    logits().check(file, "output", session.getOutputInfo());
  }

  /** Checks a decoder that reads a whole prefix and gives a cache. */
  void checkCachingDecoder(Path file, OrtSession session)
      throws ModelFormatException, OrtException {
    checkDecoder(file, session);
    for (String side : List.of(".decoder", ".encoder")) {
      check(file, "output", layered("present.", side), session.getOutputInfo());
    }
  }

  /** Checks a decoder that goes on from a cache. */
  void checkWithPast(Path file, OrtSession session) throws ModelFormatException, OrtException {
    List<TensorSpec> needed = new ArrayList<>(allPasts);
    needed.add(IDS);
    checkInputs(file, session, needed, List.of(CROSS_MASK, HIDDEN));
    checkGrownCache(file, session);
  }

  /** Checks one that does either, as {@code use_cache_branch} says. */
  void checkMerged(Path file, OrtSession session) throws ModelFormatException, OrtException {
    List<TensorSpec> needed = new ArrayList<>(allPasts);
    needed.addAll(List.of(IDS, HIDDEN, USE_CACHE));
    checkInputs(file, session, needed, List.of(CROSS_MASK));
    checkGrownCache(file, session);
    check(file, "output", layered("present.", ".encoder"), session.getOutputInfo());
  }

  private void checkGrownCache(Path file, OrtSession session)
      throws ModelFormatException, OrtException {
    logits().check(file, "output", session.getOutputInfo());
    check(file, "output", layered("present.", ".decoder"), session.getOutputInfo());
  }

  /** Logits; Optimum labels the length of some "1", so it is no reason to refuse. */
  private TensorSpec logits() {
    return new TensorSpec(
        "logits", OnnxJavaType.FLOAT, List.of(FREE, FREE, (long) shape.vocabularySize()));
  }

  private List<TensorSpec> layered(String prefix, String side) {
    List<Long> dimensions = List.of(FREE, (long) shape.heads(), FREE, (long) shape.headSize());
    List<TensorSpec> tensors = new ArrayList<>();
    for (int layer = 0; layer < shape.layers(); layer++) {
      for (String what : List.of(".key", ".value")) {
        tensors.add(new TensorSpec(prefix + layer + side + what, OnnxJavaType.FLOAT, dimensions));
      }
    }
    return tensors;
  }

  private static void checkInputs(
      Path file, OrtSession session, List<TensorSpec> needed, List<TensorSpec> allowed)
      throws ModelFormatException, OrtException {
    Map<String, NodeInfo> inputs = session.getInputInfo();
    check(file, "input", needed, inputs);
    Set<String> unknown = new TreeSet<>(inputs.keySet());
    needed.forEach(tensor -> unknown.remove(tensor.name()));
    for (TensorSpec tensor : allowed) {
      if (unknown.remove(tensor.name())) {
        tensor.check(file, "input", inputs);
      }
    }
    if (!unknown.isEmpty()) {
      throw new ModelFormatException(
          file, "has inputs Redraft knows nothing of: " + unknown + "; export it with Optimum");
    }
  }

  private static void check(
      Path file, String kind, List<TensorSpec> expected, Map<String, NodeInfo> found)
      throws ModelFormatException {
    for (TensorSpec tensor : expected) {
      tensor.check(file, kind, found);
    }
  }
}
