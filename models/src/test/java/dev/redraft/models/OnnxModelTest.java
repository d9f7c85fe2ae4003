package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.LengthLimit;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each native object is closed once, the network last. */
final class OnnxModelTest {
  private final List<String> closed = new ArrayList<>();
  private final OnnxModel model = new OnnxModel(description(), new RecordingNetwork());

  private static ModelDescription description() {
    TokenIds none = TokenIds.of();
    return new ModelDescription(
        "model",
        "fp32",
        "none",
        List.of(),
        new ModelDescription.Shape(1, 1, 1, 10),
        new ModelDescription.Framing(TokenIds.of(0), 1, none, none, none),
        new ModelDescription.Bounds(10, new LengthLimit(1, 1)),
        0,
        none,
        null);
  }

  /** A network whose sessions are named for their sources. */
  private final class RecordingNetwork implements Network {
    @Override
    public DecodingSession start(TokenIds source, int minimumRows) {
      return new RecordingSession(source.toString());
    }

    @Override
    public void close() {
      closed.add("network");
    }
  }

  private final class RecordingSession implements DecodingSession {
    private final String name;

    RecordingSession(String name) {
      this.name = name;
    }

    @Override
    public Predictions predict(TokenIds next) {
      if (next.isEmpty()) {
        model.close(); // on the thread of the call
        closed.add("nothing yet");
      }
      return new Predictions(next.toArray(), new float[next.size()]);
    }

    @Override
    public void rollBackTo(int length) {}

    @Override
    public int length() {
      return 0;
    }

    @Override
    public void close() {
      closed.add(name);
    }
  }

  @Test
  void sessionsLeftOpenAreClosedBeforeTheNetwork() {
    DecodingSession left = model.start(TokenIds.of(7));
    model.close();
    left.close();
    model.close();

    assertEquals(List.of("[7]", "network"), closed);
  }

  @Test
  void sessionsClosedBeforeAreLeftAlone() {
    model.start(TokenIds.of(7)).close();
    assertEquals(List.of("[7]"), closed);
    model.close();

    assertEquals(List.of("[7]", "network"), closed);
  }

  @Test
  void nothingIsClosedDuringACall() {
    try (DecodingSession session = model.start(TokenIds.of(7))) {
      assertEquals(0, session.predict(TokenIds.of()).size());
      assertThrows(IllegalStateException.class, () -> session.predict(TokenIds.of(1, 2)));
    }

    assertEquals(List.of("nothing yet", "[7]", "network"), closed);
  }
}
