package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.TokenIds;
import java.util.Map;

/**
 * What the encoder makes of a source.
 *
 * @param mask ones, int64 [1, S]
 * @param states the encoder's outputs
 */
record EncodedSource(OnnxTensor mask, OrtSession.Result states) implements AutoCloseable {
  /** Runs the encoder. */
  static EncodedSource of(OrtSession encoder, TokenIds source) throws OrtException {
    OnnxTensor mask = Tensors.ones(source.size());
    try (OnnxTensor ids = Tensors.row(source)) {
      return new EncodedSource(mask, encoder.run(Map.of("input_ids", ids, "attention_mask", mask)));
    } catch (OrtException | RuntimeException e) {
      mask.close();
      throw e;
    }
  }

  @Override
  public void close() {
    Tensors.closeAll(states, mask);
  }
}
