package dev.redraft.models;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import dev.redraft.tokenizer.TextTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * An opened model bundle: a folder with {@code redraft.json}, the graphs and the tokenizer they
 * were made for. All of it is checked on opening: versions, checksums, tensors, vocabulary, and on
 * the processor at hand whether a result depends on how positions are split into calls.
 * Thread-safe; to be closed after everything that uses it.
 */
public final class ModelBundle implements AutoCloseable {
  private static final String TOKENIZER = "tokenizer.json";

  private final Path folder;
  private final OnnxModel model;
  private final TextTokenizer tokenizer;

  private ModelBundle(Path folder, OnnxModel model, TextTokenizer tokenizer) {
    this.folder = folder;
    this.model = model;
    this.tokenizer = tokenizer;
  }

  /**
   * Opens the bundle that comes with Redraft.
   *
   * @throws IOException if it cannot be unpacked or read
   */
  public static ModelBundle bundled() throws IOException {
    return open(BundledModel.folder());
  }

  /**
   * Opens the bundle in a folder.
   *
   * @throws ModelFormatException if the folder is no bundle, or one that does not fit; nothing
   *     stays open
   */
  public static ModelBundle open(Path folder) throws ModelFormatException {
    BundleDescription description = BundleDescription.read(folder);
    BundleFiles.check(folder, description);
    // The weights' checksum takes as long as all else together, so it is computed beside it.
    FutureTask<Void> weights =
        new FutureTask<>(
            () -> {
              BundleFiles.checkWeights(folder, description);
              return null;
            });
    startDaemon(weights);
    ModelBundle bundle = assemble(folder, description);
    try {
      await(weights, folder);
      return bundle;
    } catch (ModelFormatException | RuntimeException | Error e) {
      bundle.close();
      throw e;
    }
  }

  private static void startDaemon(Runnable task) {
    Thread thread = new Thread(task, "redraft-checksum");
    thread.setDaemon(true);
    thread.start();
  }

  private static void await(FutureTask<Void> check, Path folder) throws ModelFormatException {
    try {
      check.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ModelFormatException unfit) {
        throw unfit;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelFormatException(folder, "was not opened: the thread was interrupted", e);
    }
  }

  private static ModelBundle assemble(Path folder, BundleDescription description)
      throws ModelFormatException {
    TextTokenizer tokenizer = openTokenizer(folder.resolve(TOKENIZER), description);
    try {
      TokenIds prefix = TokenIds.of(tokenizer.tokenize(description.prefix()).ids());
      return new ModelBundle(folder, openModel(folder, description, prefix), tokenizer);
    } catch (ModelFormatException | RuntimeException | Error e) {
      tokenizer.close();
      throw e;
    }
  }

  private static TextTokenizer openTokenizer(Path file, BundleDescription description)
      throws ModelFormatException {
    TextTokenizer tokenizer;
    try {
      tokenizer = TextTokenizer.open(file);
    } catch (IOException e) {
      throw new ModelFormatException(
          file, "is no tokenizer that can be read: " + e.getMessage(), e);
    }
    if (tokenizer.vocabularySize() > description.vocabularySize()) {
      int size = tokenizer.vocabularySize();
      tokenizer.close();
      throw new ModelFormatException(
          file,
          "has "
              + size
              + " tokens, but the model's vocabulary has "
              + description.vocabularySize());
    }
    return tokenizer;
  }

  private static OnnxModel openModel(Path folder, BundleDescription description, TokenIds prefix)
      throws ModelFormatException {
    GraphContract contract = new GraphContract(description);
    OrtSession encoder =
        openGraph(folder.resolve(description.graphs().encoder()), contract::checkEncoder);
    OrtSession decoder;
    try {
      decoder = openGraph(folder.resolve(description.graphs().decoder()), contract::checkDecoder);
    } catch (ModelFormatException | RuntimeException | Error e) {
      OnnxModel.closeAll(encoder);
      throw e;
    }
    try {
      return new OnnxModel(description, encoder, decoder, prefix);
    } catch (InferenceException e) {
      throw new ModelFormatException(
          folder, "cannot be run: " + e.getMessage() + ": " + rootMessage(e), e);
    }
  }

  private static String rootMessage(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? String.valueOf(e.getMessage()) : rootMessage(cause);
  }

  /** What a freshly opened graph must satisfy. */
  private interface GraphCheck {
    void check(Path file, OrtSession session) throws ModelFormatException, OrtException;
  }

  private static OrtSession openGraph(Path file, GraphCheck contract) throws ModelFormatException {
    try (SessionOptions options = new SessionOptions()) {
      // One thread a call: with several callers at work, more threads inside a call were slower.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtSession session = OnnxModel.environment().createSession(file.toString(), options);
      try {
        contract.check(file, session);
        return session;
      } catch (ModelFormatException | OrtException | RuntimeException e) {
        OnnxModel.closeAll(session);
        throw e;
      }
    } catch (OrtException e) {
      throw new ModelFormatException(file, "ONNX Runtime refuses it: " + e.getMessage(), e);
    }
  }

  /** The folder the bundle was opened from. */
  public Path folder() {
    return folder;
  }

  /** What the model is called. */
  public String name() {
    return model.description().name();
  }

  /** How weights and activations are held, such as {@code int8-per-row}. */
  public String precision() {
    return model.description().precision();
  }

  /** The longest source the model was made for, in tokens. */
  public int maxSourceTokens() {
    return model.description().maxSourceTokens();
  }

  /** The margin below which a prediction may depend on how positions are split into calls. */
  public float nearTieThreshold() {
    return model.nearTieThreshold();
  }

  /** Whether, on this processor, no prediction depends on that. */
  public boolean isRowIndependent() {
    return model.isRowIndependent();
  }

  /** The model, for decoding token ids. */
  public StepModel model() {
    return model;
  }

  /**
   * The decoder of a strategy, made for this model.
   *
   * @param exact whether near ties are decided as greedy decoding does where the processor's
   *     rounding makes a difference
   */
  public Decoder decoder(Strategy strategy, boolean exact) {
    return strategy.decoder(new PieceLikeness(tokenizer), exact);
  }

  /** What runs the graphs, with its version. */
  public static String runtime() {
    return "ONNX Runtime " + OnnxModel.environment().getVersion();
  }

  /** The tokenizer the model was made for. */
  public TextTokenizer tokenizer() {
    return tokenizer;
  }

  /** Frees graphs and tokenizer. */
  @Override
  public void close() {
    OnnxModel.closeAll(model, tokenizer);
  }
}
