package dev.redraft.models;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.RunOptions;
import dev.redraft.decoder.TokenIds;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * A whole corrector in one ONNX file: encoder, decoder and aggressive decoding with suffix match in
 * one graph, as {@code python -m redraft_export.onefile} makes it of a bundle. Its output is greedy
 * decoding's, but it has no margins, so it knows no near ties, and nothing but closing it ends a
 * decoding before its time.
 *
 * <p>Thread-safe. {@link #close} ends what is under way; that and what is asked for afterwards
 * fails with an {@link IllegalStateException}.
 */
public final class OneGraph implements AutoCloseable {
  private static final String SOURCE = "source_ids";
  private static final String CORRECTED = "corrected_ids";
  private static final String CALLS = "calls";

  private final GuardedSession session;

  private OneGraph(GuardedSession session) {
    this.session = session;
  }

  /**
   * What a decoding gave.
   *
   * @param tokens the output without end token
   * @param callCount the decoder calls it took
   */
  public record Decoded(TokenIds tokens, int callCount) {}

  /**
   * Opens a file.
   *
   * @throws ModelFormatException if there is none, or it is another kind of graph
   */
  public static OneGraph open(Path file) throws ModelFormatException {
    return new OneGraph(
        GuardedSession.open(
            file,
            new GuardedSession.Port(SOURCE, OnnxJavaType.INT64),
            new GuardedSession.Port(CORRECTED, OnnxJavaType.INT64),
            null));
  }

  /**
   * Decodes a source of any length, without the model's prefix and end token. Time grows with the
   * square of the length.
   *
   * @throws InferenceException if an id is not in the model's vocabulary
   * @throws IllegalStateException if the graph is closed, before or meanwhile
   */
  public Decoded decode(TokenIds source) {
    return session.use(
        "decoding a source of " + source.size() + " tokens",
        (graph, options) -> run(graph, options, source));
  }

  private static Decoded run(OrtSession graph, RunOptions options, TokenIds source)
      throws OrtException {
    LongBuffer ids = LongBuffer.allocate(source.size());
    for (int i = 0; i < source.size(); i++) {
      ids.put(i, source.get(i));
    }
    long[] shape = {source.size()};
    try (OnnxTensor tensor = OnnxTensor.createTensor(Tensors.environment(), ids, shape);
        OrtSession.Result result =
            graph.run(Map.of(SOURCE, tensor), Set.of(CORRECTED, CALLS), options)) {
      long[] tokens = (long[]) value(result, CORRECTED);
      int[] narrowed = new int[tokens.length];
      for (int i = 0; i < tokens.length; i++) {
        narrowed[i] = (int) tokens[i];
      }
      return new Decoded(TokenIds.of(narrowed), Math.toIntExact((long) value(result, CALLS)));
    }
  }

  private static Object value(OrtSession.Result result, String name) throws OrtException {
    return result.get(name).orElseThrow().getValue();
  }

  /**
   * Ends decodings under way, behind the operator they are at, and frees the graph. Closing again
   * does nothing.
   */
  @Override
  public void close() {
    session.close();
  }
}
