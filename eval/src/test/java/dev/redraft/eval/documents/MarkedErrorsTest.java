package dev.redraft.eval.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.eval.score.EditCounts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is right, wrong or missed in a corrected document. */
class MarkedErrorsTest {
  private static final Document DOCUMENT =
      new Document(
          "notes",
          "a.txt",
          "She go home.\nHe have a idea, teh best.",
          List.of(
              "She goes home.\nHe has an idea, the best.",
              "She went home.\nHe has an idea, the best."),
          false);

  private static List<String> judged(String corrected) {
    return MarkedErrors.of(DOCUMENT).judged(corrected).stream()
        .map(
            each ->
                "%d:%d %s %s>%s"
                    .formatted(
                        each.line(),
                        each.column(),
                        each.verdict(),
                        each.original(),
                        each.replacement()))
        .toList();
  }

  @Test
  void missesAllErrorsOfAnUnchangedDocument() {
    assertEquals(
        List.of(
            "1:5 missed go>goes", "2:4 missed have>has", "2:9 missed a>an", "2:17 missed teh>the"),
        judged(DOCUMENT.text()));
    assertEquals(new EditCounts(0, 0, 4), MarkedErrors.of(DOCUMENT).counts(DOCUMENT.text()));
  }

  @Test
  void takesEachOfTheCorrectedTextsForRight() {
    for (String corrected : DOCUMENT.corrected()) {
      assertEquals(new EditCounts(4, 4, 4), MarkedErrors.of(DOCUMENT).counts(corrected));
    }
  }

  @Test
  void countsAnotherChangeOfAnErrorAsWrongAndTheErrorAsMissed() {
    assertEquals(
        List.of(
            "1:5 wrong go>gone",
            "2:4 right have>has",
            "2:11 wrong idea>ideas",
            "1:5 missed go>goes",
            "2:9 missed a>an",
            "2:17 missed teh>the"),
        judged("She gone home.\nHe has a ideas, teh best."));
  }

  @Test
  void doesNotCareWhichOfTwoSpacesGoesWithADroppedWord() {
    Document document = new Document("notes", "a.txt", "the the cat", List.of("the cat"), false);
    assertEquals(new EditCounts(1, 1, 1), MarkedErrors.of(document).counts("the cat"));
    assertEquals(
        TextEdit.canonical("the the cat", List.of(new TextEdit(0, 4, ""))),
        TextEdit.canonical("the the cat", List.of(new TextEdit(3, 7, ""))));
  }
}
