package dev.redraft.eval.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.decoder.TokenIds;
import org.junit.jupiter.api.Test;

final class EditMeasureTest {
  private static final TokenIds SOURCE = TokenIds.of(2, 3, 4, 5);

  @Test
  void countsPlacesAndTokens() {
    assertEquals(new EditMeasure(0, 0, 0), EditMeasure.of(SOURCE, SOURCE));
    assertEquals(new EditMeasure(1, 1, 0.25), EditMeasure.of(SOURCE, TokenIds.of(2, 9, 4, 5)));
    assertEquals(new EditMeasure(1, 3, 0.75), EditMeasure.of(SOURCE, TokenIds.of(2, 7, 8, 9, 5)));
    assertEquals(new EditMeasure(2, 2, 0.5), EditMeasure.of(SOURCE, TokenIds.of(3, 4, 5, 6)));
    assertEquals(new EditMeasure(1, 4, 1), EditMeasure.of(SOURCE, TokenIds.of()));
    assertEquals(new EditMeasure(1, 4, 4), EditMeasure.of(TokenIds.of(), SOURCE));
  }

  @Test
  void classesHoldTheirUpperBound() {
    assertEquals("0", changed(0));
    assertEquals("0-5%", changed(0.01));
    assertEquals("0-5%", changed(0.05));
    assertEquals("5-10%", changed(0.0501));
    assertEquals("75-100%", changed(1));
    assertEquals("over 100%", changed(1.01));
    assertEquals("1-8", Scale.LENGTH.labels().get(Scale.LENGTH.classOf(8)));
    assertEquals("129 and more", Scale.LENGTH.labels().get(Scale.LENGTH.classOf(129)));
    for (Scale scale : new Scale[] {Scale.LENGTH, Scale.CHANGED}) {
      assertEquals(scale.bounds().size() + 1, scale.labels().size());
    }
  }

  private static String changed(double share) {
    return Scale.CHANGED.labels().get(Scale.CHANGED.classOf(share));
  }
}
