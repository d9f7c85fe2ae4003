package dev.redraft.eval.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redraft.eval.bench.figures.BenchFigures;

/** Figures as JSON: objects and fields bear the records' names, and what is not known is absent. */
public final class BenchJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(Value.construct(Include.NON_NULL, Include.ALWAYS))
          .build();

  private BenchJson() {}

  /** All figures on one line. */
  public static String of(BenchFigures figures) {
    try {
      return MAPPER.writeValueAsString(figures);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a figure is something that JSON has no form for", e);
    }
  }
}
