package dev.redraft.corrector.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static Lexicon of(String list) throws IOException {
    return Lexicon.read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsWordsAndTheirAnalyses() throws IOException {
    Lexicon lexicon = of("I\nPolish\tA\ngo\tN\tV\npolish\tN\tV\nwent\tVd:go\nétude\tN\n");
    assertTrue(lexicon.isWord("I") && lexicon.isWord("Polish") && lexicon.isWord("étude"));
    assertTrue(lexicon.isWord("Went") && lexicon.isWord("WENT"));
    assertFalse(lexicon.isWord("i") || lexicon.isWord("g") || lexicon.isWord("goes"));
    assertFalse(lexicon.isWord("") || lexicon.isWord("zebra") || lexicon.isWord("wen"));
    assertEquals(List.of(new Analysis(Form.PAST, "go")), lexicon.analyses("Went"));
    assertEquals(List.of(new Analysis(Form.ADJECTIVE, "Polish")), lexicon.analyses("Polish"));
    assertEquals(
        List.of(new Analysis(Form.SINGULAR, "polish"), new Analysis(Form.BASE, "polish")),
        lexicon.analyses("polish"));
    assertEquals(List.of(), lexicon.analyses("I"));
    assertEquals(List.of(), lexicon.analyses("goes"));
  }

  @Test
  void lastLineNeedsNoEndAndAnEmptyListHasNoWords() throws IOException {
    assertTrue(of("a\nb").isWord("b"));
    assertFalse(of("").isWord("a"));
  }

  @Test
  void refusesWordsOutOfOrder() {
    for (String list : List.of("b\na\n", "a\na\n", "a\tN\na\n")) {
      assertThrows(IllegalArgumentException.class, () -> of(list), list);
    }
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
