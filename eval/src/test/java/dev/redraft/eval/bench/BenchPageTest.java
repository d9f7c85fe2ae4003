package dev.redraft.eval.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redraft.models.ModelBundle;
import dev.redraft.models.Strategy;
import dev.redraft.testdata.TestData;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can be told of the page without a browser. */
@SuppressWarnings("NullAway.Init")
final class BenchPageTest {
  private static final String NASTY =
      "</script><script>alert(1)</script><!--<script>\u2028&\"'$1@style@";
  private static final Pattern FIGURES =
      Pattern.compile(
          "<script type=\"application/json\" id=\"figures\">(.*?)</script>", Pattern.DOTALL);

  private static BenchReport report;
  private static String page;

  @BeforeAll
  static void run() throws Exception {
    try (ModelBundle bundle = ModelBundle.open(TestData.path("tiny-t5-int8"))) {
      report =
          Bench.run(
              Contender.of(new BenchModel(NASTY, bundle, null), List.of(Strategy.ALIGNED)),
              List.of(
                  new Sentence(NASTY, "A sentence that no report may quote.", null),
                  new Sentence(NASTY, "x ".repeat(bundle.info().maxSourceTokens() + 1), null)),
              new BenchPlan(0, 1, List.of(1), 0),
              Environment.current("1", "redraft bench " + NASTY));
    }
    page = BenchPage.html(report);
  }

  private static JsonNode embedded() throws Exception {
    var matcher = FIGURES.matcher(page);
    assertTrue(matcher.find());
    return new ObjectMapper().readTree(matcher.group(1));
  }

  @Test
  void embedsTheFiguresAsTheyAre() throws Exception {
    JsonNode json = new ObjectMapper().readTree(BenchPage.json(report));
    assertEquals(json, embedded());
    assertEquals(NASTY, json.at("/setting/skipped/0/sentence").asText());
    assertEquals("redraft bench " + NASTY, json.at("/environment/command").asText());
    assertEquals(2, json.at("/contenders").size());
    assertTrue(json.at("/contenders/1/latency/p99Millis").isNumber());
  }

  @Test
  void namesCannotBreakOut() {
    assertEquals(4, page.split("<script", -1).length);
    assertEquals(4, page.split("</script>", -1).length);
    assertFalse(page.contains("<!--"));
    assertFalse(page.contains("<script>alert"));
  }

  @Test
  void loadsNothing() {
    assertTrue(page.contains("content=\"default-src 'none'; script-src 'unsafe-inline'"));
    for (String loading :
        List.of(
            "src=", "href=", "@import", "url(", "sourceMappingURL", "fetch(", "XMLHttpRequest")) {
      assertFalse(page.contains(loading), loading);
    }
  }

  @Test
  void isWholeAndSmall() {
    assertTrue(page.contains("Chart.js v"));
    assertTrue(page.contains("border-collapse"));
    assertTrue(page.contains("latencyPlot"));
    assertTrue(page.length() < 400_000, "page has " + page.length() + " characters");
  }

  @Test
  void quotesNoSentence() {
    for (String form : List.of(page, BenchPage.json(report), BenchText.of(report))) {
      assertFalse(form.contains("no report may quote"));
    }
  }
}
