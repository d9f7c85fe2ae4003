package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One source on the decoder graph. The cache stays in native memory: the presents of a call are the
 * pasts of the next, cut inside the graph to the first {@code keep} positions.
 */
final class BundleDecodingSession extends NetworkSession {
  private final BundleGraphs graphs;

  /** The inputs that stay, and of each past the newest. */
  private final Map<String, OnnxTensorLike> inputs = new HashMap<>();

  private OrtSession.@Nullable Result cache;

  /** Takes over the source. */
  BundleDecodingSession(BundleGraphs graphs, EncodedSource source, int minimumRows) {
    super(source, minimumRows);
    this.graphs = graphs;
    inputs.put("encoder_attention_mask", source.mask());
    for (String part : graphs.cacheParts()) {
      inputs.put("cross_" + part, tensor(source.states(), "cross_" + part));
      inputs.put("past_" + part, graphs.emptyPast());
    }
  }

  @Override
  Predictions feed(EncodedSource source, TokenIds next) throws OrtException {
    try (OnnxTensor ids = Tensors.row(next);
        OnnxTensor keep = OnnxTensor.createTensor(Tensors.environment(), (long) length())) {
      inputs.put("input_ids", ids);
      inputs.put("keep", keep);
      OrtSession.Result result = graphs.decode(inputs);
      replaceCache(result);
      return predictions(result, next.size());
    }
  }

  private void replaceCache(OrtSession.Result result) {
    closeCache();
    cache = result;
    for (String part : graphs.cacheParts()) {
      inputs.put("past_" + part, tensor(result, "present_" + part));
    }
  }

  /** What a call of a decoder graph predicts for its rows. */
  static Predictions predictions(OrtSession.Result result, int rows) {
    float[] margins = new float[rows];
    tensor(result, GraphContract.MARGIN).getFloatBuffer().get(margins);
    Predictions predictions =
        new Predictions(ids(tensor(result, GraphContract.IDS), rows), margins);
    return result
        .get(GraphContract.SECOND_IDS)
        .map(seconds -> predictions.withSeconds(ids((OnnxTensor) seconds, rows)))
        .orElse(predictions);
  }

  private static int[] ids(OnnxTensor tensor, int rows) {
    LongBuffer longs = tensor.getLongBuffer();
    int[] ids = new int[rows];
    Arrays.setAll(ids, row -> (int) longs.get(row));
    return ids;
  }

  /** A result's tensor of a name. */
  static OnnxTensor tensor(OrtSession.Result result, String name) {
    return (OnnxTensor) result.get(name).orElseThrow();
  }

  @Override
  void closeCache() {
    if (cache != null) {
      cache.close();
    }
  }
}
