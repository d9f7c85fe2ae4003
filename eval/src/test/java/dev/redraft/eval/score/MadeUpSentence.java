package dev.redraft.eval.score;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A source over three tokens, a hypothesis over the same, and one annotator's edits. */
record MadeUpSentence(List<String> source, List<String> hypothesis, List<Annotation> gold) {
  private static final int MAX_SPAN = 2;

  static Arbitrary<List<String>> tokens(int maxSize) {
    return Arbitraries.of("a", "b", "c").list().ofMaxSize(maxSize);
  }

  static Arbitrary<MadeUpSentence> sentences(int maxSize) {
    Arbitrary<Edit> edits =
        Combinators.combine(
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, MAX_SPAN),
                tokens(2).map(tokens -> String.join(" ", tokens)).list().ofMinSize(1).ofMaxSize(2))
            .as(Edit::new);
    return Combinators.combine(tokens(maxSize), tokens(maxSize), edits.list().ofMaxSize(3))
        .as(MadeUpSentence::of);
  }

  private static MadeUpSentence of(List<String> source, List<String> hypothesis, List<Edit> edits) {
    List<Annotation> gold = new ArrayList<>();
    int free = 0;
    for (Edit edit : edits) {
      int start = free + edit.distance;
      int end = start + edit.length;
      if (end > source.size()) {
        break;
      }
      String original = String.join(" ", source.subList(start, end));
      if (!edit.corrections.contains(original)) {
        gold.add(new Annotation(start, end, "T" + edit.length, edit.corrections, 0));
        free = end;
      }
    }
    return new MadeUpSentence(source, hypothesis, gold);
  }

  AnnotatedSentence annotated() {
    SortedMap<Integer, List<Annotation>> byAnnotator = new TreeMap<>();
    byAnnotator.put(0, gold);
    byAnnotator.put(1, List.of());
    return new AnnotatedSentence(source, byAnnotator);
  }

  private record Edit(int distance, int length, List<String> corrections) {}
}
