package dev.redraft.corrector;

import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.StopReason;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.ModelBundle;
import dev.redraft.tokenizer.ClauseSplitter;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextTokenizer;
import dev.redraft.tokenizer.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * What the model makes of a sentence: a pure function of the sentence's text and the model, so that
 * its results can be kept, cancelled and computed anywhere. Thread-safe.
 */
final class SentenceModel {
  private static final char REPLACEMENT_CHARACTER = '\uFFFD';

  private final StepModel model;
  private final TextTokenizer tokenizer;
  private final Decoder decoder;
  private final int maxTokens;
  private final @Nullable SpellerModel speller;

  /**
   * @param maxTokens the longest source that the model was made for
   * @param hasSpeller whether the model is asked about unknown words that it leaves as they are
   */
  SentenceModel(
      StepModel model,
      TextTokenizer tokenizer,
      Decoder decoder,
      int maxTokens,
      boolean hasSpeller) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.decoder = decoder;
    this.maxTokens = maxTokens;
    speller = hasSpeller ? new SpellerModel(model, tokenizer, decoder, maxTokens) : null;
  }

  /** What a bundle makes of sentences, decoded as the options say. */
  static SentenceModel of(ModelBundle bundle, CorrectorOptions options) {
    return new SentenceModel(
        bundle.model(),
        bundle.tokenizer(),
        bundle.decoder(options.strategy(), options.exact()),
        bundle.info().maxSourceTokens(),
        hasSpeller(bundle, options));
  }

  /**
   * How sure a speller's edit is, only a fit tells; without safeguards a text need not be English.
   */
  static boolean hasSpeller(ModelBundle bundle, CorrectorOptions options) {
    return options.safeguards() && bundle.info().calibration() != null;
  }

  /**
   * The changes that the model would make to a sentence, clause by clause where it is longer than
   * the model was made for.
   *
   * @param sentence as {@link dev.redraft.tokenizer.TextView} shows it
   * @param cancelled asked before every call of the model
   * @throws java.util.concurrent.CancellationException if {@code cancelled} said so
   */
  SentenceChanges changes(String sentence, BooleanSupplier cancelled) {
    Span whole = new Span(0, sentence.length());
    TokenizedText tokens = tokenizer.tokenize(sentence);
    if (tokens.size() <= maxTokens) {
      return new SentenceChanges(
          List.of(spelled(sentence, piece(whole, tokens, cancelled), cancelled)));
    }
    List<Span> clauses =
        ClauseSplitter.split(sentence, whole, maxTokens, span -> tokens(sentence, span).size());
    if (clauses.isEmpty()) {
      return new SentenceChanges(
          List.of(SentenceChanges.Piece.skipped(whole, Skipped.Reason.TOO_LONG)));
    }
    List<SentenceChanges.Piece> pieces = new ArrayList<>();
    for (Span clause : clauses) {
      SentenceChanges.Piece piece = piece(clause, tokens(sentence, clause), cancelled);
      pieces.add(spelled(sentence, piece, cancelled));
    }
    return new SentenceChanges(pieces);
  }

  private TokenizedText tokens(String sentence, Span span) {
    return tokenizer.tokenize(span.text(sentence));
  }

  /** A piece with what the speller adds to its changes. */
  private SentenceChanges.Piece spelled(
      String sentence, SentenceChanges.Piece piece, BooleanSupplier cancelled) {
    if (speller == null || piece.skipped() != null) {
      return piece;
    }
    int offset = piece.span().start();
    SpellerModel.Answer answer =
        speller.changes(
            piece.span().text(sentence),
            piece.changes().stream().map(change -> change.shifted(-offset)).toList(),
            cancelled);
    List<TextChange> all = new ArrayList<>(piece.changes());
    answer.changes().forEach(change -> all.add(change.shifted(offset)));
    all.sort(Comparator.comparingInt(TextChange::start));
    return new SentenceChanges.Piece(
        piece.span(), all, null, piece.statistics().plus(answer.statistics()));
  }

  private SentenceChanges.Piece piece(Span span, TokenizedText tokens, BooleanSupplier cancelled) {
    VerifyEvent event = FlightRecorder.isInitialized() ? VerifyEvent.begun() : null;
    DecodingResult result = decoder.decode(model, TokenIds.of(tokens.ids()), cancelled);
    DecodingStatistics statistics = DecodingStatistics.of(result);
    if (event != null) {
      event.commit(tokens.size(), statistics);
    }
    return result.stopReason() == StopReason.LENGTH_LIMIT
        ? new SentenceChanges.Piece(span, List.of(), Skipped.Reason.ENDLESS_OUTPUT, statistics)
        : new SentenceChanges.Piece(span, changes(tokens, result, span.start()), null, statistics);
  }

  /** The changes of a piece that begins at {@code offset}, in order and apart from each other. */
  private List<TextChange> changes(TokenizedText source, DecodingResult result, int offset) {
    List<TextChange> changes = new ArrayList<>();
    for (TokenHunk hunk : TokenHunk.between(source, result.tokens())) {
      TextChange change = change(hunk, source, result);
      if (change != null) {
        change.byWord(source.text()).stream()
            .map(word -> word.trimmed(source.text()))
            .filter(word -> !word.isEmpty())
            .map(word -> word.shifted(offset))
            .forEach(changes::add);
      }
    }
    return changes;
  }

  /** The change of text that a hunk amounts to, or null where its tokens make no text. */
  private @Nullable TextChange change(TokenHunk hunk, TokenizedText source, DecodingResult result) {
    // A token's text begins where the one before it ends, so that the space between belongs to it.
    int start = endBefore(source, hunk.start());
    int end = hunk.end() == source.size() ? source.text().length() : endBefore(source, hunk.end());
    String before = decode(result.tokens(), hunk.outputStart());
    String through = decode(result.tokens(), hunk.outputEnd());
    if (!through.startsWith(before)) {
      return null;
    }
    String replacement = through.substring(before.length());
    boolean garbled = replacement.indexOf(REPLACEMENT_CHARACTER) >= 0;
    double confidence = 1 / (1 + Math.exp(-result.margin(hunk.outputStart())));
    return garbled
        ? null
        : new TextChange(
            start,
            end,
            replacement,
            confidence,
            alternative(hunk, source, result, before),
            Edit.Origin.MODEL);
  }

  /**
   * The second choice where the change is a single token and so is the alternative: a whole word
   * then, since both stand between the same neighbours. What a longer one would go on with, only
   * another call of the model could tell.
   */
  private TextChange.@Nullable Alternative alternative(
      TokenHunk hunk, TokenizedText source, DecodingResult result, String before) {
    int second = result.second(hunk.outputStart());
    boolean isSingle = hunk.outputEnd() == hunk.outputStart() + 1;
    boolean leavesAsIs = hunk.start() < source.size() && source.ids()[hunk.start()] == second;
    if (!isSingle || second < 0 || leavesAsIs || !isBetweenWords(hunk, result)) {
      return null;
    }
    int[] output = result.tokens().first(hunk.outputEnd()).toArray();
    output[hunk.outputStart()] = second;
    String through = tokenizer.decode(output);
    if (!through.startsWith(before) || !isWord(through.substring(before.length()))) {
      return null;
    }
    int start = endBefore(source, hunk.start());
    int end = hunk.end() == source.size() ? source.text().length() : endBefore(source, hunk.end());
    return new TextChange.Alternative(start, end, through.substring(before.length()));
  }

  /** Whether no word goes on behind the only token that a hunk writes. */
  private boolean isBetweenWords(TokenHunk hunk, DecodingResult result) {
    if (hunk.outputEnd() >= result.tokens().size()) {
      return true;
    }
    String next = tokenizer.piece(result.tokens().get(hunk.outputEnd()));
    return next.isEmpty() || !Character.isLetterOrDigit(next.codePointAt(0));
  }

  /** Whether a token's text is a space and a word. */
  private static boolean isWord(String text) {
    return text.startsWith(" ")
        && text.length() > 1
        && text.codePoints().skip(1).allMatch(Character::isLetter);
  }

  private static int endBefore(TokenizedText source, int index) {
    return index == 0 ? 0 : source.end(index - 1);
  }

  private String decode(TokenIds output, int end) {
    return tokenizer.decode(output.slice(0, end).toArray());
  }
}
