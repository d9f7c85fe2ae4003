package dev.redraft.corrector;

import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.decoder.StopReason;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A speller that asks the model: words in no list that the model left as they are get what they
 * were most likely meant to be, and the model reads the sentence once more; what it leaves as it is
 * then is proposed. So nothing is done by a list alone. Thread-safe.
 */
final class SpellerModel {
  private final ModelReader reader;

  SpellerModel(ModelReader reader) {
    this.reader = reader;
  }

  /**
   * What the model is to read once more.
   *
   * @param tokens the piece with what its words were most likely meant to be
   */
  record Question(List<Respelling> respellings, TokenizedText tokens) {}

  /**
   * Asks about the words of a piece of a sentence.
   *
   * @param text the piece
   * @param changes what the model would change of it
   * @param cancelled asked before every call of the model
   */
  AddedChanges changes(String text, List<TextChange> changes, BooleanSupplier cancelled) {
    Question question = question(text, changes);
    return question == null
        ? AddedChanges.NOTHING
        : answer(text, question, reader.read(question.tokens, cancelled));
  }

  /**
   * What there is to ask about the words of a piece of a sentence, in one reading of it for all of
   * them; null for nothing.
   *
   * @param text the piece
   * @param changes what the model would change of it
   */
  @Nullable Question question(String text, List<TextChange> changes) {
    List<Respelling> respellings = Respelling.of(text, changes);
    if (respellings.isEmpty()) {
      return null;
    }
    TokenizedText tokens = reader.tokenizer().tokenize(Respelling.applied(text, respellings));
    return reader.fits(tokens) ? new Question(respellings, tokens) : null;
  }

  /**
   * What follows from what the model made of a question.
   *
   * @param text the piece
   */
  static AddedChanges answer(String text, Question question, DecodingResult result) {
    DecodingStatistics statistics = DecodingStatistics.of(result);
    if (result.stopReason() == StopReason.LENGTH_LIMIT) {
      return new AddedChanges(List.of(), statistics);
    }
    List<TextChange> kept = new ArrayList<>();
    int moved = 0;
    for (Respelling each : question.respellings) {
      int start = each.span().start() + moved;
      double margin =
          margin(new Span(start, start + each.word().length()), question.tokens, result);
      if (margin > 0) {
        kept.add(
            new TextChange(
                    each.span().start(),
                    each.span().end(),
                    each.word(),
                    Margins.probability(margin),
                    Edit.Origin.SPELLER)
                .trimmed(text));
      }
      moved += each.word().length() - each.span().length();
    }
    return new AddedChanges(kept, statistics);
  }

  /** The least margin with which the model leaves a word's tokens as they are; 0 if it does not. */
  private static double margin(Span word, TokenizedText source, DecodingResult result) {
    int first = 0;
    while (first < source.size() && source.end(first) <= word.start()) {
      first++;
    }
    int last = first;
    while (last < source.size() && source.start(last) < word.end()) {
      last++;
    }
    int moved = 0;
    for (TokenHunk hunk : TokenHunk.between(source, result.tokens())) {
      if (hunk.end() <= first) {
        moved = hunk.outputEnd() - hunk.end();
      } else if (hunk.start() < last) {
        return 0;
      }
    }
    double least = first == last ? 0 : Double.MAX_VALUE;
    for (int i = first; i < last; i++) {
      least = Math.min(least, result.margin(i + moved));
    }
    return least;
  }
}
