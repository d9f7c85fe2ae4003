package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TextViewProperties {
  @Property
  void everyUnitStandsForItselfOrItsRun(
      @ForAll(supplier = HostileText.class) String text,
      @ForAll @IntRange(max = 20) int before,
      @ForAll @IntRange(max = 20) int behind) {
    int start = Math.min(before, text.length());
    Span span = new Span(start, Math.max(start, text.length() - behind));
    TextView view = TextView.of(text, span);
    String shown = view.text();
    for (int i = 0; i < shown.length(); i++) {
      String original = text.substring(view.originalStart(i), view.originalEnd(i + 1));
      if (shown.charAt(i) == ' ') {
        assertTrue(original.chars().allMatch(c -> WhiteSpace.is((char) c)));
        assertFalse(original.isEmpty());
      } else if (shown.charAt(i) == '\ufffd') {
        assertEquals(1, original.length());
      } else {
        assertEquals(shown.substring(i, i + 1), original);
      }
    }
  }

  @Property
  void theViewIsTrimmedWellFormedAndOfSingleSpaces(
      @ForAll(supplier = HostileText.class) String text) {
    String shown = TextView.of(text, new Span(0, text.length())).text();
    assertEquals(shown.strip(), shown);
    assertFalse(shown.contains("  "));
    assertEquals(WellFormed.of(shown), shown);
  }

  @Property
  void onlyWhiteSpaceIsLeftOutside(@ForAll(supplier = HostileText.class) String text) {
    TextView view = TextView.of(text, new Span(0, text.length()));
    String outside =
        text.substring(0, view.originalStart(0))
            + text.substring(view.originalEnd(view.text().length()));
    assertTrue(outside.chars().allMatch(c -> WhiteSpace.is((char) c)));
  }
}
