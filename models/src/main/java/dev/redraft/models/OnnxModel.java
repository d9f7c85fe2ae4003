package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.LengthLimit;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/**
 * The encoder and decoder graphs of a bundle. Thread-safe: sessions started from it may run side by
 * side. All of them must be closed before the model is.
 */
final class OnnxModel implements StepModel, AutoCloseable {
  private final BundleDescription description;
  private final OrtSession encoder;
  private final OrtSession decoder;
  private final TokenIds sourceStart;
  private final TokenIds sourceEnd;
  private final TokenIds prompt;
  private final OnnxTensor emptyPast;
  private final boolean rowIndependent;

  /**
   * Takes over both sessions, and closes them if it fails.
   *
   * @param prefix the tokens of the bundle's task prefix, for a bundle that does not name them
   */
  OnnxModel(
      BundleDescription description, OrtSession encoder, OrtSession decoder, TokenIds prefix) {
    this.description = description;
    this.encoder = encoder;
    this.decoder = decoder;
    sourceStart =
        description.sourceStartTokens().isEmpty() ? prefix : ids(description.sourceStartTokens());
    sourceEnd =
        description.sourceEndTokens().isEmpty() && description.appendEndToken()
            ? TokenIds.of(description.endToken())
            : ids(description.sourceEndTokens());
    prompt = ids(description.promptTokens());
    try {
      long[] shape = {1, description.heads(), 0, description.headSize()};
      emptyPast = OnnxTensor.createTensor(environment(), FloatBuffer.allocate(0), shape);
    } catch (OrtException e) {
      closeAll(encoder, decoder);
      throw new InferenceException("an empty cache could not be made", e);
    }
    boolean tested = false;
    try {
      rowIndependent = SelfTest.isRowIndependent(this, description.selfTest());
      tested = true;
    } finally {
      if (!tested) {
        close();
      }
    }
  }

  /** ONNX Runtime; what it has to say comes in its exceptions, for a library does not print. */
  static OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "redraft");
  }

  BundleDescription description() {
    return description;
  }

  @Override
  public TokenIds prompt() {
    return prompt;
  }

  @Override
  public int endToken() {
    return description.endToken();
  }

  @Override
  public LengthLimit lengthLimit() {
    return description.lengthLimit();
  }

  @Override
  public float nearTieThreshold() {
    return description.nearTieThreshold();
  }

  @Override
  public boolean isRowIndependent() {
    return rowIndependent;
  }

  @Override
  public DecodingSession start(TokenIds source) {
    TokenIds framed = sourceStart.concat(source).concat(sourceEnd);
    if (framed.isEmpty()) {
      framed = TokenIds.of(description.endToken());
    }
    OnnxTensor mask = null;
    try {
      mask = ones(framed.size());
      return new OnnxDecodingSession(
          decoder, description.layers().decoder(), emptyPast, mask, encode(framed, mask));
    } catch (OrtException e) {
      closeAll(mask == null ? () -> {} : mask);
      throw new InferenceException("encoding a source of " + framed.size() + " tokens failed", e);
    }
  }

  private OrtSession.Result encode(TokenIds source, OnnxTensor mask) throws OrtException {
    try (OnnxTensor ids = row(source)) {
      return encoder.run(Map.of("input_ids", ids, "attention_mask", mask));
    }
  }

  private static TokenIds ids(List<Integer> tokens) {
    return TokenIds.of(tokens.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The tokens as an int64 tensor of shape [1, n]. */
  static OnnxTensor row(TokenIds tokens) throws OrtException {
    LongBuffer ids = LongBuffer.allocate(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      ids.put(i, tokens.get(i));
    }
    return OnnxTensor.createTensor(environment(), ids, new long[] {1, tokens.size()});
  }

  private static OnnxTensor ones(int count) throws OrtException {
    LongBuffer ones = LongBuffer.allocate(count);
    for (int i = 0; i < count; i++) {
      ones.put(i, 1);
    }
    return OnnxTensor.createTensor(environment(), ones, new long[] {1, count});
  }

  @Override
  public void close() {
    closeAll(emptyPast, decoder, encoder);
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
