package dev.redraft.eval.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.eval.score.AnnotatedSentence;
import dev.redraft.eval.score.Annotation;
import dev.redraft.eval.score.EditCounts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KindAgreementTest {
  private static AnnotatedSentence sentence(String text, Annotation... edits) {
    return new AnnotatedSentence(
        List.of(text.split(" ")), new TreeMap<>(Map.of(0, List.of(edits))));
  }

  @Test
  void countsKindsOfBothAndThoseThatAgree() {
    List<AnnotatedSentence> sentences =
        List.of(
            sentence(
                "I saw dog and teh cat",
                new Annotation(2, 2, "M:DET", List.of("the", "a"), 0),
                new Annotation(4, 5, "R:DET", List.of("the"), 0)),
            sentence(
                "he like cats .",
                new Annotation(1, 2, "R:VERB:SVA", List.of("likes"), 0),
                new Annotation(2, 3, "UNK", List.of(""), 0),
                new Annotation(3, 4, "U:PUNCT", List.of(""), 0)));
    KindAgreement all = KindAgreement.of(sentences, index -> true);
    assertEquals(
        Map.of(
            "M:DET", new EditCounts(1, 1, 1),
            "R:DET", new EditCounts(0, 0, 1),
            "R:SPELL", new EditCounts(0, 1, 0),
            "R:VERB:SVA", new EditCounts(1, 1, 1),
            "U:PUNCT", new EditCounts(1, 1, 1)),
        all.byKind());
    assertEquals(new EditCounts(3, 4, 4), all.total());
    assertEquals(new EditCounts(1, 2, 2), KindAgreement.of(sentences, index -> index == 0).total());
  }
}
