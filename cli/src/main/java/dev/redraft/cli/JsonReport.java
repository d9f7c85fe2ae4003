package dev.redraft.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Edit;
import dev.redraft.corrector.Skipped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One JSON document for all inputs, written as the edits come. Offsets are UTF-16 units of the
 * input, lines and columns count from 1. An input that could not be read to its end has an {@code
 * error}.
 */
final class JsonReport implements EditReport {
  private static final int CONFIDENCE_DIGITS = 4;

  private final JsonGenerator json;
  private final List<Span> skipped = new ArrayList<>();
  private Positions positions = new Positions();

  private record Span(long start, long end, Skipped.Reason reason) {}

  JsonReport(OutputStream out) throws IOException {
    json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    json.writeStartObject();
    json.writeArrayFieldStart("files");
  }

  @Override
  public void begin(Input input) throws IOException {
    positions = new Positions();
    skipped.clear();
    json.writeStartObject();
    json.writeStringField("file", input.name());
    json.writeArrayFieldStart("edits");
  }

  @Override
  public void add(Correction correction) throws IOException {
    positions.enter(correction.original());
    for (Edit edit : correction.edits()) {
      write(edit, edit.original(correction.original()));
    }
    for (Skipped span : correction.skipped()) {
      long start = positions.segmentStart();
      skipped.add(new Span(start + span.start(), start + span.end(), span.reason()));
    }
    json.flush();
  }

  private void write(Edit edit, String original) throws IOException {
    Positions.Place place = positions.place(edit.start());
    json.writeStartObject();
    json.writeNumberField("start", place.offset());
    json.writeNumberField("end", place.offset() + edit.end() - edit.start());
    json.writeNumberField("line", place.line());
    json.writeNumberField("column", place.column());
    json.writeStringField("original", original);
    json.writeStringField("replacement", edit.replacement());
    json.writeNumberField(
        "confidence",
        BigDecimal.valueOf(edit.confidence()).setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_EVEN));
    json.writeEndObject();
  }

  @Override
  public void end(@Nullable String problem) throws IOException {
    json.writeEndArray();
    json.writeArrayFieldStart("skipped");
    for (Span span : skipped) {
      json.writeStartObject();
      json.writeNumberField("start", span.start());
      json.writeNumberField("end", span.end());
      json.writeStringField("reason", span.reason().name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
    }
    json.writeEndArray();
    if (problem != null) {
      json.writeStringField("error", problem);
    }
    json.writeEndObject();
  }

  @Override
  public void finish(@Nullable Tally tally) throws IOException {
    json.writeEndArray();
    if (tally != null) {
      json.writeFieldName("statistics");
      tally.write(json);
    }
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
