package dev.redraft.eval.score;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tokenised source sentence with what each annotator would correct in it.
 *
 * @param tokens the source; empty for an empty sentence
 * @param byAnnotator at least one annotator; one who would leave the sentence alone has an empty
 *     list. The order within a list is the file's, and matters: MaxMatch matches in that order
 */
public record AnnotatedSentence(
    List<String> tokens, SortedMap<Integer, List<Annotation>> byAnnotator) {
  /** Checks that the edits lie within the sentence and are their annotator's. */
  public AnnotatedSentence {
    tokens = List.copyOf(tokens);
    if (byAnnotator.isEmpty()) {
      throw new IllegalArgumentException(
          "a sentence needs an annotator, if only one without edits");
    }
    SortedMap<Integer, List<Annotation>> copy = new TreeMap<>();
    byAnnotator.forEach((annotator, edits) -> copy.put(annotator, List.copyOf(edits)));
    for (var entry : copy.entrySet()) {
      for (Annotation edit : entry.getValue()) {
        if (edit.annotator() != entry.getKey()) {
          throw new IllegalArgumentException(edit + " is not annotator " + entry.getKey() + "'s");
        }
        if (edit.end() > tokens.size()) {
          throw new IllegalArgumentException(
              edit + " goes beyond the sentence's " + tokens.size() + " tokens");
        }
      }
    }
    byAnnotator = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * The edits between a source and its correction, as annotator 0's, from a shortest difference of
   * the two. Types are ERRANT's for an operation of unknown kind: {@code M:OTHER}, {@code U:OTHER},
   * {@code R:OTHER}.
   */
  public static AnnotatedSentence between(List<String> source, List<String> corrected) {
    List<Annotation> edits = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(source, corrected).getDeltas()) {
      int start = delta.getSource().getPosition();
      String correction = String.join(" ", delta.getTarget().getLines());
      edits.add(
          new Annotation(
              start,
              start + delta.getSource().size(),
              operation(delta.getType()) + ":OTHER",
              List.of(correction),
              0));
    }
    return new AnnotatedSentence(source, new TreeMap<>(Collections.singletonMap(0, edits)));
  }

  /** The edits of one of the sentence's annotators. */
  public List<Annotation> edits(int annotator) {
    List<Annotation> edits = byAnnotator.get(annotator);
    if (edits == null) {
      throw new IllegalArgumentException(
          "annotator " + annotator + " is none of " + byAnnotator.keySet());
    }
    return edits;
  }

  private static String operation(DeltaType type) {
    return switch (type) {
      case INSERT -> "M";
      case DELETE -> "U";
      default -> "R";
    };
  }
}
