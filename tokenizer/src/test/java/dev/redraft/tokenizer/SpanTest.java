package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void coversFromStartToBeforeEnd() {
    Span span = new Span(2, 5);
    assertEquals(3, span.length());
    assertEquals("cde", span.text("abcdef"));
    assertFalse(span.contains(1));
    assertTrue(span.contains(2));
    assertTrue(span.contains(4));
    assertFalse(span.contains(5));
  }

  @Test
  void refusesBoundsOutOfOrder() {
    assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
    assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
  }
}
