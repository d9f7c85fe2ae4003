package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.models.JudgeInfo;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class JudgedCorrectorTest {
  /** The tiny model is not good. */
  private static final String WRONG = "I saw teh cat. We took teh bus to town.";

  private static final String RIGHT = "I saw the cat. We took the bus town.";

  /** Here it would like to put "the" in, nearly. */
  private static final String DOUBTFUL = "Neither of the two answers are correct in my opinion.";

  private static final JudgeChoice TINY = JudgeChoice.in(TestData.path("tiny-judge-int8"));

  private static final Deadline PASSED = Deadline.in(Duration.ZERO);

  @TempDir private Path folder;

  private final CorrectorOptions options = CorrectorOptions.DEFAULT.withWorkers(1);

  @BeforeEach
  void copyModel() throws IOException {
    try (Stream<Path> files = Files.list(TestData.path("tiny-t5-int8"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
  }

  @Test
  void aJudgeHasTheLastWordWhereTheBundleKnowsWhatItMeans() throws IOException {
    calibrate(", \"withJudge\": {\"bias\": -9, \"weights\": {}, \"levels\": {\"balanced\": 0.5}}");
    assertEquals(RIGHT, corrected(JudgeChoice.OFF));
    assertEquals(WRONG, corrected(TINY));
  }

  @Test
  void itsOpinionCounts() throws IOException {
    calibrate(", \"withJudge\": {\"bias\": 0, \"weights\": {\"judge.gain\": 1}, \"levels\": {}}");
    double[] confidences;
    try (Corrector corrector = Corrector.open(folder, options.withJudge(TINY))) {
      confidences =
          corrector.correct(WRONG).edits().stream().mapToDouble(Edit::confidence).toArray();
    }
    assertEquals(3, confidences.length);
    assertNotEquals(0.5, confidences[0]);
    assertNotEquals(confidences[0], confidences[1]);
  }

  @Test
  void aBundleThatKnowsNoJudgeIsNotJudged() throws IOException {
    calibrate("");
    assertEquals(RIGHT, corrected(TINY));
    try (Corrector corrector = Corrector.open(folder, options)) {
      assertEquals(Optional.empty(), corrector.judge());
      assertEquals(Optional.empty(), corrector.judgeRefusal());
    }
  }

  @Test
  void oneThatIsRefusedIsNamedAndCorrectionGoesOn() throws IOException {
    calibrate(", \"withJudge\": {\"bias\": -9, \"weights\": {}, \"levels\": {\"balanced\": 0.5}}");
    Path nowhere = folder.resolve("nowhere");
    try (Corrector corrector = Corrector.open(folder, options.withJudge(JudgeChoice.in(nowhere)))) {
      assertEquals(RIGHT, corrector.correct(WRONG).text());
      String refusal = corrector.judgeRefusal().orElseThrow();
      assertTrue(refusal.contains(nowhere + ": has no judge.json"), refusal);
    }
  }

  @Test
  void aSharedCacheKeepsJudgedAndUnjudgedApart() throws IOException {
    calibrate(", \"withJudge\": {\"bias\": -9, \"weights\": {}, \"levels\": {\"balanced\": 0.5}}");
    CorrectorOptions cached = options.withCache(SentenceCache.ofBytes(1 << 20));
    for (int round = 0; round < 2; round++) {
      for (JudgeChoice choice : List.of(JudgeChoice.OFF, TINY)) {
        try (Corrector corrector = Corrector.open(folder, cached.withJudge(choice))) {
          String expected = choice.isWanted() ? WRONG : RIGHT;
          assertEquals(expected, corrector.correct(WRONG).text());
        }
      }
    }
  }

  @Test
  void withoutTimeForTheJudgeCorrectionGoesOnAndSaysSo() throws IOException {
    calibrate(", \"withJudge\": {\"bias\": -9, \"weights\": {}, \"levels\": {\"balanced\": 0.5}}");
    CorrectorOptions cached = options.withCache(SentenceCache.ofBytes(1 << 20)).withJudge(TINY);
    try (Corrector corrector = Corrector.open(folder, cached)) {
      // What the model makes of it is known, so that all that is left is to judge.
      assertEquals(WRONG, corrector.correct(WRONG).text());
      Correction late = corrector.correct(CorrectionRequest.of(WRONG + " ").withDeadline(PASSED));
      assertEquals(RIGHT + " ", late.text());
      assertEquals(
          List.of(
              new Skipped(0, 14, Skipped.Reason.UNJUDGED),
              new Skipped(15, 39, Skipped.Reason.UNJUDGED)),
          late.skipped());
      assertEquals(WRONG + " ", corrector.correct(WRONG + " ").text(), "is not kept");
    }
  }

  @Test
  void secondChoicesAreForAJudgeThatAsksForLittle() throws IOException {
    calibrate(
        ", \"withJudge\": {\"bias\": 3, \"weights\": {}, \"levels\": {\"balanced\": 0.4,"
            + " \"eager\": 0.3}}");
    String text = WRONG + " " + DOUBTFUL;
    List<Edit> firm = edits(options.withJudge(TINY), text);
    assertTrue(firm.stream().allMatch(edit -> edit.origin().isFirm()));
    assertEquals(firm, edits(options.withJudge(JudgeChoice.OFF).withLevel(Level.EAGER), text));
    List<Edit> all = edits(options.withJudge(TINY).withLevel(Level.EAGER), text);
    assertEquals(firm, all.stream().filter(edit -> edit.origin().isFirm()).toList());
    assertTrue(all.size() > firm.size(), "the tiny model hesitates");
    assertEquals(all, edits(options.withJudge(TINY).withMinimumConfidence(0), text));
  }

  @Test
  void aSecondChoiceThatHardlyIsRightIsNotProposedWhateverIsAskedFor() throws IOException {
    calibrate(", \"withJudge\": {\"bias\": 3, \"weights\": {\"second\": -6}, \"levels\": {}}");
    List<Edit> all = edits(options.withJudge(TINY).withMinimumConfidence(0), WRONG);
    assertTrue(all.stream().allMatch(edit -> edit.origin().isFirm()));
  }

  @Test
  void withoutTimeForTheJudgeThereAreNoSecondChoices() throws IOException {
    calibrate(", \"withJudge\": {\"bias\": 3, \"weights\": {}, \"levels\": {\"eager\": 0.3}}");
    CorrectorOptions cached =
        options.withCache(SentenceCache.ofBytes(1 << 20)).withJudge(TINY).withLevel(Level.EAGER);
    try (Corrector corrector = Corrector.open(folder, cached)) {
      String text = WRONG + " " + DOUBTFUL;
      List<Edit> judged = corrector.correct(text).edits();
      assertTrue(judged.stream().anyMatch(edit -> !edit.origin().isFirm()));
      Correction late = corrector.correct(CorrectionRequest.of(text + " ").withDeadline(PASSED));
      assertEquals(
          judged.stream().filter(edit -> edit.origin().isFirm()).map(Edit::replacement).toList(),
          late.edits().stream().map(Edit::replacement).toList());
    }
  }

  private List<Edit> edits(CorrectorOptions chosen, String text) throws IOException {
    try (Corrector corrector = Corrector.open(folder, chosen)) {
      return corrector.correct(text).edits();
    }
  }

  @Test
  void levelsAreTheJudgesWhereThereIsOne() throws IOException {
    calibrate(", \"withJudge\": {\"bias\": 0, \"weights\": {}, \"levels\": {\"careful\": 0.6}}");
    try (Corrector judged = Corrector.open(folder, options.withJudge(TINY));
        Corrector alone = Corrector.open(folder, options.withJudge(JudgeChoice.OFF))) {
      assertEquals("tiny-judge", judged.judge().map(JudgeInfo::name).orElse(""));
      assertEquals(0.6, judged.minimumConfidence(Level.CAREFUL));
      assertEquals(0.2, alone.minimumConfidence(Level.CAREFUL));
    }
  }

  private String corrected(JudgeChoice choice) throws IOException {
    try (Corrector corrector = Corrector.open(folder, options.withJudge(choice))) {
      return corrector.correct(WRONG).text();
    }
  }

  /** Gives the model a calibration that lets everything through. */
  private void calibrate(String more) throws IOException {
    Path description = folder.resolve("redraft.json");
    String calibration =
        "{\"calibration\": {\"bias\": 3, \"weights\": {}, \"levels\": {\"careful\": 0.2}%s},"
            .formatted(more);
    Files.writeString(description, Files.readString(description).replaceFirst("\\{", calibration));
  }
}
