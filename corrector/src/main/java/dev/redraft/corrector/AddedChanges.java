package dev.redraft.corrector;

import dev.redraft.decoder.DecodingStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes that are proposed besides those of a sentence's output.
 *
 * @param changes in order, apart from each other and from those that were there
 * @param statistics what asking the model took
 */
record AddedChanges(List<TextChange> changes, DecodingStatistics statistics) {
  /** None, and nothing was asked. */
  static final AddedChanges NOTHING = new AddedChanges(List.of(), DecodingStatistics.NONE);

  AddedChanges {
    changes = List.copyOf(changes);
  }

  /** Other changes with these among them, in order. */
  List<TextChange> among(List<TextChange> others) {
    List<TextChange> all = new ArrayList<>(others);
    all.addAll(changes);
    all.sort(Comparator.comparingInt(TextChange::start));
    return all;
  }
}
