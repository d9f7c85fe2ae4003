package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextViewTest {
  private static TextView whole(String text) {
    return TextView.of(text, new Span(0, text.length()));
  }

  @Test
  void collapsesWhiteSpaceAndTrims() {
    assertEquals("He go home .", whole(" \tHe\r\n go\u00a0\u3000home \u0085.\n\n").text());
    assertEquals("", whole(" \n ").text());
  }

  @Test
  void leavesTheRunsAroundARangeAlone() {
    String text = "  He \r\n go   home ";
    TextView view = whole(text);
    assertEquals("He go home", view.text());
    assertEquals(8, view.originalStart(3));
    assertEquals(10, view.originalEnd(5));
    assertEquals("go", text.substring(view.originalStart(3), view.originalEnd(5)));
    assertEquals("He \r\n go   home", text.substring(view.originalStart(0), view.originalEnd(10)));
  }

  @Test
  void mapsAViewSpaceToTheWholeRun() {
    TextView view = whole("a \t\n b");
    assertEquals(1, view.originalStart(1));
    assertEquals(5, view.originalEnd(2));
  }

  @Test
  void showsOnlyTheSpanAndMapsIntoTheWholeText() {
    TextView view = TextView.of("One. Two  three. Four.", new Span(4, 16));
    assertEquals("Two three.", view.text());
    assertEquals(5, view.originalStart(0));
    assertEquals(10, view.originalStart(4));
    assertEquals(16, view.originalEnd(10));
  }

  @Test
  void replacesUnitForUnit() {
    assertEquals(
        "\ufffda\ufffd\ud83d\ude00\ufffd", whole("\u0000a\ude00\ud83d\ude00\ud83d").text());
    assertEquals("\ufffdx\ufffd", TextView.of("\ud83d\ude00x\ud83d\ude00", new Span(1, 4)).text());
  }

  @Test
  void keepsInvisibleCharacters() {
    assertEquals("\ufeffa\u200bb\u00adc\u200d", whole("\ufeffa\u200bb\u00adc\u200d").text());
  }

  @Test
  void refusesPlacesOutside() {
    assertThrows(IndexOutOfBoundsException.class, () -> TextView.of("abc", new Span(1, 4)));
    assertThrows(IndexOutOfBoundsException.class, () -> whole("abc").originalStart(4));
    assertThrows(IndexOutOfBoundsException.class, () -> whole("abc").originalEnd(-1));
  }
}
