package dev.redraft.eval.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class MaxMatchProperties {
  @Provide
  Arbitrary<MadeUpSentence> small() {
    return MadeUpSentence.sentences(4);
  }

  @Provide
  Arbitrary<MadeUpSentence> sentences() {
    return MadeUpSentence.sentences(10);
  }

  @Property
  void condensedSearchFindsTheBestOfAllReadings(@ForAll("small") MadeUpSentence sentence) {
    EditLattice lattice = EditLattice.between(sentence.source(), sentence.hypothesis());
    List<ProposedEdit> edits = new CondensedSearch(lattice).best(sentence.gold());
    BruteForceReading.Reading best = new BruteForceReading(sentence).best();
    long agreeing =
        edits.stream().filter(edit -> sentence.gold().stream().anyMatch(edit::matches)).count();
    assertEquals(best.agreeing(), agreeing, edits::toString);
    assertEquals(best.others(), edits.size() - agreeing, edits::toString);
    assertTurnsSourceIntoHypothesis(edits, sentence);
  }

  @Property
  void exactSearchReadsTheWholeHypothesis(@ForAll("sentences") MadeUpSentence sentence) {
    EditLattice lattice = EditLattice.between(sentence.source(), sentence.hypothesis());
    assertTurnsSourceIntoHypothesis(new ExactSearch(lattice).best(sentence.gold()), sentence);
  }

  /** Every correction is of words that are nowhere else, so that there is one best reading. */
  @Property
  void findsAllEditsOfAnAnnotatorWhoseTextIsTheHypothesis(
      @ForAll @IntRange(min = 0, max = 40) int length, @ForAll long seed) {
    Random random = new Random(seed);
    List<String> source = new ArrayList<>();
    List<String> hypothesis = new ArrayList<>();
    List<Annotation> gold = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      source.add("s" + i);
      int kind = random.nextInt(8);
      if (kind == 0) {
        gold.add(new Annotation(i, i + 1, "U", List.of(""), 0));
      } else if (kind == 1) {
        hypothesis.add("r" + i);
        gold.add(new Annotation(i, i + 1, "R", List.of("other", "r" + i), 0));
      } else if (kind == 2) {
        Collections.addAll(hypothesis, "r" + i, "rr" + i);
        gold.add(new Annotation(i, i + 1, "R", List.of("r" + i + " rr" + i), 0));
      } else {
        hypothesis.add("s" + i);
      }
    }
    AnnotatedSentence sentence =
        new AnnotatedSentence(source, new TreeMap<>(Collections.singletonMap(0, gold)));
    EditCounts all = new EditCounts(gold.size(), gold.size(), gold.size());
    assertEquals(all, MaxMatch.score(List.of(sentence), List.of(hypothesis)).counts());
  }

  @Property
  void unchangedSourceProposesNothing(@ForAll("sentences") MadeUpSentence sentence) {
    MaxMatchScore score = MaxMatch.score(List.of(sentence.annotated()), List.of(sentence.source()));
    assertEquals(0, score.counts().proposed());
    assertEquals(1, score.counts().precision());
  }

  private static void assertTurnsSourceIntoHypothesis(
      List<ProposedEdit> edits, MadeUpSentence sentence) {
    List<String> applied = new ArrayList<>();
    int copied = 0;
    for (ProposedEdit edit : edits) {
      assertTrue(edit.start() >= copied, edits::toString);
      applied.addAll(sentence.source().subList(copied, edit.start()));
      applied.addAll(TokenLines.split(edit.correction()));
      copied = edit.end();
    }
    applied.addAll(sentence.source().subList(copied, sentence.source().size()));
    assertEquals(sentence.hypothesis(), applied);
  }
}
