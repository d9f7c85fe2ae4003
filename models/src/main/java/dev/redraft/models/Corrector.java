package dev.redraft.models;

import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.decoder.StopReason;
import dev.redraft.decoder.TokenIds;
import dev.redraft.tokenizer.ClauseSplitter;
import dev.redraft.tokenizer.Passage;
import dev.redraft.tokenizer.ProtectedText;
import dev.redraft.tokenizer.SentenceSplitter;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextView;
import dev.redraft.tokenizer.TokenizedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * <p>Thread-safe. {@link #close} waits for corrections under way; what is asked for afterwards
 * fails with an {@link IllegalStateException}.
 *
 * @see <a href="https://arxiv.org/abs/2106.04970">Sun et al., Instantaneous Grammatical Error
 *     Correction with Shallow Aggressive Decoding</a>
 */
public final class Corrector implements AutoCloseable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final ModelBundle bundle;
  private final CorrectorOptions options;
  private final Decoder decoder;
  private final EditExtractor extractor;
  private final SentenceSplitter sentences = SentenceSplitter.english();
  private final ReadWriteLock useLock = new ReentrantReadWriteLock();
  private boolean closed = false;

  private Corrector(ModelBundle bundle, CorrectorOptions options) {
    this.bundle = bundle;
    this.options = options;
    decoder = bundle.decoder(options.strategy(), options.exact());
    extractor = new EditExtractor(bundle.tokenizer());
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
    return open(BundledModel.folder(), options);
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
    return open(ModelBundle.open(folder), options);
  }

  /**
   * Corrects with a model opened before, which is taken over: it is closed with the corrector, or
   * if this fails.
   */
  public static Corrector open(ModelBundle bundle, CorrectorOptions options) {
    try {
      return new Corrector(bundle, options);
    } catch (RuntimeException | Error e) {
      bundle.close();
      throw e;
    }
  }

  /** The bundle in use; it is closed with the corrector. */
  public ModelBundle bundle() {
    return bundle;
  }

  /** Corrects a text of any length. */
  public Correction correct(String text) {
    return correct(text, () -> false);
  }

  /**
   * Corrects a text of any length, unless cancelled: an editor cancels when the text has changed
   * meanwhile.
   *
   * @param cancelled asked before every call of the model, some milliseconds apart
   * @throws java.util.concurrent.CancellationException if {@code cancelled} said so
   * @throws IllegalStateException if the corrector is closed
   */
  public Correction correct(String text, BooleanSupplier cancelled) {
    return correct(text, List.of(), cancelled);
  }

  /**
   * Corrects a text of any length, unless cancelled, and leaves alone what the caller protects.
   *
   * @param protectedSpans what no edit may touch, in any order, in addition to what the options say
   * @param cancelled asked before every call of the model, some milliseconds apart
   * @throws IndexOutOfBoundsException if a span ends behind the text
   * @throws java.util.concurrent.CancellationException if {@code cancelled} said so
   * @throws IllegalStateException if the corrector is closed
   */
  public Correction correct(String text, List<Span> protectedSpans, BooleanSupplier cancelled) {
    protectedSpans.forEach(
        span -> Objects.checkFromToIndex(span.start(), span.end(), text.length()));
    useLock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the corrector is closed");
      }
      return new Pass(text, protectedSpans, cancelled).run();
    } finally {
      useLock.readLock().unlock();
    }
  }

  /**
   * Corrects texts side by side, at most as many at once as there are {@linkplain
   * CorrectorOptions#workers workers}; the corrections come in the texts' order. Texts are taken
   * from the stream as corrections are, so that any number of them can pass through. The threads
   * end with the stream: when it is exhausted, closed, or fails.
   */
  public Stream<Correction> correctAll(Stream<String> texts) {
    return OrderedParallel.map(texts, this::correct, options.workers());
  }

  /** The same as {@link #correctAll} for passages, each with what is protected in it. */
  public Stream<Correction> correctPassages(Stream<Passage> passages) {
    return OrderedParallel.map(
        passages,
        passage -> correct(passage.text(), passage.protectedSpans(), () -> false),
        options.workers());
  }

  /** Waits for corrections under way and frees the model. Closing again does nothing. */
  @Override
  public void close() {
    useLock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        bundle.close();
      }
    } finally {
      useLock.writeLock().unlock();
    }
  }

  /** One text being corrected. */
  private final class Pass {
    private final String text;

    /**
     * The text with a space for the mark at its beginning that says how it is encoded, and is no
     * part of a sentence.
     */
    private final String prose;

    private final BooleanSupplier cancelled;
    private final List<Span> protectedSpans;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private DecodingStatistics statistics = DecodingStatistics.NONE;

    /** The first protected span that ends behind what was looked at last. */
    private int firstProtected = 0;

    Pass(String text, List<Span> othersProtected, BooleanSupplier cancelled) {
      this.text = text;
      this.cancelled = cancelled;
      var kinds = options.protections().stream().map(Protection::kind).collect(Collectors.toSet());
      prose = text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : " " + text.substring(1);
      List<Span> all = new ArrayList<>(othersProtected);
      all.addAll(ProtectedText.find(prose, kinds));
      protectedSpans = Span.union(all);
    }

    Correction run() {
      for (Span sentence : sentences.split(prose)) {
        if (!isProtected(sentence)) {
          sentence(sentence);
        }
      }
      return Correction.of(text, edits, skipped, statistics);
    }

    private void sentence(Span sentence) {
      TextView view = TextView.of(text, sentence);
      TokenizedText tokens = bundle.tokenizer().tokenize(view.text());
      if (tokens.size() <= bundle.maxSourceTokens()) {
        piece(sentence, sentence, view, tokens);
        return;
      }
      List<Span> clauses =
          ClauseSplitter.split(text, sentence, bundle.maxSourceTokens(), this::tokenCount);
      if (clauses.isEmpty()) {
        skipped.add(new Skipped(sentence.start(), sentence.end(), Skipped.Reason.TOO_LONG));
      }
      for (Span clause : clauses) {
        TextView clauseView = TextView.of(text, clause);
        piece(sentence, clause, clauseView, bundle.tokenizer().tokenize(clauseView.text()));
      }
    }

    private int tokenCount(Span span) {
      return bundle.tokenizer().tokenize(TextView.of(text, span).text()).size();
    }

    private void piece(Span sentence, Span piece, TextView view, TokenizedText tokens) {
      DecodingResult result = decoder.decode(bundle.model(), TokenIds.of(tokens.ids()), cancelled);
      statistics = statistics.plus(DecodingStatistics.of(result));
      if (result.stopReason() == StopReason.LENGTH_LIMIT) {
        skipped.add(new Skipped(piece.start(), piece.end(), Skipped.Reason.ENDLESS_OUTPUT));
        return;
      }
      for (Edit edit : extractor.edits(text, view, tokens, result)) {
        if (edit.confidence() >= options.minimumConfidence()
            && edit.wordDifference(text) <= options.mostWords()
            && !touchesProtected(edit.start(), edit.end())
            && ForeignText.isKept(edit.original(text), edit.replacement())
            && !isArtefactOfSplitting(edit, sentence, piece)) {
          edits.add(edit);
        }
      }
    }

    /** Whether an edit would begin or end a clause as if it were a sentence. */
    private boolean isArtefactOfSplitting(Edit edit, Span sentence, Span piece) {
      boolean capitalises =
          piece.start() > sentence.start()
              && edit.start() == piece.start()
              && edit.replacement().equalsIgnoreCase(edit.original(text));
      boolean ends =
          piece.end() < sentence.end()
              && edit.end() == piece.end()
              && edit.original(text).chars().noneMatch(Character::isLetterOrDigit);
      return capitalises || ends;
    }

    /**
     * Whether a range shares characters with a protected span, or lies within one. Ranges must come
     * in order.
     */
    private boolean touchesProtected(int start, int end) {
      while (firstProtected < protectedSpans.size()
          && protectedSpans.get(firstProtected).end() <= start) {
        firstProtected++;
      }
      return firstProtected < protectedSpans.size()
          && protectedSpans.get(firstProtected).start() < end;
    }

    private boolean isProtected(Span span) {
      return touchesProtected(span.start(), span.end())
          && protectedSpans.get(firstProtected).start() <= span.start()
          && span.end() <= protectedSpans.get(firstProtected).end();
    }
  }
}
