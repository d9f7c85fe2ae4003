package dev.redraft.eval.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class MaxMatchTest {
  private static final AnnotatedSentence CAT =
      sentence("The cat sat at mat .", edit(3, 4, 0, "on"), edit(4, 4, 0, "the"));

  private static Annotation edit(int start, int end, int annotator, String... corrections) {
    String type = start == end ? "M" : "R";
    return new Annotation(start, end, type, List.of(corrections), annotator);
  }

  private static Annotation edit(String type, int start, int end, String correction) {
    return new Annotation(start, end, type, List.of(correction), 0);
  }

  private static AnnotatedSentence sentence(String source, Annotation... edits) {
    SortedMap<Integer, List<Annotation>> byAnnotator = new TreeMap<>();
    byAnnotator.put(0, List.of());
    byAnnotator.putAll(Arrays.stream(edits).collect(Collectors.groupingBy(Annotation::annotator)));
    return new AnnotatedSentence(TokenLines.split(source), byAnnotator);
  }

  private static MaxMatchScore score(AnnotatedSentence sentence, String hypothesis) {
    return MaxMatch.score(List.of(sentence), List.of(TokenLines.split(hypothesis)));
  }

  private static void assertCounts(
      int correct, int proposed, int gold, AnnotatedSentence sentence, String hypothesis) {
    EditCounts counts = score(sentence, hypothesis).counts();
    assertEquals(new EditCounts(correct, proposed, gold), counts, hypothesis);
  }

  @Test
  void cutsTheHypothesisAsTheAnnotatorDid() {
    assertCounts(2, 2, 2, CAT, "The cat sat on the mat .");
    AnnotatedSentence phrase = sentence("The cat sat at mat .", edit(3, 4, 0, "in the", "on the"));
    assertCounts(1, 1, 1, phrase, "The cat sat on the mat .");
  }

  @Test
  void joinsEditsOverTwoUnchangedTokensAtMost() {
    assertCounts(1, 1, 1, sentence("a b c d", edit(0, 4, 0, "x b c y")), "x b c y");
    assertCounts(0, 2, 1, sentence("a b c d e", edit(0, 5, 0, "x b c d y")), "x b c d y");
  }

  @Test
  void countsWordInsertedTwiceOnce() {
    assertCounts(1, 2, 1, sentence("cat", edit(0, 0, 0, "the")), "the the cat");
  }

  @Test
  void heedsCase() {
    assertCounts(1, 1, 1, sentence("The cat", edit(0, 1, 0, "the")), "the cat");
    assertCounts(0, 1, 1, sentence("the cat", edit(0, 1, 0, "THE")), "The cat");
  }

  @Test
  void matchesInTheOrderOfTheFile() {
    assertCounts(1, 2, 2, sentence("a b c", edit(2, 3, 0, "y"), edit(0, 1, 0, "x")), "x b y");
  }

  @Test
  void scoresEmptySentences() {
    assertCounts(1, 1, 1, sentence("", edit(0, 0, 0, "yes .")), "yes .");
    assertCounts(1, 1, 1, sentence("no no", edit(0, 2, 0, "")), "");
    MaxMatchScore nothing = score(sentence(""), "");
    assertEquals(EditCounts.NONE, nothing.counts());
    assertEquals(1, nothing.counts().precision());
    assertEquals(1, nothing.counts().recall());
    assertEquals(1, nothing.value());
  }

  @Test
  void weighsPrecisionTwice() {
    EditCounts counts = new EditCounts(2, 4, 8);
    assertEquals(0.5, counts.precision());
    assertEquals(0.25, counts.recall());
    assertEquals(1.25 * 0.5 * 0.25 / (0.25 * 0.5 + 0.25), counts.f05(), 1e-15);
    assertEquals(0, new EditCounts(0, 0, 3).f05());
  }

  @Test
  void takesTheAnnotatorWhoMakesTheTotalBest() {
    AnnotatedSentence two =
        sentence("a b c d e f", edit(0, 1, 0, "x"), edit(5, 6, 0, "y"), edit(3, 4, 1, "z"));
    assertEquals(1, score(two, "a b c z e f").sentences().get(0).annotator());
    assertEquals(0, score(two, "x b c d e f").sentences().get(0).annotator());
    // Nothing proposed: the one with fewer edits costs less.
    assertEquals(1, score(two, "a b c d e f").sentences().get(0).annotator());
  }

  @Test
  void choosesByTheTotalSoFar() {
    // One of one, or two of four: by itself the first is better, and behind a perfect corpus too;
    // behind one with many missed edits two more correct ones are worth more.
    AnnotatedSentence open =
        sentence(
            "a b c d e f g h i j k l m n o p",
            edit(0, 1, 0, "A"),
            edit(0, 1, 1, "A"),
            edit(5, 6, 1, "F"),
            edit(10, 11, 1, "X"),
            edit(15, 16, 1, "Y"));
    String hypothesis = "A b c d e F g h i j k l m n o p";
    assertEquals(1, score(open, hypothesis).sentences().get(0).annotator());
    AnnotatedSentence missed =
        sentence("q r s t", edit(0, 1, 0, "Q"), edit(1, 2, 0, "R"), edit(3, 4, 0, "T"));
    MaxMatchScore behind =
        MaxMatch.score(
            List.of(missed, open), List.of(missed.tokens(), TokenLines.split(hypothesis)));
    assertEquals(1, behind.sentences().get(1).annotator());
    assertEquals(new EditCounts(2, 2, 7), behind.counts());
  }

  @Test
  void countsTypesByTheChosenAnnotatorsEdits() {
    MaxMatchScore score =
        MaxMatch.score(
            List.of(CAT, sentence("he go", edit(1, 2, 0, "goes"))),
            List.of(TokenLines.split("The cat sat on mat ."), TokenLines.split("he goes")));
    assertEquals(
        Map.of("M", new EditCounts(0, 0, 1), "R", new EditCounts(2, 0, 2)),
        score.byType().byType());
    assertFalse(score.byType().hasProposals());
  }

  @Test
  void countsProposedEditsByKindWhereTypesAreErrants() {
    AnnotatedSentence sentence =
        sentence(
            "he go to the school by car",
            edit("R:VERB:SVA", 1, 2, "goes"),
            edit("U:DET", 3, 4, ""),
            edit("R:NOUN", 6, 7, "bus"),
            edit("UNK", 4, 5, ""));
    TypeTable table = score(sentence, "he goes to school by cars").byType();
    assertTrue(table.hasProposals());
    assertEquals(
        Map.of(
            "R:VERB:SVA", new EditCounts(1, 1, 1),
            "U:DET", new EditCounts(1, 1, 1),
            "R:OTHER", new EditCounts(0, 0, 1),
            "UNK", new EditCounts(0, 0, 1),
            "R:NOUN:NUM", new EditCounts(0, 1, 0)),
        table.byType());
  }

  @Test
  void namesBothCountsWhereTheyDiffer() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> MaxMatch.score(List.of(CAT), List.of(List.of("a"), List.of("b"))));
    assertEquals("2 hypotheses for 1 sentences; give one a sentence", e.getMessage());
  }

  @Test
  void countsAsTheOfficialScorerDoes() throws IOException, URISyntaxException {
    List<AnnotatedSentence> gold = M2Reader.read(resource("maxmatch.m2"));
    List<List<String>> hypotheses = TokenLines.read(resource("maxmatch.hyp"));
    List<String> counts = new ArrayList<>();
    for (SentenceScore sentence : MaxMatch.score(gold, hypotheses).sentences()) {
      counts.add(
          sentence.byAnnotator().values().stream()
              .map(SentenceScore.Match::counts)
              .map(each -> each.correct() + " " + each.proposed() + " " + each.gold())
              .collect(Collectors.joining("\t")));
    }
    assertEquals(Files.readAllLines(resource("maxmatch.counts")), counts);
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(MaxMatchTest.class.getResource(name)).toURI());
  }
}
