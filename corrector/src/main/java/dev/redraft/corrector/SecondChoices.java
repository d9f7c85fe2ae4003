package dev.redraft.corrector;

import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.decoder.StopReason;
import dev.redraft.decoder.TokenIds;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the model would have changed where it hesitated: the second token of a place whose margin is
 * small, and what greedy decoding puts behind it. One in ten is right, so they are for a judge to
 * choose from, and for it alone. Thread-safe.
 */
final class SecondChoices {
  /** With more between the two, the second choice is right too rarely. */
  private static final double MOST_MARGIN = 2;

  /** In a sentence; the least sure of them. */
  private static final int MOST_PLACES = 3;

  private final ModelReader reader;

  SecondChoices(ModelReader reader) {
    this.reader = reader;
  }

  /**
   * The changes that second choices amount to, where nothing else is proposed. Encodes the source
   * once more if there is a place to ask about, and decodes it from each such place on.
   *
   * @param source what was decoded
   * @param result what came of it
   * @param changes what is proposed, in the coordinates of the source's text
   * @param cancelled asked before every call of the model
   */
  AddedChanges changes(
      TokenizedText source,
      DecodingResult result,
      List<TextChange> changes,
      BooleanSupplier cancelled) {
    List<Integer> places = places(result);
    if (places.isEmpty()) {
      return AddedChanges.NOTHING;
    }
    List<TextChange> all = new ArrayList<>(changes);
    List<TextChange> found = new ArrayList<>();
    DecodingStatistics statistics = DecodingStatistics.NONE;
    try (BegunOutput begun = new BegunOutput(reader.model(), TokenIds.of(source.ids()))) {
      for (int place : places) {
        TokenIds beginning = result.tokens().first(place).concat(TokenIds.of(result.second(place)));
        DecodingResult rest = begun.continued(beginning, cancelled);
        statistics = statistics.plus(DecodingStatistics.of(rest));
        TextChange change =
            rest.stopReason() == StopReason.LENGTH_LIMIT
                ? null
                : change(source, beginning.concat(rest.tokens()), place, result.margin(place));
        if (change != null && isFree(change, all, source.text())) {
          all.add(change);
          found.add(change);
        }
      }
    }
    found.sort(Comparator.comparingInt(TextChange::start));
    return new AddedChanges(found, statistics);
  }

  /** Where the model hesitated, the least sure place first. */
  private List<Integer> places(DecodingResult result) {
    return IntStream.range(0, result.tokens().size())
        .filter(place -> result.margin(place) < MOST_MARGIN)
        .filter(
            place -> result.second(place) >= 0 && result.second(place) != reader.model().endToken())
        .boxed()
        .sorted(Comparator.comparingDouble(result::margin))
        .limit(MOST_PLACES)
        .toList();
  }

  /** What an output changes at a place of its own; null for nothing that is text. */
  private @Nullable TextChange change(
      TokenizedText source, TokenIds output, int place, double margin) {
    for (TokenHunk hunk : TokenHunk.between(source, output)) {
      if (hunk.outputStart() <= place && place <= hunk.outputEnd()) {
        HunkText text = HunkText.of(hunk, source, output, reader.tokenizer());
        return text == null
            ? null
            : new TextChange(
                    text.start(),
                    text.end(),
                    text.replacement(),
                    Margins.probability(-margin),
                    Edit.Origin.SECOND_CHOICE)
                .trimmed(source.text());
      }
    }
    return null;
  }

  private static boolean isFree(TextChange change, List<TextChange> others, String text) {
    Span own = change.wordBounds(text);
    return !change.isEmpty()
        && others.stream()
            .map(other -> other.wordBounds(text))
            .noneMatch(other -> other.start() <= own.end() && own.start() <= other.end());
  }
}
