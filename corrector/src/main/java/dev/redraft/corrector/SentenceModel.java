package dev.redraft.corrector;

import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.decoder.StopReason;
import dev.redraft.models.ModelBundle;
import dev.redraft.tokenizer.ClauseSplitter;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TokenizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * What the model makes of a sentence: a pure function of the sentence's text and the model, so that
 * its results can be kept, cancelled and computed anywhere. Thread-safe.
 */
final class SentenceModel {
  /**
   * The longest sentence that is read, in UTF-16 units: some 700 words. What has no end for longer
   * is no sentence, and rules and confidence look at all of it for each of its edits.
   */
  static final int MOST_UNITS = 4096;

  private final ModelReader reader;
  private final @Nullable SpellerModel speller;
  private final @Nullable SecondChoices seconds;

  /**
   * @param extras what is proposed besides the model's own changes
   */
  SentenceModel(ModelReader reader, Extras extras) {
    this.reader = reader;
    speller = extras.speller ? new SpellerModel(reader) : null;
    seconds = extras.secondChoices ? new SecondChoices(reader) : null;
  }

  /**
   * What is proposed besides what the model changes. How sure that is, only a fit tells; without
   * safeguards a text need not be English.
   *
   * @param speller whether the model is asked about unknown words that it leaves as they are
   * @param secondChoices whether it is asked what else it would have written where it hesitated
   */
  record Extras(boolean speller, boolean secondChoices) {
    static final Extras NONE = new Extras(false, false);

    /** Those that a bundle was fitted with, and the options leave room for. */
    static Extras of(ModelBundle bundle, CorrectorOptions options, EditConfidence confidence) {
      boolean isFitted = options.safeguards() && bundle.info().calibration() != null;
      return isFitted ? new Extras(true, confidence.hearsSecondChoices()) : NONE;
    }

    /** What tells sentences' changes with these from others. */
    String identity() {
      return (speller ? " speller" : "") + (secondChoices ? " second choices" : "");
    }
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
    if (sentence.length() > MOST_UNITS) {
      return new SentenceChanges(
          List.of(SentenceChanges.Piece.skipped(whole, Skipped.Reason.TOO_LONG)));
    }
    TokenizedText tokens = reader.tokenizer().tokenize(sentence);
    if (reader.fits(tokens)) {
      return new SentenceChanges(List.of(piece(whole, tokens, cancelled)));
    }
    List<Span> clauses =
        ClauseSplitter.split(
            sentence, whole, reader.maxTokens(), span -> tokens(sentence, span).size());
    if (clauses.isEmpty()) {
      return new SentenceChanges(
          List.of(SentenceChanges.Piece.skipped(whole, Skipped.Reason.TOO_LONG)));
    }
    List<SentenceChanges.Piece> pieces = new ArrayList<>();
    for (Span clause : clauses) {
      pieces.add(piece(clause, tokens(sentence, clause), cancelled));
    }
    return new SentenceChanges(pieces);
  }

