package dev.redraft.models;

import java.io.Serial;

/**
 * ONNX Runtime failed on a model that had been opened, for want of memory or by a token that the
 * model does not have; the cause is its own exception. The model can go on being used.
 */
public final class InferenceException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  InferenceException(String message, Throwable cause) {
    super(message, cause);
  }
}
