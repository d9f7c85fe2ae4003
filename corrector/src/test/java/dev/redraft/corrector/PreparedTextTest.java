package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.testdata.TestData;
import dev.redraft.tokenizer.BlockKind;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PreparedTextTest {
  private static final String GERMAN =
      "Das Boot war so alt, dass man es am Hafen in die Halle brachte.";

  private static List<Sentence> sentences(String text) {
    return PreparedText.of(CorrectionRequest.of(text), Set.of(), null).sentences();
  }

  @Test
  void aSentenceKnowsItsBlock() {
    assertEquals(
        List.of(BlockKind.GREETING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM),
        sentences("Dear Ann,\n\nIt float. You has seen it.\n\n- oars").stream()
            .map(Sentence::kind)
            .toList());
  }

  @Test
  void quotationsAndWhatMachinesWriteAreLeftAlone() {
    assertEquals(
        "Tom wrote: (true) was it there (true) --- (true) It were. (false)",
        sentences("Tom wrote:\n> was it there\n\n---\n\nIt were.").stream()
            .map(each -> each.view().text() + " (" + each.isLeftAlone() + ")")
            .collect(Collectors.joining(" ")));
  }

  @Test
  void aWrappedSentenceIsShownAsOneLine() {
    assertEquals(
        "The old man sat on the wall and looked at the boats.",
        sentences("The old man sat on the\nwall and looked at the\nboats.").get(0).view().text());
  }

  @Test
  void aBlockInAnotherLanguageIsSkippedAndSaidSo() throws IOException {
    String text = GERMAN + "\n\nThis is teh boat.";
    try (Corrector corrector =
        Corrector.open(TestData.path("tiny-t5-int8"), CorrectorOptions.DEFAULT)) {
      Correction correction = corrector.correct(text);
      assertEquals(
          List.of(new Skipped(0, GERMAN.length(), Skipped.Reason.FOREIGN_LANGUAGE)),
          correction.skipped());
      assertTrue(correction.edits().stream().allMatch(edit -> edit.start() > GERMAN.length()));
    }
  }

  @Test
  void whatIsToBeIgnoredIsNotSaidToBeSkipped() {
    assertTrue(sentences("> " + GERMAN).stream().allMatch(each -> each.skipped() == null));
  }
}
