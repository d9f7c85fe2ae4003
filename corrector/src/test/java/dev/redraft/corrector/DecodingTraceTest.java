package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.models.Strategy;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DecodingTraceTest {
  private static final String SENTENCE = "We always walked the the dog.";

  @Test
  void tellsDraftsAndWhereTheModelLeftThem() throws IOException {
    try (Corrector corrector = Corrector.bundled()) {
      DecodingTrace greedy = corrector.trace(SENTENCE, Strategy.GREEDY);
      DecodingTrace drafted = corrector.trace(SENTENCE, Strategy.ALIGNED);

      assertEquals(SENTENCE, String.join("", drafted.source()).strip());
      assertTrue(drafted.calls().size() < greedy.calls().size());
      assertTrue(drafted.divergenceCount() > 0);
      assertEquals(written(greedy), written(drafted));
      assertEquals(0, greedy.divergenceCount());
      assertTrue(greedy.calls().stream().allMatch(call -> call.draft().isEmpty()));
    }
  }

  @Test
  void refusesWhatTheModelCannotRead() throws IOException {
    try (Corrector corrector = Corrector.bundled()) {
      String endless = "word ".repeat(5000);
      assertThrows(IllegalArgumentException.class, () -> corrector.trace(endless, Strategy.AUTO));
    }
  }

  private static String written(DecodingTrace trace) {
    StringBuilder text = new StringBuilder();
    for (DecodingTrace.Call call : trace.calls()) {
      call.draft().subList(0, call.acceptedCount()).forEach(text::append);
      text.append(call.next());
    }
    return text.toString();
  }
}
