package dev.redraft.eval.run;

import dev.redraft.corrector.kinds.EditKind;
import dev.redraft.eval.score.AnnotatedSentence;
import dev.redraft.eval.score.Annotation;
import dev.redraft.eval.score.EditCounts;
import dev.redraft.eval.score.SpacedTokens;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How often the classifier gives an edit the kind that ERRANT gives it. Edits of types that are not
 * ERRANT's are left out.
 *
 * @param byKind for each kind how many edits have it by ERRANT ({@code gold}), by the classifier
 *     ({@code proposed}) and by both ({@code correct})
 */
public record KindAgreement(SortedMap<String, EditCounts> byKind) {
  /** Copies the counts. */
  public KindAgreement {
    byKind = Collections.unmodifiableSortedMap(new TreeMap<>(byKind));
  }

  /**
   * Classifies the edits of sentences.
   *
   * @param sentences with ERRANT's types
   * @param chosen whether a sentence counts, by its index
   */
  public static KindAgreement of(List<AnnotatedSentence> sentences, IntPredicate chosen) {
    SortedMap<String, EditCounts> byKind = new TreeMap<>();
    IntStream.range(0, sentences.size()).filter(chosen).forEach(i -> add(sentences.get(i), byKind));
    return new KindAgreement(byKind);
  }

  private static void add(AnnotatedSentence sentence, SortedMap<String, EditCounts> byKind) {
    SpacedTokens tokens = new SpacedTokens(sentence.tokens());
    for (List<Annotation> edits : sentence.byAnnotator().values()) {
      for (Annotation edit : edits) {
        EditKind.ofErrant(edit.type()).ifPresent(errant -> add(errant, kind(edit, tokens), byKind));
      }
    }
  }

  private static EditKind kind(Annotation edit, SpacedTokens tokens) {
    return tokens.kind(edit.start(), edit.end(), edit.corrections().get(0));
  }

  private static void add(EditKind errant, EditKind own, SortedMap<String, EditCounts> byKind) {
    int same = errant.equals(own) ? 1 : 0;
    byKind.merge(errant.code(), new EditCounts(same, 0, 1), EditCounts::plus);
    byKind.merge(own.code(), new EditCounts(0, 1, 0), EditCounts::plus);
  }

  /** The counts of all kinds. */
  public EditCounts total() {
    return byKind.values().stream().reduce(EditCounts.NONE, EditCounts::plus);
  }
}
