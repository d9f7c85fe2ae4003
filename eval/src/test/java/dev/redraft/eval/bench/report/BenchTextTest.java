package dev.redraft.eval.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.eval.bench.figures.BenchFigures;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BenchTextTest {
  private static final BenchFigures LOSSLESS =
      new MadeUpFigures("tiny", "dev.src:7", "redraft bench").lossless();

  private static final String TEXT =
      """
      sentences: 9, skipped as too long: 1; a contender has 3 decodings for warming up, rounds: 1, one \
      at a time, order shuffled anew for each sentence
      A processor, 2 cores, load 0.25; Linux 6 amd64; A Java 17; ONNX Runtime 1; Redraft 0.1; 2026-11-25T10:00:00Z
      skipped: dev.src:7

      Latency, ms a sentence, from tokens to tokens; differing: outputs unlike the reference's
      contender  differing    p50    p90    p95    p99    max   mean  encoder p50  decoder p50    p99
      greedy             0  10.00  20.00  25.50  30.00  31.25  12.13         4.00         6.00  25.75
      one graph          0  10.00  20.00  25.50  30.00  31.25  12.13            -            -      -

      Decoder work a sentence; cost by the model's calls and rows, below; corrections foreseen took no call, those \
      unforeseen and wrongly foreseen one each; speed-up: the reference's time over the contender's, sentence by sentence
      contender  calls   rows  wasted  cost ms  foreseen  unforeseen  wrongly  near ties  restarts  speed-up p10   p50   p90  of all time
      greedy     10.25  20.50   10.25     6.66      1.50        0.75     0.25          3         0          1.00  1.00  1.00         1.00
      one graph  10.25      -       -        -         -           -        -          -         -          0.50  2.00  3.25         1.75

      By source tokens
      class  contender  sentences  calls  p50 ms  speed-up p10   p50   p90  of all time
      9-16      greedy          9  10.25   10.00          1.00  1.00  1.00         1.00
      9-16   one graph          9  10.25   10.00          0.50  2.00  3.25         1.75

      By share of changed tokens
      class  contender  sentences  calls  p50 ms  speed-up p10   p50   p90  of all time
      0         greedy          3   1.00    8.00          1.00  1.00  1.00         1.00
      0      one graph          3   1.00    8.00          0.50  2.00  3.25         1.75
      0-5%      greedy          6  15.00   11.00          1.00  1.00  1.00         1.00
      0-5%   one graph          6  15.00   11.00          0.50  2.00  3.25         1.75
      one graph pays in every class of 5 sentences or more

      Where the time goes, mean ms a sentence; the tokenizer is not part of the latency
      contender  tokenizer  encoder  decoder   Java  encoder %  decoder %  Java %
      greedy         0.063     4.00     5.50  0.500       40.0       55.0     5.0

      tiny: rows are independent on this processor
      source tokens  encodings  encoder p50 ms
      9-16                  18            4.50
      cost of a decoder call: 0.500 ms + 0.0625 ms a row (ratio 8.0), the first of a sentence 0.250 ms \
      more; mean error 1.5%; weighted Theil-Sen on the medians by row count
      call   rows  calls  p50 ms  fitted ms  error %
      later     2     40   0.630      0.625     -0.8
      later     4      7   0.750      0.750     +0.0
      first    12      9   1.500      1.500     +0.0
      drafts were made for a ratio of 7.5
      start-up, median of 3 fresh processes: 263 ms to the first output (Java 50, opening 200, first sentence 13)
      peak resident memory: 140 MB then, unavailable on this system after 9 sentences (auto, one worker)

      Sentences a second, text to tokens, by workers that share the model
      contender     1  1, 8 together      2  2, 8 together
      greedy     80.0           96.3  155.5          180.0
      one graph  80.0           96.3  155.5          180.0

      No output differs from its reference.
      """;

  @Test
  void showsAllFigures() {
    assertEquals(TEXT, BenchText.of(LOSSLESS));
  }

  @Test
  void looksTheSameEverywhere() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertEquals(TEXT, BenchText.of(LOSSLESS));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void namesWhatDiffersAndWhereItStopsPaying() {
    String text = BenchText.of(new MadeUpFigures("tiny", "dev.src:7", "redraft bench").differing());
    assertTrue(
        text.endsWith("\n\nFAILURE: one graph differs from its reference: dev.src:7\n"), text);
    assertTrue(text.contains("\none graph stops paying at 0-5% changed tokens\n"), text);
  }

  @Test
  void contendersOfSeveralModelsBearTheModelsLabel() {
    String label = "a label that is longer than a table can bear it";
    BenchFigures one = new MadeUpFigures(label, "dev.src:7", "redraft bench").lossless();
    BenchFigures two =
        new BenchFigures(
            one.environment(),
            one.setting(),
            Stream.concat(one.models().stream(), LOSSLESS.models().stream()).toList(),
            Stream.concat(one.contenders().stream(), LOSSLESS.contenders().stream()).toList());
    List<String> lines = BenchText.of(two).lines().toList();
    for (String title : List.of("a label that is long... a table can bear it", "tiny")) {
      for (String name : List.of("greedy", "one graph")) {
        assertTrue(lines.stream().anyMatch(each -> each.startsWith(title + " " + name)), title);
      }
    }
  }

  @Test
  void listsOnlySomeOfMany() {
    List<String> labels = IntStream.range(0, 23).mapToObj(i -> "s" + i).toList();
    assertEquals("", BenchText.some("left", List.of()));
    String text = BenchText.some("left", labels);
    assertTrue(text.startsWith("left: s0, s1, "), text);
    assertTrue(text.endsWith(", s19 and 3 more\n"), text);
  }
}
