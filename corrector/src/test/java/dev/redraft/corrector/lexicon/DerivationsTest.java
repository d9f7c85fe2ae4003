package dev.redraft.corrector.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DerivationsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "recommender",
        "Recommenders",
        "unfoldings",
        "multistage",
        "pseudorandom",
        "nanowire",
        "ladderless"
      })
  void whatAnybodyCanMake(String word) {
    assertEquals(!Lexicon.english().isKnown(word), Derivations.isRegular(word), word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "visiter",
        "accessable",
        "beginer",
        "writter",
        "untill",
        "deside",
        "goverment",
        "prepair",
        "childs",
        "informations",
        "happyness",
        "writing",
        "reading",
        "teh",
        "recieve",
        "x",
        ""
      })
  void whatIsAnotherSpelling(String word) {
    assertEquals(false, Derivations.isRegular(word), word);
  }
}
