package dev.redraft.eval.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.JudgeChoice;
import dev.redraft.eval.run.Report.SystemDescription;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the bundled model does to the standing sets at the default: no more harm, and no less good,
 * than {@code testdata/limits.properties} says.
 */
class StandingSetsTest {
  private static final SystemDescription BUNDLED = new SystemDescription("bundled", null);

  @Test
  void doesNoMoreHarmAndNoLessGoodThanStated() throws IOException {
    List<Document> clean = DocumentSet.read(TestData.path("clean"));
    List<Document> marked = DocumentSet.readMarked(TestData.path("errors"));
    List<Document> all = new ArrayList<>(clean);
    all.addAll(marked);
    DocumentRun run;
    // One worker for each processor: the model is asked once for either set.
    try (Corrector corrector =
        Corrector.bundled(CorrectorOptions.DEFAULT.withJudge(JudgeChoice.OFF))) {
      run = DocumentRun.of(corrector, all, done -> {});
    }
    CleanReport harm = CleanReport.of(run.part(0, clean.size()), BUNDLED, 0);
    MarkedReport good = MarkedReport.of(run.part(clean.size(), all.size()), BUNDLED, 0);
    int most = limit("clean.wrong.most");
    int least = limit("errors.right.least");
    assertTrue(
        harm.total().wrong() <= most,
        () -> harm.total() + ", but at most " + most + " may be wrong:\n" + shown(harm));
    assertTrue(
        good.total().right() >= least,
        () -> good.total() + ", but at least " + least + " have to be right");
    assertEquals(marked.size(), good.total().documents());
  }

  private static String shown(CleanReport report) {
    return report.corrections().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  private static int limit(String name) throws IOException {
    Properties limits = new Properties();
    try (Reader reader = Files.newBufferedReader(TestData.path("limits.properties"))) {
      limits.load(reader);
    }
    return Integer.parseInt(limits.getProperty(name));
  }
}
