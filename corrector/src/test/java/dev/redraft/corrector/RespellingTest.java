package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.tokenizer.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RespellingTest {
  @Test
  void unknownWordsGetWhatWasMeant() {
    String text = "The goverment wants to protect the enviroment.";
    List<Respelling> found = Respelling.of(text, List.of());
    assertEquals(
        List.of(
            new Respelling(new Span(4, 13), "government"),
            new Respelling(new Span(35, 45), "environment")),
        found);
    assertEquals(
        "The government wants to protect the environment.", Respelling.applied(text, found));
  }

  @Test
  void aCapitalAtTheBeginningStays() {
    assertEquals(
        List.of(new Respelling(new Span(0, 10), "Everything")),
        Respelling.of("Everythink is fine here now.", List.of()));
  }

  @Test
  void whatIsChangedAnywayIsLeftAlone() {
    String text = "The goverment wants to protect us.";
    TextChange change = new TextChange(4, 13, "government", 0.9, Edit.Origin.MODEL);
    assertEquals(List.of(), Respelling.of(text, List.of(change)));
    TextChange touching = new TextChange(13, 19, "", 0.9, Edit.Origin.MODEL);
    assertEquals(List.of(), Respelling.of(text, List.of(touching)));
  }

  @Test
  void articlesGetTheFormThatTheNextWordAsksFor() {
    String text = "I ate a apple at an university.";
    List<Respelling> found = Respelling.of(text, List.of());
    assertEquals("I ate an apple at a university.", Respelling.applied(text, found));
    TextChange change = new TextChange(8, 13, "pear", 0.9, Edit.Origin.MODEL);
    assertEquals(
        "I ate a apple at a university.",
        Respelling.applied(text, Respelling.of(text, List.of(change))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We met Goverment at the station today.", // a name
        "We read goverment.txt at the station today.",
        "We read goverment_id at the station today.",
        "We read the-goverment at the station today.",
        "We read goverment2 at the station today.",
        "We mailed goverment@example.org at the station today.",
        "See http://example.org/goverment for all of it.",
        "goverment budget", // too short to tell
        "Goverment | enviroment | becuase | recieve | peopel | mesures are words.", // too many
        "The government wants to protect the environment."
      })
  void whatMayBeMeantIsLeftAlone(String text) {
    assertEquals(List.of(), Respelling.of(text, List.of()));
  }
}
