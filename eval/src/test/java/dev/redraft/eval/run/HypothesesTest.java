package dev.redraft.eval.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.eval.score.AnnotatedSentence;
import dev.redraft.eval.score.Annotation;
import dev.redraft.eval.score.MalformedDataException;
import dev.redraft.eval.text.NaturalText;
import dev.redraft.eval.text.TokenChange;
import dev.redraft.eval.text.TreebankTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HypothesesTest {
  private static final List<List<String>> SOURCES =
      tokens("`` I do n't knows the the way , '' he said .", "", "It cost $ 5");
  private static final List<List<String>> CORRECTED =
      tokens("`` I do n't know the way , '' he said .", "", "It costs $ 5 .");
  private static final List<List<TokenChange>> CHANGES =
      List.of(
          List.of(new TokenChange(4, 5, List.of("know")), new TokenChange(5, 6, List.of())),
          List.of(),
          List.of(new TokenChange(1, 2, List.of("costs")), new TokenChange(4, 4, List.of("."))));

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private static List<List<String>> tokens(String... lines) {
    return Stream.of(lines)
        .map(line -> line.isEmpty() ? List.<String>of() : List.of(line.split(" ")))
        .toList();
  }

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("hypotheses.txt"), List.of(lines));
  }

  @Test
  void readsTokenisedSentences() throws IOException {
    Path file = file(" `` I do n't know the way , '' he said .", "", "It costs  $ 5 . ");
    Hypotheses hypotheses = Hypotheses.read(file, SOURCES);
    assertEquals(CORRECTED, hypotheses.sentences());
    assertEquals(2, hypotheses.changedCount());
  }

  @Test
  void readsSentencesAsPeopleWriteThem() throws IOException {
    Path file = file("\"I don't know the way,\" he said.", "", "It costs $5.");
    List<NaturalText> texts = SOURCES.stream().map(NaturalText::of).toList();
    Hypotheses hypotheses = Hypotheses.readNatural(file, texts, TreebankTokenizer.JFLEG);
    assertEquals(CORRECTED, hypotheses.sentences());
    assertEquals(SOURCES, hypotheses.sources());
    assertEquals(2, hypotheses.changedCount());
  }

  @Test
  void refusesFileWithoutALineForEverySentence() throws IOException {
    Path file = file("one");
    String message =
        String.valueOf(
            assertThrows(MalformedDataException.class, () -> Hypotheses.read(file, SOURCES))
                .getMessage());
    assertTrue(message.endsWith("1 lines for 3 sentences; one for each is needed"), message);
  }

  @Test
  void changesBecomeAnAnnotatorsEdits() {
    Hypotheses hypotheses = new Hypotheses(SOURCES, CHANGES);
    assertEquals(CORRECTED, hypotheses.sentences());
    assertEquals(4, hypotheses.changeCount());
    List<AnnotatedSentence> annotated = hypotheses.annotated();
    assertEquals(
        List.of(
            new Annotation(4, 5, "R:VERB:FORM", List.of("know"), 0),
            new Annotation(5, 6, "U:DET", List.of(""), 0)),
        annotated.get(0).edits(0));
    assertEquals(List.of(), annotated.get(1).edits(0));
    assertEquals(
        List.of(
            new Annotation(1, 2, "R:VERB:SVA", List.of("costs"), 0),
            new Annotation(4, 4, "M:PUNCT", List.of("."), 0)),
        annotated.get(2).edits(0));
  }
}
