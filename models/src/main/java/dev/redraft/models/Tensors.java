package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import dev.redraft.decoder.TokenIds;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** Makes and frees what ONNX Runtime works on. */
final class Tensors {
  private Tensors() {}

  /**
   * ONNX Runtime; what it has to say comes in its exceptions, for a library does not print, and it
   * reports to nobody.
   */
  static OrtEnvironment environment() {
    Telemetry.turnOff();
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "redraft");
  }

  /** The tokens as an int64 tensor of shape [1, n]. */
  static OnnxTensor row(TokenIds tokens) throws OrtException {
    LongBuffer ids = LongBuffer.allocate(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      ids.put(i, tokens.get(i));
    }
    return OnnxTensor.createTensor(environment(), ids, new long[] {1, tokens.size()});
  }

  /** Ones as an int64 tensor of shape [1, n]. */
  static OnnxTensor ones(int count) throws OrtException {
    LongBuffer ones = LongBuffer.allocate(count);
    for (int i = 0; i < count; i++) {
      ones.put(i, 1);
    }
    return OnnxTensor.createTensor(environment(), ones, new long[] {1, count});
  }

  /** A cache of no positions: a float tensor of shape [1, heads, 0, headSize]. */
  static OnnxTensor emptyPast(int heads, int headSize) {
    try {
      long[] shape = {1, heads, 0, headSize};
      return OnnxTensor.createTensor(environment(), FloatBuffer.allocate(0), shape);
    } catch (OrtException e) {
      throw new InferenceException("an empty cache could not be made", e);
    }
  }

  /** No rows: a float tensor of shape [0, width]. */
  static OnnxTensor emptyRows(int width) {
    try {
      return OnnxTensor.createTensor(environment(), FloatBuffer.allocate(0), new long[] {0, width});
    } catch (OrtException e) {
      throw new InferenceException("an empty cache could not be made", e);
    }
  }

  /** A truth value as a boolean tensor of shape [1]. */
  static OnnxTensor flag(boolean value) {
    try {
      return OnnxTensor.createTensor(environment(), new boolean[] {value});
    } catch (OrtException e) {
      throw new InferenceException("a tensor could not be made", e);
    }
  }

  /** Closes all, also where closing one fails. */
  static void closeAll(AutoCloseable... natives) {
    RuntimeException failure = null;
    for (AutoCloseable each : natives) {
      try {
        each.close();
      } catch (Exception e) {
        InferenceException closing =
            new InferenceException("a native object could not be closed", e);
        if (failure == null) {
          failure = closing;
        } else {
          failure.addSuppressed(closing);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
