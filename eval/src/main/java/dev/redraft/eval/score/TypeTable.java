package dev.redraft.eval.score;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Results by type of error.
 *
 * @param byType the counts of every type
 * @param hasProposals whether proposed edits have types, too; if not, none is counted, and there is
 *     recall, but no precision
 */
public record TypeTable(SortedMap<String, EditCounts> byType, boolean hasProposals) {
  /** Where nothing has a type. */
  public static final TypeTable NONE = new TypeTable(new TreeMap<>(), false);

  /** Copies the counts. */
  public TypeTable {
    byType = Collections.unmodifiableSortedMap(new TreeMap<>(byType));
  }
}
