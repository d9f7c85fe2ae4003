package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DictionaryTest {
  private final Dictionary dictionary =
      Dictionary.of(List.of("foo", " Zo\u00EB ", "iPhone", "O\u2019Hara", "", "  "));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo",
        "Foo",
        "FOO",
        "foo's",
        "Foo\u2019s",
        "FOO'S",
        "Zo\u00EB",
        "ZO\u00CB",
        "Zo\u00EB's",
        "iPhone",
        "iPhone's",
        "O'Hara",
        "O\u2019Hara"
      })
  void standsForHowASentenceMayWriteIt(String word) {
    assertTrue(dictionary.contains(word), word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fOO", "fo", "foos", "zo\u00EB", "Iphone", "IPHONE", "iphone", "'s"})
  void standsForNothingElse(String word) {
    assertFalse(dictionary.contains(word), word);
  }

  @Test
  void keepsOrderAndLeavesBlanksOut() {
    assertEquals(List.of("foo", "Zo\u00EB", "iPhone", "O'Hara"), List.copyOf(dictionary.words()));
    assertTrue(Dictionary.of(List.of(" ")).isEmpty());
  }
}
