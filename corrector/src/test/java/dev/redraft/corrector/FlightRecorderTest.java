package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlightRecorderTest {
  private static final String FAULTY = "They took teh bus to an large house.";

  @TempDir private Path folder;

  @Test
  void recordsWhatCorrectionsTookWhenTurnedOn() throws IOException {
    Path file = folder.resolve("on.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("dev.redraft.Open");
      recording.enable("dev.redraft.Correct");
      recording.enable("dev.redraft.Verify");
      recording.start();
      Correction correction;
      try (Corrector corrector = Corrector.open(TestData.path("tiny-t5-int8"))) {
        correction = corrector.correct(FAULTY);
      }
      recording.stop();
      recording.dump(file);

      assertTrue(only(file, "dev.redraft.Open").getString("folder").endsWith("tiny-t5-int8"));
      RecordedEvent text = only(file, "dev.redraft.Correct");
      assertEquals(FAULTY.length(), text.getInt("length"));
      assertEquals(1, text.getInt("sentences"));
      assertEquals(1, text.getInt("edits"));
      RecordedEvent sentence = only(file, "dev.redraft.Verify");
      assertTrue(sentence.getInt("sourceTokens") > 0);
      assertEquals(correction.statistics().callCount(), sentence.getLong("calls"));
      assertEquals(correction.statistics().rowCount(), sentence.getLong("rows"));
    }
  }

  @Test
  void recordsNothingUnlessTurnedOn() throws IOException {
    Path file = folder.resolve("off.jfr");
    try (Recording recording = new Recording();
        Corrector corrector = Corrector.open(TestData.path("tiny-t5-int8"))) {
      recording.start();
      corrector.correct(FAULTY);
      recording.stop();
      recording.dump(file);
    }
    assertEquals(
        0,
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().startsWith("dev.redraft"))
            .count());
  }

  private static RecordedEvent only(Path file, String name) throws IOException {
    List<RecordedEvent> events =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals(name))
            .toList();
    assertEquals(1, events.size(), name);
    return events.get(0);
  }
}
