package dev.redraft.models;

import dev.redraft.decoder.CallCost;
import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.StepModel;
import dev.redraft.tokenizer.TextTokenizer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * An opened model folder. Two kinds of folder open:
 *
 * <ul>
 *   <li>a bundle: {@code redraft.json}, the graphs and the tokenizer they were made for, as
 *       Redraft's exporter writes them;
 *   <li>an export of Optimum as it is: {@code config.json}, {@code tokenizer.json}, perhaps {@code
 *       generation_config.json}, and in the folder itself or its subfolder {@code onnx} the graphs
 *       {@code encoder_model.onnx} with {@code decoder_model.onnx} and {@code
 *       decoder_with_past_model.onnx}, or {@code decoder_model_merged.onnx}, or {@code
 *       decoder_model.onnx} alone. Of several, the first are taken that are complete: the folder
 *       before {@code onnx}; names as above before those with {@code _quantized} before {@code
 *       _int8}; the three ways to decode in the order above. {@link ModelInfo#layout} says which
 *       were taken.
 * </ul>
 *
 * <p>What its decoder calls cost is measured when a bundle is opened on a machine the first time,
 * some 100 ms, and kept in the cache folder ({@code redraft.cache}, {@code .cache/redraft} in the
 * user's home folder by default). Drafts are as long as that makes pay, so calls and rows hang on
 * it; outputs do not. {@code -Dredraft.call-cost=4}, say, takes a call to cost as much as 4 rows,
 * and measures and keeps nothing. An export is taken for a typical model, with a ratio of 4.
 *
 * <p>All of it is checked on opening: versions, checksums where there are any, where external data
 * lies, tensors, vocabulary, and on the processor at hand whether a result depends on how positions
 * are split into calls. An export's decoder is tried besides: where it cannot take several tokens
 * on a cache, every call computes the whole prefix anew ({@link
 * dev.redraft.decoder.DecodingStatistics#recomputedCount} counts that).
 *
 * <p><b>What cannot be promised</b>, {@link ModelInfo#remarks} says in words. Where rows depend on
 * each other by more than rounding ({@link ModelInfo#mixesRows}), as dynamic INT8 makes them, no
 * parallel call gives what single steps give: exact decoding then goes token by token and equals
 * greedy decoding at greedy's speed; inexact decoding verifies drafts in parallel and may give
 * another output. What the self-test did not see on its one sentence, it cannot promise for others.
 *
 * <p>What {@link ModelInfo#remarks} says of a model whose rows depend on each other goes to the
 * {@link System.Logger} {@code dev.redraft.models} as a warning, too: an operator has to know that
 * it is slower here than it was made to be.
 *
 * <p>Thread-safe; {@link #close} may be called at any time.
 */
public final class ModelBundle implements AutoCloseable {
  private final OpenedModel opened;
  private final CallCost callCost;
  private final ModelInfo info;

  private ModelBundle(Path folder, OpenedModel opened, CallCost callCost, int callThreads) {
    this.opened = opened;
    this.callCost = callCost;
    info = info(folder, opened, callCost, callThreads);
  }

  /**
   * Opens the bundle that comes with Redraft. Out of a jar it is first unpacked into a cache
   * folder, once for all processes; where a package has put it, its files are taken as they are.
   * Otherwise as {@link #open(Path)}.
   *
   * @throws IOException if it cannot be unpacked or read
   */
  public static ModelBundle bundled() throws IOException {
    return bundled(1);
  }

  /**
   * As {@link #bundled()}, with several threads a call.
   *
   * @param callThreads as {@link #open(Path, String, int)} says
   * @throws IOException if it cannot be unpacked or read
   */
  public static ModelBundle bundled(int callThreads) throws IOException {
    return open(BundledModel.folder(), null, callThreads);
  }

  /**
   * Opens the model in a folder. Every byte of a bundle is read for its checksum, and its weights
   * are brought into the processor's order: this takes far longer than to correct a sentence.
   *
   * @throws ModelFormatException if the folder holds no model, or one that does not fit; nothing
   *     stays open
   */
  public static ModelBundle open(Path folder) throws ModelFormatException {
    return open(folder, null);
  }

  /**
   * Opens the model in a folder with a task prefix. As {@link #open(Path)}.
   *
   * @param prefix what goes before every source, such as {@code "grammar: "}, and into no draft; in
   *     place of the one {@code redraft.json} gives; null for that one, or none where there is no
   *     {@code redraft.json}
   * @throws ModelFormatException if the folder holds no model, or one that does not fit; nothing
   *     stays open
   */
  public static ModelBundle open(Path folder, @Nullable String prefix) throws ModelFormatException {
    return open(folder, prefix, 1);
  }

  /**
   * Opens the model in a folder with a task prefix and several threads a call: a sentence comes
   * sooner for more processor time, and several at once come later (docs/benchmarks.md). The
   * outputs are the same. As {@link #open(Path, String)}.
   *
   * @param callThreads the threads that work on one call of the encoder or decoder, the caller's
   *     among them, at least 1; the others are shared by all callers
   * @throws IllegalArgumentException if there are fewer
   * @throws ModelFormatException if the folder holds no model, or one that does not fit; nothing
   *     stays open
   */
  public static ModelBundle open(Path folder, @Nullable String prefix, int callThreads)
      throws ModelFormatException {
    GraphOpener opener = new GraphOpener(callThreads);
    OpenEvent event = FlightRecorder.isInitialized() ? OpenEvent.begun() : null;
    ModelBundle bundle = assembled(folder, opened(folder, prefix, opener), callThreads);
    if (event != null) {
      event.commit(bundle.info);
    }
    report(bundle.info);
    return bundle;
  }

  /** Takes over the model, and closes it if it fails. */
  private static ModelBundle assembled(Path folder, OpenedModel opened, int callThreads) {
    try {
      return new ModelBundle(folder, opened, callCost(opened, callThreads), callThreads);
    } catch (RuntimeException | Error e) {
      opened.close();
      throw e;
    }
  }

  private static CallCost callCost(OpenedModel opened, int callThreads) {
    OnnxModel model = opened.model();
    return MachineCost.of(
        BundledModel.cacheFolder(),
        opened.isRecognizable() ? opened.fingerprint() + " " + callThreads : null,
        () -> CostMeasurement.of(model, model.description().selfTest()));
  }

  /** Tells an operator where the model cannot do on this processor what it was made for. */
  private static void report(ModelInfo info) {
    if (!info.isRowIndependent()) {
      System.getLogger("dev.redraft.models")
          .log(
              Level.WARNING,
              () ->
                  info.name() + " in " + info.folder() + ": " + String.join("; ", info.remarks()));
    }
  }

  private static OpenedModel opened(Path folder, @Nullable String prefix, GraphOpener opener)
      throws ModelFormatException {
    if (!Files.isDirectory(folder)) {
      throw new ModelFormatException(
          folder, "is no folder; a model is a folder with its graphs and tokenizer");
    }
    if (BundleFolder.isOne(folder)) {
      return BundleFolder.open(folder, prefix, opener);
    }
    if (OptimumFolder.isOne(folder)) {
      return OptimumFolder.open(folder, prefix == null ? "" : prefix, opener);
    }
    throw new ModelFormatException(
        folder,
        "has no redraft.json, so it is no bundle, and no encoder_model.onnx, so it is no export of"
            + " Optimum; models/python makes a bundle of a Hugging Face folder");
  }

  private static ModelInfo info(
      Path folder, OpenedModel opened, CallCost callCost, int callThreads) {
    OnnxModel model = opened.model();
    ModelDescription description = model.description();
    List<String> remarks = new ArrayList<>(description.remarks());
    if (model.mixesRows()) {
      remarks.add(
          "rows of a call change each other by more than rounding, so exact decoding goes token by"
              + " token, no faster than greedy; inexact decoding uses drafts, and its output may"
              + " differ from greedy decoding's");
    } else if (!model.isRowIndependent()) {
      remarks.add(
          "rows of a call change each other by rounding on this processor, so exact decoding goes"
              + " token by token where it meets a near tie; that no other prediction changes is"
              + " measured, not proved");
    }
    return new ModelInfo(
        description.name(),
        description.precision(),
        opened.fingerprint(),
        description.layout(),
        folder,
        remarks,
        description.bounds().maxSourceTokens(),
        description.nearTieThreshold(),
        model.isRowIndependent(),
        model.mixesRows(),
        callCost.ratio(),
        callThreads,
        description.calibration());
  }

  /** What a caller may want to know about the model; open or closed, it says the same. */
  public ModelInfo info() {
    return info;
  }

  /**
   * The model, for decoding token ids. Thread-safe; what it starts may be left open, and is closed
   * with this.
   */
  public StepModel model() {
    return opened.model();
  }

  /**
   * A decoder of a strategy, made for this model on this machine. Thread-safe.
   *
   * @param exact whether near ties are decided as greedy decoding does where the processor's
   *     rounding makes a difference
   */
  public Decoder decoder(Strategy strategy, boolean exact) {
    return decoder(strategy, exact, callCost);
  }

  /**
   * A decoder of a strategy with drafts for another machine than this: the same outputs in other
   * calls. As {@link #decoder(Strategy, boolean)}.
   *
   * @param cost what calls and rows are taken to cost
   */
  public Decoder decoder(Strategy strategy, boolean exact, CallCost cost) {
    return strategy.decoder(new PieceTraits(opened.tokenizer()), exact, cost);
  }

  /** What runs the graphs, with its version. */
  public static String runtime() {
    return "ONNX Runtime " + Tensors.environment().getVersion();
  }

  /** The tokenizer the model was made for; thread-safe, and closed with this. */
  public TextTokenizer tokenizer() {
    return opened.tokenizer();
  }

  /**
   * Waits for calls of the model under way, no longer, and frees graphs, sessions and tokenizer.
   * Whoever goes on using them gets an {@link IllegalStateException}, decodings under way too.
   * Closing again does nothing else.
   */
  @Override
  public void close() {
    opened.close();
  }
}
