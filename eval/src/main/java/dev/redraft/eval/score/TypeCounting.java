package dev.redraft.eval.score;

import dev.redraft.corrector.kinds.EditKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Counts edits by type. Where the annotators' types are ERRANT's, they are folded into {@link
 * EditKind}'s, and a proposed edit has the type of the annotator's edit that it agrees with, or
 * else the kind that the classifier gives it. Types of any other scheme stay as they are, and
 * proposed edits have none.
 */
final class TypeCounting {
  /** Types of edits that say where something is wrong, and not what. */
  private static final Set<String> UNCORRECTED = Set.of("UNK", "Um");

  private final SortedMap<String, EditCounts> byType = new TreeMap<>();
  private final boolean isErrant;

  TypeCounting(List<AnnotatedSentence> gold) {
    Set<String> types = new TreeSet<>();
    gold.forEach(
        sentence ->
            sentence
                .byAnnotator()
                .values()
                .forEach(edits -> edits.forEach(edit -> types.add(edit.type()))));
    types.removeAll(UNCORRECTED);
    isErrant = types.stream().allMatch(type -> EditKind.ofErrant(type).isPresent());
  }

  /** Adds a sentence with the edits of the annotator it was scored against. */
  void add(AnnotatedSentence sentence, SentenceScore score) {
    List<Annotation> gold = sentence.edits(score.annotator());
    List<Boolean> found = score.chosen().found();
    for (int i = 0; i < gold.size(); i++) {
      add(name(gold.get(i)), new EditCounts(found.get(i) ? 1 : 0, 0, 1));
    }
    if (isErrant) {
      SpacedTokens tokens = new SpacedTokens(sentence.tokens());
      score
          .chosen()
          .proposed()
          .forEach(edit -> add(name(edit, gold, found, tokens), new EditCounts(0, 1, 0)));
    }
  }

  private void add(String type, EditCounts counts) {
    byType.merge(type, counts, EditCounts::plus);
  }

  private String name(Annotation gold) {
    Optional<EditKind> kind = isErrant ? EditKind.ofErrant(gold.type()) : Optional.empty();
    return kind.map(EditKind::code).orElse(gold.type());
  }

  private String name(
      ProposedEdit edit, List<Annotation> gold, List<Boolean> found, SpacedTokens tokens) {
    return IntStream.range(0, gold.size())
        .filter(i -> found.get(i) && edit.matches(gold.get(i)))
        .mapToObj(i -> name(gold.get(i)))
        .findFirst()
        .orElseGet(() -> tokens.kind(edit.start(), edit.end(), edit.correction()).code());
  }

  TypeTable table() {
    return new TypeTable(byType, isErrant);
  }
}
