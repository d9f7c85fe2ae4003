package dev.redraft.models;

import ai.onnxruntime.OrtSession;
import com.sun.management.OperatingSystemMXBean;
import dev.redraft.decoder.TokenIds;
import dev.redraft.tokenizer.TextTokenizer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Graph and tokenizer of a judge, which those who opened it share. Thread-safe. */
final class OpenedJudge implements AutoCloseable {
  /** The most rows of a call: each takes 400 KB while the vocabulary's scores are there. */
  private static final int MOST_ROWS = 256;

  /** Mapped, and once more in the processor's order. */
  private static final int COPIES = 2;

  private final JudgeDescription description;
  private final JudgeInfo info;
  private final TextTokenizer tokenizer;
  private final JudgeGraph graph;
  private final Lifetime lifetime = new Lifetime("the judge", this::release);

  private OpenedJudge(
      JudgeDescription description, JudgeInfo info, TextTokenizer tokenizer, JudgeGraph graph) {
    this.description = description;
    this.info = info;
    this.tokenizer = tokenizer;
    this.graph = graph;
  }

  /** Opens and tests it. */
  static OpenedJudge open(Path folder) throws ModelFormatException {
    JudgeDescription description = JudgeDescription.read(folder);
    requireMemory(folder, description.byteCount(), memory());
    BundleFiles.check(folder, description.listing());
    BundleFiles.checkWeights(folder, description.listing());
    // What can fail without anything native comes before what would have to be closed.
    JudgeInfo info = info(folder, description);
    TextTokenizer tokenizer = tokenizer(folder, description);
    try {
      return new OpenedJudge(description, info, tokenizer, graph(folder, description));
    } catch (ModelFormatException | RuntimeException | Error e) {
      tokenizer.close();
      throw e;
    }
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }

  /**
   * Refuses files that do not fit.
   *
   * @param memory what the machine, or the container, has; 0 where that is not known
   */
  static void requireMemory(Path folder, long bytes, long memory) throws ModelFormatException {
    if (memory > 0 && bytes > memory / COPIES) {
      throw new ModelFormatException(
          folder,
          "needs %,d MB of memory, but there are %,d MB; take a smaller one"
              .formatted(COPIES * (bytes >> 20), memory >> 20));
    }
  }

  private static TextTokenizer tokenizer(Path folder, JudgeDescription description)
      throws ModelFormatException {
    int expected = description.shape().vocabularySize();
    TextTokenizer tokenizer = OpenedModel.openTokenizer(folder, expected);
    if (tokenizer.vocabularySize() != expected) {
      int found = tokenizer.vocabularySize();
      tokenizer.close();
      throw new ModelFormatException(
          folder.resolve(OpenedModel.TOKENIZER),
          "has " + found + " tokens, but the judge's vocabulary has " + expected);
    }
    return tokenizer;
  }

  private static JudgeGraph graph(Path folder, JudgeDescription description)
      throws ModelFormatException {
    GraphContract contract =
        new GraphContract(BundleDescription.CONTRACT_WITH_SECONDS, description.shape());
    OrtSession session =
        GraphOpener.PLAIN.open(folder.resolve(description.graph()), contract::checkJudge);
    JudgeGraph graph = new JudgeGraph(session, description.shape());
    try {
      JudgeSelfTest.run(folder, description, graph);
      return graph;
    } catch (InferenceException e) {
      graph.close();
      throw new ModelFormatException(
          folder, "cannot be run: " + e.getMessage() + ": " + OpenedModel.rootMessage(e), e);
    } catch (ModelFormatException | RuntimeException | Error e) {
      graph.close();
      throw e;
    }
  }

  private static JudgeInfo info(Path folder, JudgeDescription description)
      throws ModelFormatException {
    Path file = folder.resolve(JudgeDescription.FILE_NAME);
    try {
      return new JudgeInfo(
          description.name(),
          description.precision(),
          BundleFiles.sha256(file),
          folder,
          description.byteCount(),
          Math.min(MOST_ROWS, description.maxPositions()));
    } catch (IOException e) {
      throw new ModelFormatException(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  JudgeInfo info() {
    return info;
  }

  /** As {@link Judge#differences}. */
  Optional<List<Double>> differences(String text, List<String> variants, int horizon) {
    return lifetime.use(
        () -> {
          TokenIds trunk = framed(text);
          List<TokenIds> branches = variants.stream().map(this::framed).toList();
          if (trunk.size() > info.maxTokens()
              || branches.stream().anyMatch(branch -> branch.size() > info.maxTokens())) {
            return Optional.empty();
          }
          double[] differences =
              new JudgeComparison(graph, trunk, branches, horizon, MOST_ROWS).run();
          return Optional.of(Arrays.stream(differences).boxed().toList());
        });
  }

  private TokenIds framed(String text) {
    return TokenIds.of(description.startToken())
        .concat(TokenIds.of(tokenizer.tokenize(text).ids()))
        .concat(TokenIds.of(description.endToken()));
  }

  private void release() {
    Tensors.closeAll(graph, tokenizer);
  }

  @Override
  public void close() {
    lifetime.close();
  }
}
