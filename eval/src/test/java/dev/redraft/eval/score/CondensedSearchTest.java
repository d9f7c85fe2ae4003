package dev.redraft.eval.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CondensedSearchTest {
  private static final int STEPS_PER_NODE = 40;

  private static List<String> words(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  /** An edit at every fourth token, every second one with text of the hypothesis. */
  private static List<Annotation> gold(List<String> hypothesis) {
    List<Annotation> gold = new ArrayList<>();
    for (int i = 0; i < hypothesis.size(); i += 4) {
      String correction = i % 8 == 0 ? hypothesis.get(i) : "nowhere";
      gold.add(new Annotation(i, i + 1, "R", List.of(correction), 0));
    }
    return gold;
  }

  private static long stepCount(List<String> source, List<String> hypothesis) {
    EditLattice lattice = EditLattice.between(source, hypothesis);
    CondensedSearch search = new CondensedSearch(lattice);
    search.best(gold(hypothesis));
    return search.stepCount();
  }

  @Test
  void worksOnceThroughALatticeWithoutACommonToken() {
    for (int size : new int[] {50, 100, 200}) {
      List<String> source = words("s", size);
      List<String> hypothesis = words("h", size);
      assertEquals((size + 1) * (size + 1), EditLattice.between(source, hypothesis).nodeCount());
      long steps = stepCount(source, hypothesis);
      assertTrue(steps <= (long) STEPS_PER_NODE * (size + 1) * (size + 1), size + ": " + steps);
    }
  }

  @Test
  void worksOnceThroughTextThatRepeatsItself() {
    Random random = new Random(7);
    List<String> source = random.ints(200, 0, 2).mapToObj(i -> "t" + i).toList();
    List<String> hypothesis = random.ints(200, 0, 2).mapToObj(i -> "t" + i).toList();
    long steps = stepCount(source, hypothesis);
    int nodes = EditLattice.between(source, hypothesis).nodeCount();
    // Half the edits have the text of half the places, each of them looked at by itself.
    assertTrue(steps <= (long) STEPS_PER_NODE * nodes + 25 * 200 * 12, nodes + ": " + steps);
  }

  @Test
  void isUsedWhereTheLatticeIsLarge() {
    List<String> source = words("s", 200);
    List<String> hypothesis = words("h", 200);
    AnnotatedSentence sentence =
        new AnnotatedSentence(source, new TreeMap<>(Collections.singletonMap(0, gold(hypothesis))));
    EditCounts counts = MaxMatch.score(List.of(sentence), List.of(hypothesis)).counts();
    // The 25 edits with text of the hypothesis are found; what lies between them is one edit each.
    assertEquals(new EditCounts(25, 50, 50), counts);
  }

  @Test
  void agreesWithExactSearchOnNaturalEdits() {
    Random random = new Random(11);
    int differing = 0;
    for (int round = 0; round < 1000; round++) {
      List<String> source = random.ints(25, 0, 40).mapToObj(i -> "t" + i).toList();
      List<String> hypothesis = new ArrayList<>();
      for (String token : source) {
        int kind = random.nextInt(20);
        if (kind < 2) {
          hypothesis.add("t" + random.nextInt(40));
        }
        if (kind > 0) {
          hypothesis.add(token);
        }
      }
      EditLattice lattice = EditLattice.between(source, hypothesis);
      List<Annotation> gold = new ArrayList<>();
      for (Annotation edit : gold(hypothesis.subList(0, Math.min(20, hypothesis.size())))) {
        if (!edit.corrections().contains(source.get(edit.start()))) {
          gold.add(edit);
        }
      }
      int exact = new ExactSearch(lattice).best(gold).size();
      differing += new CondensedSearch(lattice).best(gold).size() == exact ? 0 : 1;
    }
    assertTrue(differing <= 1, differing + " of 1000 differ");
  }
}
