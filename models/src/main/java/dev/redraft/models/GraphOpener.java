package dev.redraft.models;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens graphs, all in the same way. */
final class GraphOpener {
  /** One thread a call: with several callers at work, more threads inside a call are slower. */
  static final GraphOpener PLAIN = new GraphOpener(1);

  /** What a freshly opened graph must satisfy. */
  interface Check {
    void check(Path file, OrtSession session) throws ModelFormatException, OrtException;
  }

  private final int threads;

  /**
   * An opener of graphs whose calls use so many threads, the caller's among them.
   *
   * @param threads at least 1
   * @throws IllegalArgumentException if there are fewer
   */
  GraphOpener(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "a call has " + threads + " threads, but needs at least 1");
    }
    this.threads = threads;
  }

  /**
   * Opens a graph of ONNX Runtime's own operators. As {@link #open(Path, Path, Check)}.
   *
   * @throws ModelFormatException if ONNX Runtime refuses it, or the check does
   */
  OrtSession open(Path file, Check check) throws ModelFormatException {
    return open(file, null, check);
  }

  /**
   * Opens a graph and checks it; one that does not fit is closed again.
   *
   * @param operators a library of further operators, or null
   * @throws ModelFormatException if ONNX Runtime refuses it, for an operator it does not know for
   *     instance, or the check does
   */
  OrtSession open(Path file, @Nullable Path operators, Check check) throws ModelFormatException {
    try (SessionOptions options = options()) {
      if (operators != null) {
        options.registerCustomOpLibrary(operators.toString());
      }
      OrtSession session = Tensors.environment().createSession(file.toString(), options);
      try {
        check.check(file, session);
        return session;
      } catch (ModelFormatException | OrtException | RuntimeException e) {
        Tensors.closeAll(session);
        throw e;
      }
    } catch (OrtException e) {
      throw new ModelFormatException(file, "ONNX Runtime refuses it: " + e.getMessage(), e);
    }
  }

  /**
   * Threads that do not spin while they wait. No arena and no memory patterns: they keep what the
   * longest source needed, and a plan for every length seen, and calls are no slower without
   * (docs/memory.md).
   *
   * @return options to be closed
   */
  SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(threads);
    options.setInterOpNumThreads(1);
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    options.setCPUArenaAllocator(false);
    options.setMemoryPatternOptimization(false);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    return options;
  }
}
