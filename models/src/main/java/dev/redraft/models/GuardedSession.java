package dev.redraft.models;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.RunOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A single ONNX file, run on the caller's thread. Thread-safe: {@link #close} ends runs under way,
 * and they and later ones fail with an {@link IllegalStateException}.
 */
final class GuardedSession implements AutoCloseable {
  /** A vector that the file must take or give. */
  record Port(String name, OnnxJavaType type) {}

  /** What is done with the session while it stays open. */
  interface Use<T> {
    /** Uses it; every run is given the options, by which it can be ended. */
    T of(OrtSession session, RunOptions options) throws OrtException;
  }

  private final OrtSession session;
  private final RunOptions options;
  private final Lifetime lifetime;

  private GuardedSession(OrtSession session, RunOptions options) {
    this.session = session;
    this.options = options;
    lifetime = new Lifetime("the graph", this::terminate, () -> Tensors.closeAll(options, session));
  }

  /**
   * Opens a file with one input, and an output first that is looked at.
   *
   * @param operators a library of further operators, or null
   * @throws ModelFormatException if the file is missing, is not for ONNX Runtime, or has other
   *     tensors; nothing stays open
   */
  static GuardedSession open(Path file, Port input, Port output, @Nullable Path operators)
      throws ModelFormatException {
    if (!Files.isRegularFile(file)) {
      throw new ModelFormatException(
          file, "no such file; python -m redraft_export.onefile makes one of a bundle");
    }
    OrtSession session =
        GraphOpener.PLAIN.open(
            file, operators, (opened, graph) -> check(opened, graph, input, output));
    try {
      return new GuardedSession(session, new RunOptions());
    } catch (OrtException e) {
      Tensors.closeAll(session);
      throw new InferenceException("a graph's settings could not be made", e);
    }
  }

  private static void check(Path file, OrtSession session, Port input, Port output)
      throws ModelFormatException, OrtException {
    var inputs = session.getInputInfo();
    var outputs = session.getOutputInfo();
    boolean fits =
        inputs.size() == 1
            && inputs.containsKey(input.name)
            && outputs.containsKey(output.name)
            && inputs.get(input.name).getInfo() instanceof TensorInfo taken
            && outputs.get(output.name).getInfo() instanceof TensorInfo given
            && isVector(taken, input.type)
            && isVector(given, output.type);
    if (!fits) {
      throw new ModelFormatException(
          file,
          "takes %s and gives %s; expected the %s vector %s and the %s vector %s"
              .formatted(
                  inputs.keySet(),
                  outputs.keySet(),
                  input.type,
                  input.name,
                  output.type,
                  output.name));
    }
  }

  private static boolean isVector(TensorInfo tensor, OnnxJavaType type) {
    return tensor.type == type && tensor.getShape().length == 1;
  }

  /**
   * Runs what uses the session.
   *
   * @param action what it does, for the message of an {@link InferenceException}
   * @throws IllegalStateException if the graph is closed, before or meanwhile
   */
  <T> T use(String action, Use<T> use) {
    return lifetime.use(
        () -> {
          try {
            return use.of(session, options);
          } catch (OrtException e) {
            lifetime.checkOpen();
            throw new InferenceException(action + " failed", e);
          }
        });
  }

  /** Lets runs under way end behind the operator they are at. */
  private void terminate() {
    try {
      options.setTerminate(true);
    } catch (OrtException e) {
      throw new InferenceException("runs under way could not be ended", e);
    }
  }

  /** Ends runs under way and frees the graph. Closing again does nothing. */
  @Override
  public void close() {
    lifetime.close();
  }
}
