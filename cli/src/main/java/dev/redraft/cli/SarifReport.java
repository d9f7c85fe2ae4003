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
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One document of SARIF 2.1.0 for all inputs, written as the edits come: each edit is a result with
 * its fix, its rule is the kind of error. What was skipped, left out, or could not be read is a
 * notification of the tool's.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifReport implements EditReport {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final int MOST_RANK = 100;

  private final JsonGenerator json;
  private final List<Note> notes = new ArrayList<>();
  private final Map<String, String> rules = new TreeMap<>();
  private boolean succeeds = true;
  private String name = "";

  /**
   * Something that is no correction.
   *
   * @param line counted from 1, or 0 for the file as a whole
   */
  private record Note(String name, long line, String level, String message) {}

  SarifReport(OutputStream out) throws IOException {
    json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
  }

  @Override
  public void leftOut(LeftOut file) {
    notes.add(new Note(file.name(), 0, "note", file.message()));
  }

  @Override
  public void begin(Input input) {
    name = input.name();
  }

  @Override
  public void add(Passage passage, Correction correction) throws IOException {
    for (Edit edit : correction.edits()) {
      write(passage, correction, edit);
    }
    for (Span word : correction.unknownWords()) {
      writeUnknown(passage, word);
    }
    for (Skipped skipped : correction.skipped()) {
      String message = "skipped: " + Skips.reason(skipped);
      notes.add(new Note(name, Skips.line(passage, skipped), "note", message));
    }
    json.flush();
  }

  private void write(Passage passage, Correction correction, Edit edit) throws IOException {
    String rule = correction.kind(edit).code();
    rules.putIfAbsent(rule, rule(correction, edit));
    Span part = new Span(edit.start(), edit.end());
    begin(rule, "warning", correction.explanation(edit, Locale.ENGLISH));
    json.writeNumberField(
        "rank",
        BigDecimal.valueOf(edit.confidence() * MOST_RANK).setScale(2, RoundingMode.HALF_EVEN));
    writeLocation(passage, part);
    writeFixes(passage, part, edit.choices());
    json.writeEndObject();
  }

  private void writeUnknown(Passage passage, Span word) throws IOException {
    rules.putIfAbsent(UNKNOWN_WORD, "unknown word");
    begin(UNKNOWN_WORD, "note", EditReport.unknown(word.text(passage.text())));
    writeLocation(passage, word);
    json.writeEndObject();
  }

  private void begin(String rule, String level, String message) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", rule);
    json.writeStringField("level", level);
    writeMessage("message", message);
  }

  private void writeLocation(Passage passage, Span part) throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    writeArtifact(name);
    writeRegion("region", passage, part);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static String rule(Correction correction, Edit edit) {
    String category = correction.kind(edit).category().name().toLowerCase(Locale.ROOT);
    String operation = correction.kind(edit).operation().name().toLowerCase(Locale.ROOT);
    return category.replace('_', ' ') + ": " + operation;
  }

  /** The model's choice first, then what else it thought of. */
  private void writeFixes(Passage passage, Span part, List<String> choices) throws IOException {
    json.writeArrayFieldStart("fixes");
    for (String replacement : choices) {
      json.writeStartObject();
      json.writeArrayFieldStart("artifactChanges");
      json.writeStartObject();
      writeArtifact(name);
      json.writeArrayFieldStart("replacements");
      json.writeStartObject();
      writeRegion("deletedRegion", passage, part);
      writeMessage("insertedContent", replacement);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeRegion(String field, Passage passage, Span part) throws IOException {
    Position start = passage.lines().position(part.start(), TextUnit.UTF_16);
    Position end = passage.lines().position(part.end(), TextUnit.UTF_16);
    json.writeObjectFieldStart(field);
    json.writeNumberField("startLine", start.line() + 1);
    json.writeNumberField("startColumn", start.column() + 1);
    json.writeNumberField("endLine", end.line() + 1);
    json.writeNumberField("endColumn", end.column() + 1);
    json.writeNumberField("charOffset", passage.start() + part.start());
    json.writeNumberField("charLength", part.length());
    json.writeEndObject();
  }

  private void writeArtifact(String file) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(file));
    json.writeEndObject();
  }

  /** A file's name as a reference relative to where the command runs, or as an address. */
  static String uri(String file) {
    File named = new File(file);
    try {
      return named.isAbsolute()
          ? "file://" + new URI(null, null, named.toURI().getPath(), null).toASCIIString()
          : new URI(null, null, "/" + file.replace('\\', '/'), null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      return "unnamed";
    }
  }

  private void writeMessage(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  @Override
  public void end(@Nullable String problem) {
    if (problem != null) {
      succeeds = false;
      notes.add(new Note(name, 0, "error", problem));
    }
  }

  @Override
  public void finish(@Nullable Tally tally) throws IOException {
    json.writeEndArray();
    writeTool();
    writeInvocation();
    if (tally != null) {
      json.writeObjectFieldStart("properties");
      json.writeFieldName("statistics");
      tally.write(json);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private void writeTool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "redraft");
    json.writeStringField("version", Version.number());
    json.writeArrayFieldStart("rules");
    for (Map.Entry<String, String> rule : rules.entrySet()) {
      json.writeStartObject();
      json.writeStringField("id", rule.getKey());
      writeMessage("shortDescription", rule.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeInvocation() throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", succeeds);
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Note note : notes) {
      write(note);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void write(Note note) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", note.level());
    writeMessage("message", note.message());
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    writeArtifact(note.name());
    if (note.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", note.line());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
