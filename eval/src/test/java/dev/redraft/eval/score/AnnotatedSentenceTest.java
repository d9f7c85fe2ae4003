package dev.redraft.eval.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class AnnotatedSentenceTest {
  @Test
  void typesDifferencesByOperation() {
    AnnotatedSentence sentence =
        AnnotatedSentence.between(
            List.of("he", "go", "to", "the", "home"), List.of("So", "he", "goes", "home"));
    assertEquals(
        List.of(
            new Annotation(0, 0, "M:OTHER", List.of("So"), 0),
            new Annotation(1, 4, "R:OTHER", List.of("goes"), 0)),
        sentence.edits(0));
    assertEquals(
        List.of(new Annotation(0, 1, "U:OTHER", List.of(""), 0)),
        AnnotatedSentence.between(List.of("a", "b"), List.of("b")).edits(0));
  }

  @Test
  void refusesEditsThatAreNotOfTheSentence() {
    Annotation edit = new Annotation(1, 2, "R", List.of("x"), 0);
    List<Annotation> edits = List.of(edit);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new AnnotatedSentence(List.of("a"), new TreeMap<>(Collections.singletonMap(0, edits))));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new AnnotatedSentence(
                List.of("a", "b"), new TreeMap<>(Collections.singletonMap(1, edits))));
    assertThrows(
        IllegalArgumentException.class, () -> new AnnotatedSentence(List.of(), new TreeMap<>()));
    assertThrows(IllegalArgumentException.class, () -> new Annotation(2, 1, "R", List.of("x"), 0));
    assertThrows(IllegalArgumentException.class, () -> new Annotation(0, 1, "R", List.of(), 0));
    assertThrows(IllegalArgumentException.class, () -> new Annotation(0, 1, "R", List.of("x"), -1));
  }
}
