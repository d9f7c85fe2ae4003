package dev.redraft.eval.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.redraft.corrector.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProposalSetTest {
  private static final String TEXT = "She go to school every days ,too.";
  private static final String TARGET = "She goes to school every day, too.";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          go,       goes,     true
          go,       went,     false
          days,     day,      true
          days,     daily,    false
          every days, every day, true
          every days, all day, false
          ' ,',     ', ',     true
          to,       -,        false
          go to,    goes to,  true
          go to,    goes at,  false
          """)
  void isRightIfAllItChangesMustChange(String original, String replacement, boolean isRight) {
    int start = TEXT.indexOf(original);
    Edit edit =
        new Edit(start, start + original.length(), replacement == null ? "" : replacement, 0.9);
    assertEquals(isRight, ProposalSet.isRight(TEXT, edit, TARGET));
  }

  @Test
  void nothingIsRightInAnUnchangedText() {
    assertEquals(false, ProposalSet.isRight(TEXT, new Edit(4, 6, "goes", 0.9), TEXT));
  }

  @Test
  void refusesTextsWithoutTheirCorrectedForms() {
    assertThrows(
        IllegalArgumentException.class, () -> new ProposalSet(List.of("a", "b"), List.of("a")));
  }
}
