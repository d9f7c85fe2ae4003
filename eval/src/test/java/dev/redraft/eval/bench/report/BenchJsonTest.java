package dev.redraft.eval.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

final class BenchJsonTest {
  @Test
  void whatIsNotKnownIsAbsent() throws Exception {
    MadeUpFigures made = new MadeUpFigures("tiny", "dev.src:7", "redraft bench");
    JsonNode json = new ObjectMapper().readTree(BenchJson.of(made.lossless()));
    assertTrue(json.at("/lossless").asBoolean());
    assertEquals(140.4, json.at("/models/0/startUp/firstPeakMegabytes").asDouble());
    assertFalse(json.at("/models/0/startUp").has("peakMegabytes"));
    assertTrue(json.at("/contenders/0").has("inside"));
    assertFalse(json.at("/contenders/1").has("inside"));
    assertFalse(json.at("/contenders/1").has("stopsPayingAt"));
    JsonNode differing = new ObjectMapper().readTree(BenchJson.of(made.differing()));
    assertFalse(differing.at("/lossless").asBoolean());
    assertEquals("0-5%", differing.at("/contenders/1/stopsPayingAt").asText());
  }
}
