package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts a cache to its first positions, in native memory; what remains is copied. Thread-safe. */
final class CacheCut implements AutoCloseable {
  private final OrtSession graph;

  /** Opens the graph for a cache of the given tensors, each float [1, heads, positions, size]. */
  CacheCut(List<String> names) {
    SmallGraph cut =
        new SmallGraph()
            .input("keep", SmallGraph.Element.INT64, 1)
            .constant("start", 0L)
            .constant("axis", 2L);
    for (String name : names) {
      String whole = "whole." + name;
      cut.input(whole, SmallGraph.Element.FLOAT, 4).output(name, SmallGraph.Element.FLOAT, 4);
      cut.node("Slice", List.of(whole, "start", "keep", "axis"), List.of(name));
    }
    graph = cut.open();
  }

  /**
   * The first positions.
   *
   * @return tensors of the same names
   */
  OrtSession.Result cut(Map<String, OnnxTensor> cache, int keep) throws OrtException {
    Map<String, OnnxTensorLike> inputs = new HashMap<>();
    cache.forEach((name, tensor) -> inputs.put("whole." + name, tensor));
    try (OnnxTensor count = OnnxTensor.createTensor(Tensors.environment(), new long[] {keep})) {
      inputs.put("keep", count);
      return graph.run(inputs);
    }
  }

  @Override
  public void close() {
    Tensors.closeAll(graph);
  }
}
