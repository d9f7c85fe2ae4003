package dev.redraft.corrector.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final Lexicon ENGLISH = Lexicon.english();

  @Test
  void readsWordsAndTheirAnalyses() {
    for (String word : "I Polish go went Went WENT".split(" ", -1)) {
      assertTrue(ENGLISH.isWord(word), word);
    }
    for (String word : ("i g goed zebraa wen+ \uD800 " + "x".repeat(1000)).split(" ", -1)) {
      assertFalse(ENGLISH.isKnown(word), word);
    }
    assertFalse(ENGLISH.isWord(""));
    assertEquals(List.of(new Analysis(Form.PAST, "go")), ENGLISH.analyses("Went"));
    assertEquals(
        Set.of(
            new Analysis(Form.SINGULAR, "polish"),
            new Analysis(Form.MASS, "polish"),
            new Analysis(Form.BASE, "polish")),
        Set.copyOf(ENGLISH.analyses("polish")));
    assertEquals(List.of(), ENGLISH.analyses("themselves"));
  }

  @Test
  void knowsNamesAndRareWordsAsSuch() {
    for (String name : "London LONDON Mary Apple May".split(" ", -1)) {
      assertTrue(ENGLISH.isName(name) && ENGLISH.isKnown(name), name);
    }
    for (String word : "Elephant the Chairs Qzxy".split(" ", -1)) {
      assertFalse(ENGLISH.isName(word), word);
    }
    assertTrue(ENGLISH.isKnown("strappado") && !ENGLISH.isWord("strappado"));
    assertFalse(ENGLISH.isKnownInSmallLetters("London"));
    assertTrue(ENGLISH.isKnownInSmallLetters("Table"));
  }

  @Test
  void knowsWhatIsFrequent() {
    assertTrue(ENGLISH.frequency("the") > ENGLISH.frequency("house"));
    assertTrue(ENGLISH.frequency("House") > ENGLISH.frequency("strappado"));
    assertEquals(0, ENGLISH.frequency("qzxy"));
  }

  @Test
  void tellsSpellingsOfVarieties() {
    assertTrue(ENGLISH.areSpellings("colour", "Color"));
    assertTrue(ENGLISH.areSpellings("organise", "organize"));
    assertFalse(ENGLISH.areSpellings("colour", "cooler"));
    assertFalse(ENGLISH.areSpellings("house", "house"));
    assertEquals(Optional.of(Lexicon.Variety.BRITISH), ENGLISH.variety("Tyre"));
    assertEquals(Optional.of(Lexicon.Variety.AMERICAN), ENGLISH.variety("center"));
    assertEquals(Optional.empty(), ENGLISH.variety("house"));
  }

  @Test
  void manyThreadsGetWhatOneGets() {
    List<String> words = List.of("went", "London", "polish", "children", "qzxy", "organise");
    List<List<Analysis>> expected = words.stream().map(ENGLISH::analyses).toList();
    IntStream.range(0, 2000)
        .parallel()
        .forEach(
            i ->
                assertEquals(
                    expected.get(i % words.size()), ENGLISH.analyses(words.get(i % words.size()))));
  }

  @Test
  void knowsEnglish() {
    Lexicon english = Lexicon.english();
    for (String word :
        "the cat cats went colour color London don't organise organize".split(" ", -1)) {
      assertTrue(english.isWord(word), word);
    }
    for (String word : "teh informations advices getted childs recieve alot".split(" ", -1)) {
      assertFalse(english.isWord(word), word);
    }
    assertEquals(Set.of(new Analysis(Form.PAST, "be")), Set.copyOf(english.analyses("were")));
    assertEquals(
        Set.of(new Analysis(Form.PLURAL, "child")), Set.copyOf(english.analyses("children")));
    assertTrue(english.analyses("information").contains(new Analysis(Form.MASS, "information")));
  }

  @Test
  void inflectsRegularlyWhatIsNotListed() {
    RegularForms forms = new RegularForms(Lexicon.english());
    assertEquals(List.of(new Analysis(Form.PLURAL, "information")), forms.analyses("informations"));
    assertEquals(List.of(new Analysis(Form.PLURAL, "child")), forms.analyses("childs"));
    assertTrue(forms.analyses("getted").contains(new Analysis(Form.PAST, "get")));
    assertTrue(forms.analyses("Citys").contains(new Analysis(Form.PLURAL, "city")));
    assertTrue(forms.analyses("boxes").contains(new Analysis(Form.PLURAL, "box")));
    assertEquals(List.of(), forms.analyses("problemes"));
    assertEquals(List.of(), forms.analyses("xyzzys"));
    assertEquals(List.of(), forms.analyses("s"));
  }
}
