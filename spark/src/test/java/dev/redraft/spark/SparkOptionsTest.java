package dev.redraft.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.corrector.Dialect;
import dev.redraft.corrector.JudgeChoice;
import dev.redraft.corrector.Level;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparkOptionsTest {
  @Test
  void becomeTheCorrectors() {
    var options =
        SparkOptions.of(Map.of("level", "careful", "dialect", "gb", "maxWords", "0")).corrector(2);
    assertEquals(Level.CAREFUL, options.confidence().level());
    assertEquals(Dialect.GB, options.dialect());
    assertEquals(0, options.mostWords());
    assertEquals(2, options.resources().workers());
    assertEquals(JudgeChoice.OFF, options.confidence().judge());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          levle         | eager | 'levle' is no option
          level         | bold  | level is 'bold', which makes no sense: it must be careful, balanced or eager
          dialect       | au    | it must be us, gb or any
          minConfidence | 2     | is not within 0 and 1
          rounds        | 0     | rounds is 0, but at least 1
          maxWords      | many  | maxWords is 'many'
          safeguards    | yes   | must be true or false
          prefix        | gec:  | prefix needs model
          """)
  void refuseWhatMakesNoSense(String name, String value, String message) {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> SparkOptions.DEFAULT.with(name, value));
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.toString());
  }

  @Test
  void tellTheDefaultsThatHold() {
    assertEquals(
        "how sure edits must be: careful, balanced (default) or eager",
        SparkOptions.Name.LEVEL.meaning());
    assertEquals(
        "variety of English that is not led away from: us, gb or any (default)",
        SparkOptions.Name.DIALECT.meaning());
    int most = SparkOptions.DEFAULT.corrector(1).mostWords();
    assertEquals(
        "words that an edit may add or drop, " + most + " by default",
        SparkOptions.Name.MAX_WORDS.meaning());
    SparkOptions eager = SparkOptions.of(Map.of("level", "EAGER"));
    assertEquals(Level.EAGER, eager.corrector(1).confidence().level());
  }

  @Test
  void refuseTwoWaysToSayHowSure() {
    SparkOptions level = SparkOptions.DEFAULT.with("level", "eager");
    assertThrows(IllegalArgumentException.class, () -> level.with("minConfidence", "0.5"));
  }
}
