package dev.redraft.eval.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.eval.bench.figures.BatchFigures;
import dev.redraft.eval.bench.report.BatchText;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BatchingTest {
  @Test
  void measuresEveryWayAndFindsNoDifference() throws IOException {
    List<String> sentences = Files.readAllLines(TestData.path("sentences.txt")).subList(0, 40);
    BatchFigures figures = Batching.run(sentences, List.of(1, 2), List.of(1, 4), 1);
    assertTrue(figures.isLossless());
    assertEquals(4, figures.ways().size());
    for (BatchFigures.Way way : figures.ways()) {
      assertTrue(way.sentencesPerSecond() > 0 && way.cpuMillisPerSentence() >= 0);
      assertTrue(way.batch() > 1 || way.speedUp() == 1);
    }
    String text = BatchText.of(figures);
    assertTrue(text.startsWith("40 sentences from text to edits, medians of 1 passes in turn\n"));
    assertEquals(6, text.lines().count());
  }
}