  /**
   * The same of several sentences, which the model reads together; those that it was not made for
   * are left out.
   *
   * @param sentences without doubles
   * @param cancelled asked before every call of the model
   * @return the changes of each that was read, by the sentence; without those that were not yet
   *     when {@code cancelled} said so
   */
  Map<String, SentenceChanges> changes(Set<String> sentences, BooleanSupplier cancelled) {
    List<TokenizedText> sources =
        sentences.stream().map(reader.tokenizer()::tokenize).filter(reader::fits).toList();
    List<@Nullable DecodingResult> results = readAll(sources, cancelled);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      DecodingResult result = results.get(i);
      if (result != null) {
        Span whole = new Span(0, sources.get(i).text().length());
        readings.add(new Reading(sources.get(i), result, piece(whole, sources.get(i), result)));
      }
    }
    Map<String, SentenceChanges> changes = new HashMap<>();
    try {
      for (Reading each : spelled(readings, cancelled)) {
        SentenceChanges.Piece piece = withSeconds(each.piece, each.tokens, each.result, cancelled);
        changes.put(each.tokens.text(), new SentenceChanges(List.of(piece)));
      }
    } catch (CancellationException e) {
      return changes;
    }
    return changes;
  }

  /** A sentence that was read together with others, and what has come of it so far. */
  private record Reading(
      TokenizedText tokens, DecodingResult result, SentenceChanges.Piece piece) {}

  private TokenizedText tokens(String sentence, Span span) {
    return reader.tokenizer().tokenize(span.text(sentence));
  }

  /** What the model, the speller and second choices make of a piece of a sentence. */
  private SentenceChanges.Piece piece(Span span, TokenizedText tokens, BooleanSupplier cancelled) {
    DecodingResult result = read(tokens, cancelled);
    SentenceChanges.Piece piece = piece(span, tokens, result);
    if (speller != null && piece.skipped() == null) {
      piece = piece.with(speller.changes(tokens.text(), piece.changesInside(), cancelled));
    }
    return withSeconds(piece, tokens, result, cancelled);
  }

  private SentenceChanges.Piece withSeconds(
      SentenceChanges.Piece piece,
      TokenizedText tokens,
      DecodingResult result,
      BooleanSupplier cancelled) {
    return seconds == null || piece.skipped() != null
        ? piece
        : piece.with(seconds.changes(tokens, result, piece.changesInside(), cancelled));
  }

  /**
   * Readings with what the speller adds; the model reads together what it asks about. Those whose
   * question was cancelled are left out.
   */
  private List<Reading> spelled(List<Reading> readings, BooleanSupplier cancelled) {
    if (speller == null) {
      return readings;
    }
    List<SpellerModel.@Nullable Question> questions = new ArrayList<>();
    List<TokenizedText> asked = new ArrayList<>();
    for (Reading each : readings) {
      SpellerModel.Question question =
          each.piece.skipped() == null
              ? speller.question(each.tokens.text(), each.piece.changesInside())
              : null;
      questions.add(question);
      if (question != null) {
        asked.add(question.tokens());
      }
    }
    Iterator<@Nullable DecodingResult> answers = reader.readAll(asked, cancelled).iterator();
    List<Reading> spelled = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      SpellerModel.Question question = questions.get(i);
      DecodingResult answer = question == null ? null : answers.next();
      if (question == null) {
        spelled.add(reading);
      } else if (answer != null) {
        AddedChanges added = SpellerModel.answer(reading.tokens.text(), question, answer);
        spelled.add(new Reading(reading.tokens, reading.result, reading.piece.with(added)));
      }
    }
    return spelled;
  }

  private DecodingResult read(TokenizedText tokens, BooleanSupplier cancelled) {
    VerifyEvent event = FlightRecorder.isInitialized() ? VerifyEvent.begun() : null;
    DecodingResult result = reader.read(tokens, cancelled);
    if (event != null) {
      event.commit(tokens.size(), DecodingStatistics.of(result));
    }
    return result;
  }

  private List<@Nullable DecodingResult> readAll(
      List<TokenizedText> sources, BooleanSupplier cancelled) {
    VerifyEvent event = FlightRecorder.isInitialized() ? VerifyEvent.begun() : null;
    List<@Nullable DecodingResult> results = reader.readAll(sources, cancelled);
    if (event != null) {
      DecodingStatistics statistics = DecodingStatistics.NONE;
      for (DecodingResult result : results) {
        statistics = result == null ? statistics : statistics.plus(DecodingStatistics.of(result));
      }
      event.commit(sources.stream().mapToInt(TokenizedText::size).sum(), statistics);
    }
    return results;
  }

  private SentenceChanges.Piece piece(Span span, TokenizedText tokens, DecodingResult result) {
    DecodingStatistics statistics = DecodingStatistics.of(result);
    return result.stopReason() == StopReason.LENGTH_LIMIT
        ? new SentenceChanges.Piece(span, List.of(), Skipped.Reason.ENDLESS_OUTPUT, statistics)
        : new SentenceChanges.Piece(span, changes(tokens, result, span.start()), null, statistics);
  }

  /** The changes of a piece that begins at {@code offset}, in order and apart from each other. */
  private List<TextChange> changes(TokenizedText source, DecodingResult result, int offset) {
    List<TextChange> changes = new ArrayList<>();
    double mean =
        IntStream.rangeClosed(0, result.tokens().size())
            .mapToDouble(place -> Margins.bounded(result.margin(place)))
            .average()
            .orElse(0);
    for (TokenHunk hunk : TokenHunk.between(source, result.tokens())) {
      HunkText text = HunkText.of(hunk, source, result.tokens(), reader.tokenizer());
      if (text != null) {
        TextChange change =
            new TextChange(
                text.start(),
                text.end(),
                text.replacement(),
                Margins.probability(result.margin(hunk.outputStart())),
                alternative(hunk, source, result, text),
                Edit.Origin.MODEL,
                margins(hunk, result, mean));
        change.byWord(source.text()).stream()
            .map(word -> word.trimmed(source.text()))
            .filter(word -> !word.isEmpty())
            .map(word -> word.shifted(offset))
            .forEach(changes::add);
      }
    }
    return changes;
  }

  private static Margins margins(TokenHunk hunk, DecodingResult result, double mean) {
    double least =
        IntStream.range(hunk.outputStart(), hunk.outputEnd())
            .mapToDouble(result::margin)
            .min()
            .orElse(Double.MAX_VALUE);
    double before =
        hunk.outputStart() == 0 ? Double.MAX_VALUE : result.margin(hunk.outputStart() - 1);
    return Margins.of(least, before, result.margin(hunk.outputEnd()), mean);
  }

  /**
   * The second choice where the change is a single token and so is the alternative: a whole word
   * then, since both stand between the same neighbours. What a longer one would go on with, only
   * another call of the model could tell.
   */
  private TextChange.@Nullable Alternative alternative(
      TokenHunk hunk, TokenizedText source, DecodingResult result, HunkText text) {
    int second = result.second(hunk.outputStart());
    boolean isSingle = hunk.outputEnd() == hunk.outputStart() + 1;
    boolean leavesAsIs = hunk.start() < source.size() && source.ids()[hunk.start()] == second;
    if (!isSingle || second < 0 || leavesAsIs || !isBetweenWords(hunk, result)) {
      return null;
    }
    int[] output = result.tokens().first(hunk.outputEnd()).toArray();
    output[hunk.outputStart()] = second;
    String through = reader.tokenizer().decode(output);
    String before = text.before();
    if (!through.startsWith(before) || !isWord(through.substring(before.length()))) {
      return null;
    }
    return new TextChange.Alternative(text.start(), text.end(), through.substring(before.length()));
  }

  /** Whether no word goes on behind the only token that a hunk writes. */
  private boolean isBetweenWords(TokenHunk hunk, DecodingResult result) {
    if (hunk.outputEnd() >= result.tokens().size()) {
      return true;
    }
    String next = reader.tokenizer().piece(result.tokens().get(hunk.outputEnd()));
    return next.isEmpty() || !Character.isLetterOrDigit(next.codePointAt(0));
  }

  /** Whether a token's text is a space and a word. */
  private static boolean isWord(String text) {
    return text.startsWith(" ")
        && text.length() > 1
        && text.codePoints().skip(1).allMatch(Character::isLetter);
  }
}
