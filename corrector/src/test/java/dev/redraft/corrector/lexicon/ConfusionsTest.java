package dev.redraft.corrector.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfusionsTest {
  @Test
  void wordsOfALineStandForEachOtherAndAnArrowSaysWhichIsMeant() {
    Confusions read = Confusions.of(Stream.of("# none", "", "a b c", "two > to too"));
    assertTrue(read.mayMean("a", "C") && read.mayMean("To", "two") && read.mayMean("too", "two"));
    assertFalse(read.mayMean("two", "to") || read.mayMean("to", "too") || read.mayMean("a", "two"));
  }

  @Test
  void knowsEnglish() {
    assertTrue(Confusions.english().mayMean("there", "their"));
    assertTrue(Confusions.english().mayMean("did", "made"));
    assertFalse(Confusions.english().mayMean("house", "mouse"));
  }

  @Test
  void usageLeadsFromOnePhraseToTheOtherAndNoFurther() {
    Usage read = Usage.of(Stream.of("# none", "on the weekend | at the weekend"));
    assertTrue(read.isAmericanFor(" come at the weekend . ", " come on the weekend . "));
    assertFalse(read.isAmericanFor(" come on the weekend . ", " come at the weekend . "));
    assertFalse(read.isAmericanFor(" come at the weekend . ", " go on the weekend . "));
    assertFalse(read.isAmericanFor(" at the weekend ", " at the weekend "));
    String bad =
        assertThrows(IllegalArgumentException.class, () -> Usage.of(Stream.of("a"))).getMessage();
    assertEquals("'a' has no bar between two phrases", bad);
  }
}
