package dev.redraft.corrector;

import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.StopReason;
import dev.redraft.decoder.TokenIds;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextTokenizer;
import dev.redraft.tokenizer.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A speller that asks the model: words in no list that the model left as they are get what they
 * were most likely meant to be, and the model reads the sentence once more; what it leaves as it is
 * then is proposed. So nothing is done by a list alone. Thread-safe.
 */
final class SpellerModel {
  private final StepModel model;
  private final TextTokenizer tokenizer;
  private final Decoder decoder;
  private final int maxTokens;

  /**
   * @param maxTokens the longest source that the model was made for
   */
  SpellerModel(StepModel model, TextTokenizer tokenizer, Decoder decoder, int maxTokens) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.decoder = decoder;
    this.maxTokens = maxTokens;
  }

  /**
   * What the speller adds.
   *
   * @param changes apart from those that were there
   * @param statistics what asking the model took
   */
  record Answer(List<TextChange> changes, DecodingStatistics statistics) {
    static final Answer NOTHING = new Answer(List.of(), DecodingStatistics.NONE);
  }

  /**
   * Asks about the words of a piece of a sentence, in one reading of it for all of them.
   *
   * @param text the piece
   * @param changes what the model would change of it
   * @param cancelled asked before every call of the model
   */
  Answer changes(String text, List<TextChange> changes, BooleanSupplier cancelled) {
    List<Respelling> respellings = Respelling.of(text, changes);
    if (respellings.isEmpty()) {
      return Answer.NOTHING;
    }
    TokenizedText tokens = tokenizer.tokenize(Respelling.applied(text, respellings));
    if (tokens.size() > maxTokens) {
      return Answer.NOTHING;
    }
    DecodingResult result = decoder.decode(model, TokenIds.of(tokens.ids()), cancelled);
    DecodingStatistics statistics = DecodingStatistics.of(result);
    if (result.stopReason() == StopReason.LENGTH_LIMIT) {
      return new Answer(List.of(), statistics);
    }
    List<TextChange> kept = new ArrayList<>();
    int moved = 0;
    for (Respelling each : respellings) {
      int start = each.span().start() + moved;
      double margin = margin(new Span(start, start + each.word().length()), tokens, result);
      if (margin > 0) {
        kept.add(
            new TextChange(
                    each.span().start(),
                    each.span().end(),
                    each.word(),
                    1 / (1 + Math.exp(-margin)),
                    null,
                    Edit.Origin.SPELLER)
                .trimmed(text));
      }
      moved += each.word().length() - each.span().length();
    }
    return new Answer(kept, statistics);
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
