package dev.redraft.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Edit;
import dev.redraft.corrector.Skipped;
import dev.redraft.tokenizer.Passage;
import dev.redraft.tokenizer.Position;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextUnit;
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
  private final List<Part> skipped = new ArrayList<>();
  private final List<UnknownWord> unknownWords = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private record Part(long start, long end, long line, Skipped.Reason reason) {}

  private record UnknownWord(long start, long end, Position place, String word) {}

  JsonReport(OutputStream out) throws IOException {
    json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    json.writeStartObject();
    json.writeArrayFieldStart("files");
  }

  @Override
  public void leftOut(LeftOut file) {
    leftOut.add(file);
  }

  @Override
  public void begin(Input input) throws IOException {
    skipped.clear();
    unknownWords.clear();
    json.writeStartObject();
    json.writeStringField("file", input.name());
    json.writeArrayFieldStart("edits");
  }

  @Override
  public void add(Passage passage, Correction correction) throws IOException {
    for (Edit edit : correction.edits()) {
      write(passage, correction, edit);
    }
    for (Skipped span : correction.skipped()) {
      long start = passage.start();
      long line = Skips.line(passage, span);
      skipped.add(new Part(start + span.start(), start + span.end(), line, span.reason()));
    }
    for (Span word : correction.unknownWords()) {
      unknownWords.add(
          new UnknownWord(
              passage.start() + word.start(),
              passage.start() + word.end(),
              passage.lines().position(word.start(), TextUnit.UTF_16),
              word.text(correction.original())));
    }
    json.flush();
  }

  private void write(Passage passage, Correction correction, Edit edit) throws IOException {
    Position place = passage.lines().position(edit.start(), TextUnit.UTF_16);
    json.writeStartObject();
    json.writeNumberField("start", passage.start() + edit.start());
    json.writeNumberField("end", passage.start() + edit.end());
    writePlace(place);
    json.writeStringField("original", edit.original(passage.text()));
    json.writeStringField("replacement", edit.replacement());
    json.writeNumberField(
        "confidence",
        BigDecimal.valueOf(edit.confidence()).setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_EVEN));
    json.writeStringField("kind", correction.kind(edit).code());
    json.writeStringField("explanation", correction.explanation(edit, Locale.ENGLISH));
    json.writeArrayFieldStart("alternatives");
    for (String alternative : edit.alternatives()) {
      json.writeString(alternative);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public void end(@Nullable String problem) throws IOException {
    json.writeEndArray();
    json.writeArrayFieldStart("skipped");
    for (Part span : skipped) {
      json.writeStartObject();
      json.writeNumberField("start", span.start());
      json.writeNumberField("end", span.end());
      json.writeNumberField("line", span.line());
      json.writeStringField("reason", span.reason().name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
    }
    json.writeEndArray();
    writeUnknownWords();
    if (problem != null) {
      json.writeStringField("error", problem);
    }
    json.writeEndObject();
  }

  private void writeUnknownWords() throws IOException {
    json.writeArrayFieldStart("unknownWords");
    for (UnknownWord each : unknownWords) {
      json.writeStartObject();
      json.writeNumberField("start", each.start());
      json.writeNumberField("end", each.end());
      writePlace(each.place());
      json.writeStringField("original", each.word());
      json.writeStringField("kind", UNKNOWN_WORD);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writePlace(Position place) throws IOException {
    json.writeNumberField("line", place.line() + 1);
    json.writeNumberField("column", place.column() + 1);
  }

  @Override
  public void finish(@Nullable Tally tally) throws IOException {
    json.writeEndArray();
    json.writeArrayFieldStart("leftOut");
    for (LeftOut file : leftOut) {
      json.writeStartObject();
      json.writeStringField("file", file.name());
      json.writeStringField("reason", file.reason().name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
    }
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
