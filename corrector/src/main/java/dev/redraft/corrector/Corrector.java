package dev.redraft.corrector;

import dev.redraft.models.Calibration;
import dev.redraft.models.Judge;
import dev.redraft.models.JudgeInfo;
import dev.redraft.models.Lifetime;
import dev.redraft.models.ModelBundle;
import dev.redraft.models.ModelFormatException;
import dev.redraft.models.ModelInfo;
import dev.redraft.models.Strategy;
import dev.redraft.tokenizer.ProtectedText;
import dev.redraft.tokenizer.TokenizedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Corrects English text. Everything but the corrected words comes back as it was, character by
 * character.
 *
 * <pre>{@code
 * try (Corrector corrector = Corrector.bundled()) {
 *   Correction correction = corrector.correct("She go to school.");
 *   System.out.println(correction.text());
 * }
 * }</pre>
 *
 * <p>Thread-safe. {@link #close} ends corrections under way; they, and what is asked for
 * afterwards, fail with an {@link IllegalStateException}.
 *
 * @see <a href="https://arxiv.org/abs/2106.04970">Sun et al., Instantaneous Grammatical Error
 *     Correction with Shallow Aggressive Decoding</a>
 */
public final class Corrector implements AutoCloseable {
  private final ModelBundle bundle;
  private final SecondOpinion opinion;
  private final EditConfidence confidence;
  private final Set<ProtectedText.Kind> protectedKinds;
  private final @Nullable SentenceCache cache;
  private final Workers workers;
  private final GroupCorrector groups;
  private final Lifetime lifetime = new Lifetime("the corrector", this::release);

  private Corrector(ModelBundle bundle, SecondOpinion opinion, CorrectorOptions options) {
    this.bundle = bundle;
    this.opinion = opinion;
    protectedKinds =
        options.protections().stream()
            .map(Protection::kind)
            .collect(Collectors.toUnmodifiableSet());
    cache = options.resources().cache();
    confidence = EditConfidence.of(bundle.info().calibration(), opinion.judge(), options);
    SentenceModel.Extras extras = SentenceModel.Extras.of(bundle, options, confidence);
    String model = identity(bundle, options) + extras.identity();
    ModelReader reader = ModelReader.of(bundle, options);
    SentenceCorrector corrector =
        new SentenceCorrector(
            new SentenceModel(reader, extras),
            model,
            new EditDecisions(model, confidence, options),
            cache);
    workers = new Workers(options.resources());
    groups = new GroupCorrector(corrector, workers, lifetime, reader::together);
  }

  /**
   * What the model makes of a sentence hangs on this alone: on how it is decoded only where drafts
   * may change the output.
   */
  private static String identity(ModelBundle bundle, CorrectorOptions options) {
    String model = bundle.info().fingerprint();
    boolean isLossless = options.exact() || bundle.info().isRowIndependent();
    return model + (isLossless ? "" : " " + options.strategy());
  }

  /**
   * Opens the bundled model.
   *
   * @throws IOException if it cannot be unpacked or read
   */
  public static Corrector bundled() throws IOException {
    return bundled(CorrectorOptions.DEFAULT);
  }

  /**
   * Opens the bundled model.
   *
   * @throws IOException if it cannot be unpacked or read
   */
  public static Corrector bundled(CorrectorOptions options) throws IOException {
    return open(ModelBundle.bundled(options.resources().callThreads()), options);
  }

  /**
   * Opens the model in a folder: a bundle, or an export of Optimum ({@link ModelBundle} says
   * which).
   *
   * @throws ModelFormatException if the folder holds no model, or one that does not fit
   */
  public static Corrector open(Path folder) throws IOException {
    return open(folder, CorrectorOptions.DEFAULT);
  }

  /**
   * Opens the model in a folder: a bundle, or an export of Optimum ({@link ModelBundle} says
   * which).
   *
   * @throws ModelFormatException if the folder holds no model, or one that does not fit
   */
  public static Corrector open(Path folder, CorrectorOptions options) throws IOException {
    return open(ModelBundle.open(folder, null, options.resources().callThreads()), options);
  }

  /**
   * Corrects with a model opened before, which is taken over: it is closed with the corrector, or
   * if this fails.
   */
  public static Corrector open(ModelBundle bundle, CorrectorOptions options) {
    SecondOpinion opinion = SecondOpinion.NONE;
    try {
      opinion = SecondOpinion.of(options.confidence().judge(), bundle.info().calibration());
      return new Corrector(bundle, opinion, options);
    } catch (RuntimeException | Error e) {
      opinion.close();
      bundle.close();
      throw e;
    }
  }

  /** What there is to know about the model in use. */
  public ModelInfo model() {
    return bundle.info();
  }

  /** The least confidence that corrections of this corrector need at a level. */
  public double minimumConfidence(Level level) {
    Calibration calibration = confidence.calibration();
    return level.minimumConfidence(
        calibration == null ? null : calibration.where(confidence.judge() != null));
  }

  /** What there is to know about the judge in use, if there is one. */
  public Optional<JudgeInfo> judge() {
    return Optional.ofNullable(opinion.judge()).map(Judge::info);
  }

  /** Why the judge that was wanted is not used; corrections are made without it then. */
  public Optional<String> judgeRefusal() {
    return Optional.ofNullable(opinion.refusal());
  }

  /** Corrects a text of any length. As {@link #correct(CorrectionRequest)}. */
  public Correction correct(String text) {
    return correct(CorrectionRequest.of(text));
  }

  /**
   * Corrects a text of any length, unless cancelled. As {@link #correct(CorrectionRequest)}.
   *
   * @param cancelled see {@link CorrectionRequest#cancelled}
   */
  public Correction correct(String text, BooleanSupplier cancelled) {
    return correct(CorrectionRequest.of(text).withCancelled(cancelled));
  }

  /**
   * Corrects a text of any length; its sentences side by side where there are {@linkplain
   * CorrectorOptions.Resources#workers workers}, this thread among them.
   *
   * @throws java.util.concurrent.CancellationException if the request says so, or the thread is
   *     interrupted
   * @throws IllegalStateException if the corrector is closed, before or meanwhile
   */
  public Correction correct(CorrectionRequest request) {
    CorrectEvent event = FlightRecorder.isInitialized() ? CorrectEvent.begun() : null;
    try (Stream<CorrectedSentence> sentences = sentences(request)) {
      return corrected(request, sentences, event);
    }
  }

  /**
   * Corrects a text sentence by sentence, in order; each comes as soon as it and those before it
   * are done, and how far into the text it ends tells the progress. Close the stream to stop in the
   * middle: within one call of the model nothing of it runs.
   *
   * <p>The stream throws what {@link #correct(CorrectionRequest)} throws.
   */
  public Stream<CorrectedSentence> sentences(CorrectionRequest request) {
    lifetime.checkOpen();
    JoinedTexts.Text text = new JoinedTexts.Text(request, prepared(request), null);
    return groups.corrected(text.sentences()).map(done -> Objects.requireNonNull(done.sentence()));
  }

  /**
   * Corrects texts side by side, as many at once as {@linkplain CorrectorOptions.Resources workers
   * and batches} take; as {@link #correctRequests}.
   */
  public Stream<Correction> correctAll(Stream<String> texts) {
    return correctRequests(texts.map(CorrectionRequest::of));
  }

  /**
   * Corrects texts side by side, as many sentences at once as {@linkplain
   * CorrectorOptions.Resources workers and batches} take, of one text or of several; the
   * corrections come in the texts' order. Texts are taken from the stream as corrections are, so
   * that any number of them can pass through. When the stream is closed, its thread is interrupted,
   * or it fails, all of its work ends within one call of the model.
   *
   * <p>The stream throws what {@link #correct(CorrectionRequest)} throws.
   */
  public Stream<Correction> correctRequests(Stream<CorrectionRequest> requests) {
    return JoinedTexts.corrections(
        groups.corrected(requests.flatMap(request -> text(request).pieces())));
  }

  private JoinedTexts.Text text(CorrectionRequest request) {
    CorrectEvent event = FlightRecorder.isInitialized() ? CorrectEvent.begun() : null;
    return new JoinedTexts.Text(request, prepared(request), event);
  }

  private PreparedText prepared(CorrectionRequest request) {
    return PreparedText.of(request, protectedKinds, cache);
  }

  private static Correction corrected(
      CorrectionRequest request,
      Stream<CorrectedSentence> sentences,
      @Nullable CorrectEvent event) {
    Correction correction = Correction.of(request.text(), sentences.toList());
    if (event != null) {
      event.commit(correction);
    }
    return correction;
  }

  /**
   * How the model comes to its answer on a sentence, whatever becomes of that answer. As costly as
   * correcting it; no cache is asked.
   *
   * @param sentence as {@link CorrectedSentence#shown} gives it
   * @param strategy how to decode
   * @throws IllegalArgumentException if it has more tokens than the model was made for
   * @throws IllegalStateException if the corrector is closed, before or meanwhile
   */
  public DecodingTrace trace(String sentence, Strategy strategy) {
    return lifetime.use(
        () -> {
          TokenizedText tokens = bundle.tokenizer().tokenize(sentence);
          int most = bundle.info().maxSourceTokens();
          if (tokens.size() > most) {
            throw new IllegalArgumentException(
                "the sentence has " + tokens.size() + " tokens, the model reads " + most);
          }
          return TracedModel.trace(
              bundle.model(),
              bundle.decoder(strategy, true),
              bundle.tokenizer(),
              tokens,
              () -> {
                lifetime.checkOpen();
                return false;
              });
        });
  }

  private void release() {
    try {
      workers.close();
    } finally {
      opinion.close();
      bundle.close();
    }
  }

  /**
   * Ends corrections under way, each behind the call of the model that it is at, and frees the
   * model. When this returns, nothing of the corrector runs; only where {@link
   * CorrectionRequest#cancelled} calls this does it return before, and the model is freed when the
   * last call has returned. Closing again does nothing else.
   */
  @Override
  public void close() {
    lifetime.close();
  }
}
