package dev.redraft.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OriginTest {
  @Test
  void tellsClassesAndFramesAndNoMessages() {
    IllegalStateException cause = new IllegalStateException("swordfish");
    String told = Origin.of(new IllegalArgumentException("swordfish", cause));
    assertTrue(told.startsWith("java.lang.IllegalArgumentException\n    at dev.redraft.server."));
    assertTrue(told.contains("\ncaused by java.lang.IllegalStateException\n    at "), told);
    assertTrue(told.contains("tellsClassesAndFramesAndNoMessages(OriginTest.java:"), told);
    assertFalse(told.contains("swordfish"), told);
  }

  @Test
  void endsWhereCausesGoInACircle() {
    IllegalStateException first = new IllegalStateException();
    IllegalStateException second = new IllegalStateException(first);
    first.initCause(second);
    assertEquals(2, Origin.of(first).split("IllegalStateException", -1).length - 1);
  }
}
