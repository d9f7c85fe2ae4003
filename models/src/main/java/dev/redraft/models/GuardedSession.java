package dev.redraft.models;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A single ONNX file, run on the caller's thread. Thread-safe: {@link #close} waits for runs under
 * way, and later ones fail with an {@link IllegalStateException}.
 */
final class GuardedSession implements AutoCloseable {
  /** A vector that the file must take or give. */
  record Port(String name, OnnxJavaType type) {}

  /** What is done with the session while it stays open. */
  interface Use<T> {
    T of(OrtSession session) throws OrtException;
  }

  private final OrtSession session;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed = false;

  private GuardedSession(OrtSession session) {
    this.session = session;
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
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      if (operators != null) {
        options.registerCustomOpLibrary(operators.toString());
      }
      OrtSession session = Tensors.environment().createSession(file.toString(), options);
      try {
        check(file, session, input, output);
        return new GuardedSession(session);
      } catch (ModelFormatException | OrtException | RuntimeException e) {
        Tensors.closeAll(session);
        throw e;
      }
    } catch (OrtException e) {
      throw new ModelFormatException(file, "ONNX Runtime refuses it: " + e.getMessage(), e);
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
   */
  <T> T use(String action, Use<T> use) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the graph is closed");
      }
      return use.of(session);
    } catch (OrtException e) {
      throw new InferenceException(action + " failed", e);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        Tensors.closeAll(session);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
