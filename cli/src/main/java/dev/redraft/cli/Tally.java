package dev.redraft.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.redraft.corrector.Correction;
import dev.redraft.decoder.DecodingStatistics;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What all corrections of a command took. */
final class Tally {
  private final long startNanos = System.nanoTime();
  private DecodingStatistics statistics = DecodingStatistics.NONE;
  private long editCount = 0;
  private long skippedCount = 0;

  void add(Correction correction) {
    statistics = statistics.plus(correction.statistics());
    editCount += correction.edits().size();
    skippedCount += correction.skipped().size();
  }

  /** Whether anything was corrected. */
  boolean hasEdits() {
    return editCount > 0;
  }

  /** Prints a table. */
  void print(PrintStream err) {
    rows()
        .forEach(
            (name, value) ->
                err.println(String.format(Locale.ROOT, "%-20s %12s", name, format(value))));
  }

  /** Writes an object, its names as in the table with capitals for spaces. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Number> row : rows().entrySet()) {
      json.writeFieldName(camelCase(row.getKey()));
      json.writeRawValue(format(row.getValue()));
    }
    json.writeEndObject();
  }

  private Map<String, Number> rows() {
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    Map<String, Number> rows = new LinkedHashMap<>();
    rows.put("sentences", statistics.sentenceCount());
    rows.put("edits", editCount);
    rows.put("skipped sentences", skippedCount);
    rows.put("calls", statistics.callCount());
    rows.put("calls per sentence", ratio(statistics.callCount(), statistics.sentenceCount()));
    rows.put("rows", statistics.rowCount());
    rows.put("rows computed again", statistics.recomputedCount());
    rows.put("drafted", statistics.draftedCount());
    rows.put("accepted", statistics.acceptedCount());
    rows.put("wasted", statistics.wastedCount());
    rows.put("corrections", statistics.correctionCount());
    rows.put("near ties", statistics.nearTieCount());
    rows.put("restarts", statistics.restartCount());
    rows.put("seconds", seconds);
    rows.put("sentences per second", ratio(statistics.sentenceCount(), seconds));
    return rows;
  }

  private static double ratio(Number dividend, Number divisor) {
    return divisor.doubleValue() == 0 ? 0 : dividend.doubleValue() / divisor.doubleValue();
  }

  private static String format(Number value) {
    return value instanceof Double
        ? String.format(Locale.ROOT, "%.2f", value.doubleValue())
        : value.toString();
  }

  private static String camelCase(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      camel.append(
          camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }
}
