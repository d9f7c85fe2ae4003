package dev.redraft.eval.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.JudgeChoice;
import dev.redraft.corrector.Rounds;
import dev.redraft.eval.run.Report.SystemDescription;
import dev.redraft.eval.text.NaturalText;
import dev.redraft.eval.text.TokenChange;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final SystemDescription NOBODY = new SystemDescription("nobody", null);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  /** Sentences the tiny model was trained on, and others' corrections of them. */
  private ParallelSet sentences() throws IOException {
    Path source = TestData.path("sentences.txt");
    Path reference = folder.resolve("reference");
    Files.writeString(
        reference, Files.readString(source).replace("teh", "the").replace("very ", ""));
    return ParallelSet.read(source, List.of(reference));
  }

  private static CorrectionRun run(EvaluationSet set, double minimumConfidence) throws IOException {
    CorrectorOptions options =
        CorrectorOptions.DEFAULT.withMinimumConfidence(minimumConfidence).withWorkers(2);
    List<Integer> progress = new ArrayList<>();
    try (Corrector corrector = Corrector.open(TestData.path("tiny-t5-int8"), options)) {
      List<NaturalText> texts = set.sources().stream().map(NaturalText::of).toList();
      CorrectionRun run = CorrectionRun.of(corrector, texts, 1, progress::add);
      assertEquals(texts.size(), progress.get(progress.size() - 1));
      assertTrue(run.seconds() > 0);
      return run;
    }
  }

  @Test
  void filteringEditsIsCorrectingAtThatConfidence() throws IOException {
    ParallelSet set = sentences();
    CorrectionRun all = run(set, 0);
    TreeSet<Integer> changeCounts = new TreeSet<>();
    for (double confidence : new double[] {0, 0.8, 0.99}) {
      List<List<TokenChange>> changes = all.changes(confidence, set.tokenizer());
      assertEquals(run(set, confidence).changes(0, set.tokenizer()), changes);
      changeCounts.add(new Hypotheses(set.sources(), changes).changeCount());
    }
    assertTrue(changeCounts.size() > 1, changeCounts.toString());
  }

  /** What scores with rounds is what {@link Rounds} make of each sentence. */
  @Test
  void roundsAreThoseOfTheCommand() throws IOException {
    ParallelSet set = sentences();
    List<NaturalText> texts = set.sources().stream().limit(60).map(NaturalText::of).toList();
    CorrectorOptions options =
        CorrectorOptions.DEFAULT.withMinimumConfidence(0).withJudge(JudgeChoice.OFF).withWorkers(2);
    int changedAgain = 0;
    for (double confidence : new double[] {0, 0.5}) {
      try (Corrector all = Corrector.bundled(options);
          Corrector sure = Corrector.bundled(options.withMinimumConfidence(confidence))) {
        CorrectionRun run = CorrectionRun.of(all, texts, 3, done -> {});
        List<List<TokenChange>> changes = run.changes(confidence, set.tokenizer());
        for (int i = 0; i < texts.size(); i++) {
          CorrectionRequest request = CorrectionRequest.of(texts.get(i).text());
          Correction settled = new Rounds(sure, 3).correct(request);
          assertEquals(texts.get(i).changes(settled.edits(), set.tokenizer()), changes.get(i));
          changedAgain += settled.edits().equals(sure.correct(request).edits()) ? 0 : 1;
        }
      }
    }
    assertTrue(changedAgain > 0);
  }

  @Test
  void sweepBeginsWithTheScoreOfAllEditsAndEndsNearTheUnchangedText() throws IOException {
    ParallelSet set = sentences();
    CorrectionRun run = run(set, 0);
    Evaluation evaluation =
        new Evaluation(set, NOBODY, new Hypotheses(set.sources(), run.changes(0, set.tokenizer())));
    evaluation.sweep(run);
    Report report = evaluation.report();
    Report.SweepPoint first = report.sweep().get(0);
    Report.SweepPoint last = report.sweep().get(report.sweep().size() - 1);
    assertEquals(report.counts().changes(), first.changes());
    assertEquals(report.figures().get(0).percent(), first.percents().get("GLEU"));
    assertTrue(last.changes() < first.changes());
    for (Report.Figure figure : report.figures()) {
      assertTrue(figure.low() < figure.percent() && figure.percent() < figure.high());
    }
  }

  @Test
  void perfectHypothesesScoreEverything() throws IOException {
    ParallelSet set = sentences();
    Hypotheses perfect = Hypotheses.read(folder.resolve("reference"), set.sources());
    Evaluation evaluation = new Evaluation(set, NOBODY, perfect);
    Hypotheses unchanged = Hypotheses.read(TestData.path("sentences.txt"), set.sources());
    assertEquals(0, unchanged.changeCount());
    evaluation.compare("unchanged", unchanged);
    Report report = evaluation.report();
    report.figures().forEach(figure -> assertEquals(100, figure.percent(), 1e-9, figure.name()));
    Report.Comparison comparison = report.comparison();
    assertNotEquals(null, comparison);
    if (comparison != null) {
      Report.ComparedFigure exact = comparison.figures().get(1);
      assertEquals("exact", exact.name());
      int same = set.sources().size() - perfect.changedCount();
      assertEquals(100.0 * same / set.sources().size(), exact.other(), 1e-9);
      assertEquals(100 - exact.other(), exact.difference(), 1e-9);
      assertTrue(exact.low() > 0 && exact.pValue() < 0.01);
    }
  }

  @Test
  void scoresByAnnotatorAndType() throws IOException {
    Path file = folder.resolve("set.m2");
    Files.writeString(
        file,
        """
        S I has two cat .
        A 1 2|||R:VERB|||have|||REQUIRED|||-NONE-|||0
        A 3 4|||R:NOUN|||cats|||REQUIRED|||-NONE-|||0
        A 1 2|||R:VERB|||have|||REQUIRED|||-NONE-|||1

        S He go .
        A 1 2|||R:VERB|||goes|||REQUIRED|||-NONE-|||0
        A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

        """);
    AnnotatedSet set = AnnotatedSet.read(file);
    assertEquals(2, set.description().sentences());
    assertEquals(2, set.description().references());
    List<List<TokenChange>> changes =
        List.of(
            List.of(new TokenChange(1, 2, List.of("have"))),
            List.of(new TokenChange(1, 2, List.of("goes")), new TokenChange(2, 2, List.of("!"))));
    Report report = new Evaluation(set, NOBODY, new Hypotheses(set.sources(), changes)).report();
    assertEquals(
        List.of("P", "R", "F0.5"), report.figures().stream().map(Report.Figure::name).toList());
    // Annotator 1 is right about the first sentence, annotator 0 about the second.
    assertEquals(100 * 2.0 / 3, report.figures().get(0).percent(), 1e-9);
    assertEquals(100, report.figures().get(1).percent(), 1e-9);
    assertEquals(
        List.of(
            new Report.TypeFigure("R:OTHER", 2, 2, 100, new Report.TypePrecision(2, 100, 100)),
            new Report.TypeFigure("M:PUNCT", 0, 0, 100, new Report.TypePrecision(1, 0, 0))),
        report.types());
    assertEquals(new Report.Counts(2, 2, 3), report.counts());
  }
}
