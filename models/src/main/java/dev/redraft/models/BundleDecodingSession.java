package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One source on the decoder graph. The cache stays in native memory: the presents of a call are the
 * pasts of the next, cut inside the graph to the first {@code keep} positions.
 */
final class BundleDecodingSession extends NetworkSession {
  private static final int IDS = 0;
  private static final int MARGINS = 1;
  private static final int FIRST_PRESENT = 2;

  private final OrtSession decoder;
  private final int layerCount;

  /** The inputs that stay, and of each past the newest. */
  private final Map<String, OnnxTensorLike> inputs = new HashMap<>();

  private OrtSession.@Nullable Result cache;

  /** Takes over the source. */
  BundleDecodingSession(BundleNetwork network, EncodedSource source, int minimumRows) {
    super(source, minimumRows);
    decoder = network.decoder();
    layerCount = network.layerCount();
    inputs.put("encoder_attention_mask", source.mask());
    for (var output : source.states()) {
      inputs.put(output.getKey(), (OnnxTensor) output.getValue());
    }
    for (int layer = 0; layer < layerCount; layer++) {
      inputs.put("past_k." + layer, network.emptyPast());
      inputs.put("past_v." + layer, network.emptyPast());
    }
  }

  @Override
  Predictions feed(EncodedSource source, TokenIds next) throws OrtException {
    try (OnnxTensor ids = Tensors.row(next);
        OnnxTensor keep = OnnxTensor.createTensor(Tensors.environment(), (long) length())) {
      inputs.put("input_ids", ids);
      inputs.put("keep", keep);
      OrtSession.Result result = decoder.run(inputs);
      replaceCache(result);
      return predictions(result, next.size());
    }
  }

  private void replaceCache(OrtSession.Result result) {
    closeCache();
    cache = result;
    for (int layer = 0; layer < layerCount; layer++) {
      inputs.put("past_k." + layer, (OnnxTensor) result.get(FIRST_PRESENT + 2 * layer));
      inputs.put("past_v." + layer, (OnnxTensor) result.get(FIRST_PRESENT + 2 * layer + 1));
    }
  }

  private static Predictions predictions(OrtSession.Result result, int rows) {
    LongBuffer ids = ((OnnxTensor) result.get(IDS)).getLongBuffer();
    FloatBuffer margins = ((OnnxTensor) result.get(MARGINS)).getFloatBuffer();
    int[] tokens = new int[rows];
    float[] marginArray = new float[rows];
    for (int row = 0; row < rows; row++) {
      tokens[row] = (int) ids.get(row);
      marginArray[row] = margins.get(row);
    }
    return new Predictions(tokens, marginArray);
  }

  @Override
  void closeCache() {
    if (cache != null) {
      cache.close();
    }
  }
}
