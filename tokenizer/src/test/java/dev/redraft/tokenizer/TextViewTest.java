package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
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

  private static TextView with(String text, TextView.StandIn... standIns) {
    return TextView.of(text, new Span(0, text.length()), List.of(standIns));
  }

  private static TextView.StandIn standIn(int start, int end, String text) {
    return new TextView.StandIn(new Span(start, end), text);
  }

  @Test
  void showsStandInAndMeansAllItStandsFor() {
    TextView view = with("See $x^2$ now", standIn(4, 9, "it all"));

    assertEquals("See it all now", view.text());
    assertEquals(new Span(4, 9), view.original(new Span(4, 10)));
    assertEquals(new Span(4, 9), view.original(new Span(5, 6)));
    assertEquals(new Span(10, 13), view.original(new Span(11, 14)));
    assertEquals(new Span(0, 3), view.original(new Span(0, 3)));
  }

  @Test
  void leavesOutMarkUpAroundAWord() {
    TextView view = with("a **b** c", standIn(2, 4, ""), standIn(5, 7, ""));

    assertEquals("a b c", view.text());
    assertEquals(new Span(4, 5), view.original(new Span(2, 3)));
    assertEquals(new Span(0, 1), view.original(new Span(0, 1)));
    assertEquals(new Span(8, 9), view.original(new Span(4, 5)));
  }

  @Test
  void whiteSpaceAroundWhatIsLeftOutIsOneSpace() {
    assertEquals("a b", with("a <br> b", standIn(2, 6, "")).text());
    assertEquals("a", with("<p> a <br>", standIn(0, 3, ""), standIn(6, 10, "")).text());
    assertEquals("", with("<p>", standIn(0, 3, "")).text());
  }

  @Test
  void standInOfASpacePartsWordsAndJoinsWhiteSpace() {
    TextView view =
        with(
            "Table~1 ~ and~ 2~",
            standIn(5, 6, " "),
            standIn(8, 9, " "),
            standIn(13, 14, " "),
            standIn(16, 17, " "));

    assertEquals("Table 1 and 2", view.text());
    assertEquals(new Span(5, 6), view.original(new Span(5, 6)));
    assertEquals(new Span(6, 7), view.original(new Span(6, 7)));
    assertEquals(new Span(7, 10), view.original(new Span(7, 8)));
    assertEquals(new Span(10, 13), view.original(new Span(8, 11)));
  }

  @Test
  void longStandInFits() {
    TextView view = with("a$b", standIn(1, 2, " formula ".strip().repeat(3)));

    assertEquals("aformulaformulaformulab", view.text());
    assertEquals(new Span(2, 3), view.original(new Span(22, 23)));
  }
}
