package dev.redraft.corrector;

import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.tokenizer.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the model makes of a sentence, in the coordinates of the sentence's view text.
 *
 * @param pieces the sentence, or its clauses where it is longer than the model was made for, in
 *     order
 */
record SentenceChanges(List<Piece> pieces) {
  SentenceChanges {
    pieces = List.copyOf(pieces);
  }

  /**
   * What the model was shown at once.
   *
   * @param span where it lies in the view text
   * @param changes in order and apart from each other
   * @param skipped why it was left as it is, or null
   * @param statistics what its decoding took
   */
  record Piece(
      Span span,
      List<TextChange> changes,
      Skipped.@Nullable Reason skipped,
      DecodingStatistics statistics) {
    Piece {
      changes = List.copyOf(changes);
    }

    /** The changes in the coordinates of the piece. */
    List<TextChange> changesInside() {
      return changes.stream().map(change -> change.shifted(-span.start())).toList();
    }

    /** The same with others among its changes, in the coordinates of the piece. */
    Piece with(AddedChanges added) {
      List<TextChange> all =
          added.among(changesInside()).stream()
              .map(change -> change.shifted(span.start()))
              .toList();
      return new Piece(span, all, skipped, statistics.plus(added.statistics()));
    }

    /** A piece that the model was not asked about. */
    static Piece skipped(Span span, Skipped.Reason reason) {
      return new Piece(span, List.of(), reason, DecodingStatistics.NONE);
    }
  }

  /** What the decoding of all pieces took. */
  DecodingStatistics statistics() {
    return pieces.stream()
        .map(Piece::statistics)
        .reduce(DecodingStatistics.NONE, DecodingStatistics::plus);
  }
}
