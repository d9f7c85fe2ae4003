package dev.redraft.models;

import java.io.Serial;

/** ONNX Runtime failed on a model that had been opened; the cause is its own exception. */
public final class InferenceException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  InferenceException(String message, Throwable cause) {
    super(message, cause);
  }
}
