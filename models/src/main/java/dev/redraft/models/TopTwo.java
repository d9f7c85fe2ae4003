package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/**
 * Makes predictions of logits, in native memory: two ids and two logits a row are all that is
 * copied. Ties go to the lowest id. Thread-safe.
 */
final class TopTwo implements AutoCloseable {
  private static final int COUNT = 2;

  private final OrtSession graph;

  /**
   * Opens the graph.
   *
   * @param suppressed tokens never to be predicted
   */
  TopTwo(int vocabularySize, TokenIds suppressed) {
    SmallGraph topTwo =
        new SmallGraph()
            .input("logits", SmallGraph.Element.FLOAT, 3)
            .constant("count", (long) COUNT)
            .output("values", SmallGraph.Element.FLOAT, 3)
            .output("ids", SmallGraph.Element.INT64, 3);
    String logits = "logits";
    if (!suppressed.isEmpty()) {
      float[] penalty = new float[vocabularySize];
      for (int i = 0; i < suppressed.size(); i++) {
        penalty[suppressed.get(i)] = Float.NEGATIVE_INFINITY;
      }
      topTwo.constant("penalty", penalty);
      topTwo.node("Add", List.of(logits, "penalty"), List.of("allowed"));
      logits = "allowed";
    }
    graph = topTwo.node("TopK", List.of(logits, "count"), List.of("values", "ids")).open();
  }

  /**
   * The predictions of the last rows.
   *
   * @param logits float [1, rows, vocabulary]
   * @param firstRow the rows before it are passed over, having been computed again
   */
  Predictions of(OnnxTensor logits, int firstRow) throws OrtException {
    try (OrtSession.Result result = graph.run(Map.of("logits", logits))) {
      FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
      LongBuffer ids = ((OnnxTensor) result.get(1)).getLongBuffer();
      int rows = ids.remaining() / COUNT - firstRow;
      int[] tokens = new int[rows];
      int[] seconds = new int[rows];
      float[] margins = new float[rows];
      for (int row = 0; row < rows; row++) {
        int best = COUNT * (firstRow + row);
        tokens[row] = (int) ids.get(best);
        seconds[row] = (int) ids.get(best + 1);
        margins[row] = values.get(best) - values.get(best + 1);
      }
      return new Predictions(tokens, margins, firstRow).withSeconds(seconds);
    }
  }

  @Override
  public void close() {
    Tensors.closeAll(graph);
  }
}
