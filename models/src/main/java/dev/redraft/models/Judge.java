package dev.redraft.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A language model's second opinion: which of two texts is likelier. It writes nothing; it only
 * compares what it is shown.
 *
 * <p>A judge is a folder with {@code judge.json}, a graph, its weights and a tokenizer of its own,
 * as {@link JudgeInstaller} and models/python make it. All that a process opens in one folder share
 * one model in memory, until the last of them is closed.
 *
 * <p>Thread-safe; calls of several threads go side by side. {@link #close} waits for the last one.
 */
public final class Judge implements AutoCloseable {
  private static final Map<String, Shared> OPEN = new HashMap<>();

  private final String key;
  private final OpenedJudge opened;

  /** Guarded by {@link #OPEN}. */
  private boolean closed = false;

  /** A model and how many have it open; guarded by {@link #OPEN}. */
  private static final class Shared {
    private final OpenedJudge judge;
    private int count = 0;

    Shared(OpenedJudge judge) {
      this.judge = judge;
    }
  }

  private Judge(String key, OpenedJudge opened) {
    this.key = key;
    this.opened = opened;
  }

  /**
   * Opens the judge in a folder, unless this process has it open already. Every byte is read for
   * its checksum, and one sentence is judged: that takes about a second.
   *
   * @throws ModelFormatException if the folder holds no judge, or one that is truncated, of another
   *     version, does not fit together or into memory, or judges otherwise than where it was made;
   *     nothing stays open
   */
  public static Judge open(Path folder) throws ModelFormatException {
    synchronized (OPEN) {
      String key = key(folder);
      Shared shared = OPEN.get(key);
      if (shared == null) {
        shared = new Shared(OpenedJudge.open(folder));
        OPEN.put(key, shared);
      }
      shared.count++;
      return new Judge(key, shared.judge);
    }
  }

  /** The folder itself with its description's checksum: what was put in its place is another. */
  private static String key(Path folder) throws ModelFormatException {
    Path file = folder.resolve(JudgeDescription.FILE_NAME);
    JudgeDescription.read(folder);
    try {
      return folder.toRealPath() + " " + BundleFiles.sha256(file);
    } catch (IOException e) {
      throw new ModelFormatException(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** What there is to know about it. */
  public JudgeInfo info() {
    return opened.info();
  }

  /**
   * By how much a text is likelier than each of its variants: the difference of the logarithms of
   * their probabilities, in nats, as texts that begin and end there. What they begin with alike is
   * computed once, and all are judged in one call unless they are many. A call takes time linear in
   * the text's length and in what is looked at of the variants behind their first difference.
   *
   * @param horizon how many of the judge's tokens behind the last difference are looked at; those
   *     further off hardly tell, and cost as much. {@link Integer#MAX_VALUE} for all
   * @return a number for each variant; empty if a text has more tokens than {@link
   *     JudgeInfo#maxTokens}
   * @throws IllegalStateException if the judge is closed
   * @throws InferenceException if ONNX Runtime fails
   */
  public Optional<List<Double>> differences(String text, List<String> variants, int horizon) {
    synchronized (OPEN) {
      if (closed) {
        throw new IllegalStateException("the judge is closed");
      }
    }
    return opened.differences(text, variants, horizon);
  }

  /** Frees the model, if nobody else has it open. Closing again does nothing. */
  @Override
  public void close() {
    OpenedJudge last = null;
    synchronized (OPEN) {
      if (closed) {
        return;
      }
      closed = true;
      Shared shared = OPEN.get(key);
      if (shared != null && --shared.count == 0) {
        OPEN.remove(key);
        last = shared.judge;
      }
    }
    if (last != null) {
      last.close();
    }
  }
}
