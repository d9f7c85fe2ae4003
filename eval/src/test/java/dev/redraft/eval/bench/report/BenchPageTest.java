package dev.redraft.eval.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redraft.eval.bench.figures.BenchFigures;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be told of the page without a browser. */
final class BenchPageTest {
  private static final String NASTY =
      "</script><script>alert(1)</script><!--<script>\u2028&\"'$1@style@";
  private static final Pattern EMBEDDED =
      Pattern.compile(
          "<script type=\"application/json\" id=\"figures\">(.*?)</script>", Pattern.DOTALL);

  private static final BenchFigures FIGURES =
      new MadeUpFigures(NASTY, NASTY, "redraft bench " + NASTY).lossless();
  private static final String PAGE = BenchPage.of(FIGURES);

  private static JsonNode embedded() throws Exception {
    var matcher = EMBEDDED.matcher(PAGE);
    assertTrue(matcher.find());
    return new ObjectMapper().readTree(matcher.group(1));
  }

  @Test
  void embedsTheFiguresAsTheyAre() throws Exception {
    JsonNode json = new ObjectMapper().readTree(BenchJson.of(FIGURES));
    assertEquals(json, embedded());
    assertEquals(NASTY, json.at("/setting/skipped/0/sentence").asText());
    assertEquals("redraft bench " + NASTY, json.at("/environment/command").asText());
    assertEquals(2, json.at("/contenders").size());
    assertEquals(30, json.at("/contenders/1/latency/p99Millis").asDouble());
  }

  @Test
  void namesCannotBreakOut() {
    assertEquals(4, PAGE.split("<script", -1).length);
    assertEquals(4, PAGE.split("</script>", -1).length);
    assertFalse(PAGE.contains("<!--"));
    assertFalse(PAGE.contains("<script>alert"));
  }

  @Test
  void loadsNothing() {
    assertTrue(PAGE.contains("content=\"default-src 'none'; script-src 'unsafe-inline'"));
    for (String loading :
        List.of(
            "src=", "href=", "@import", "url(", "sourceMappingURL", "fetch(", "XMLHttpRequest")) {
      assertFalse(PAGE.contains(loading), loading);
    }
  }

  @Test
  void isWholeAndSmall() {
    assertTrue(PAGE.contains("Chart.js v"));
    assertTrue(PAGE.contains("border-collapse"));
    assertTrue(PAGE.contains("latencyPlot"));
    assertTrue(PAGE.length() < 400_000, "page has " + PAGE.length() + " characters");
  }
}
