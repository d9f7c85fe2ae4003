package dev.redraft.models;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.RunOptions;
import ai.onnxruntime.extensions.OrtxPackage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A whole corrector in one ONNX file from text to text, tokenizer and detokenizer inside, as {@code
 * python -m redraft_export.onefile --utf8} makes it of a bundle. (Files of {@code --text} take
 * strings, which ONNX Runtime for Java hands on in the JVM's own encoding: emoji and NUL break.)
 *
 * <p>It needs the artefact {@code com.microsoft.onnxruntime:onnxruntime-extensions}, an optional
 * dependency that is to be added by hand and has no library for some platforms. {@code Corrector}
 * needs none, splits text into sentences and keeps all it did not correct; this one takes one
 * sentence, and gives what the model says.
 *
 * <p>Thread-safe. {@link #close} ends what is under way; that and what is asked for afterwards
 * fails with an {@link IllegalStateException}.
 */
public final class TextToTextGraph implements AutoCloseable {
  private static final String TEXT = "utf8";
  private static final String CORRECTED = "corrected_utf8";

  private final GuardedSession session;

  private TextToTextGraph(GuardedSession session) {
    this.session = session;
  }

  /**
   * Opens a file.
   *
   * @throws ModelFormatException if there is none, or it is another kind of graph
   * @throws IOException if onnxruntime-extensions is not on the class path, or has no library for
   *     this platform
   */
  public static TextToTextGraph open(Path file) throws IOException {
    return new TextToTextGraph(
        GuardedSession.open(
            file,
            new GuardedSession.Port(TEXT, OnnxJavaType.UINT8),
            new GuardedSession.Port(CORRECTED, OnnxJavaType.UINT8),
            operators()));
  }

  /** The unpacked library of onnxruntime-extensions. */
  private static Path operators() throws IOException {
    try {
      return Path.of(OrtxPackage.getLibraryPath());
    } catch (NoClassDefFoundError e) {
      // So too after a first attempt has failed; then the class is there, and its cause is known.
      if (e.getCause() instanceof ExceptionInInitializerError) {
        throw noLibrary(e);
      }
      throw new IOException(
          "text to text needs com.microsoft.onnxruntime:onnxruntime-extensions, which is not on the"
              + " class path; add it, or use Corrector, which needs none",
          e);
    } catch (ExceptionInInitializerError | UnsatisfiedLinkError e) {
      throw noLibrary(e);
    }
  }

  private static IOException noLibrary(Throwable cause) {
    return new IOException(
        "onnxruntime-extensions has no library that works on %s %s; use Corrector, which needs none"
            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
        cause);
  }

  /**
   * What the model makes of a sentence: its whole output, not only edits, so characters the model
   * does not know may be lost. Lone surrogates and NUL are read as U+FFFD. Time grows with the
   * square of the length.
   *
   * @throws IllegalStateException if the graph is closed, before or meanwhile
   */
  public String correct(String sentence) {
    return session.use(
        "correcting a sentence of " + sentence.length() + " characters",
        (graph, options) -> run(graph, options, utf8(sentence)));
  }

  private static String run(OrtSession graph, RunOptions options, ByteBuffer text)
      throws OrtException {
    long[] shape = {text.remaining()};
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(Tensors.environment(), text, shape, OnnxJavaType.UINT8);
        OrtSession.Result result = graph.run(Map.of(TEXT, tensor), options)) {
      return new String((byte[]) result.get(0).getValue(), StandardCharsets.UTF_8);
    }
  }

  /** UTF-16 has U+FFFD for what can't be encoded, a lone surrogate; UTF-8 would have "?". */
  private static ByteBuffer utf8(String text) {
    byte[] wellFormed =
        new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE)
            .getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocateDirect(wellFormed.length).put(wellFormed).flip();
  }

  /**
   * Ends corrections under way, behind the operator they are at, and frees the graph. Closing again
   * does nothing.
   */
  @Override
  public void close() {
    session.close();
  }
}
