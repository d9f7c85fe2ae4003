package dev.redraft.eval.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.eval.text.NaturalText;
import dev.redraft.eval.text.TextDifference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Text that a system leaves alone comes back as it was, on whole data sets where they are. */
class DataSetRoundTripTest {
  private static void comesBack(EvaluationSet set) {
    for (List<String> source : set.sources()) {
      NaturalText natural = NaturalText.of(source);
      assertEquals(List.of(), natural.changes(List.of(), set.tokenizer()));
      assertEquals(
          List.of(),
          natural.changes(TextDifference.between(natural.text(), natural.text()), set.tokenizer()));
    }
  }

  private static Path given(String property) {
    return Path.of(Objects.requireNonNull(System.getProperty(property)));
  }

  @Test
  @EnabledIfSystemProperty(
      named = "redraft.jfleg",
      matches = ".+",
      disabledReason = "needs -Dredraft.jfleg=FOLDER")
  void jfleg() throws IOException {
    comesBack(ParallelSet.readJfleg(given("redraft.jfleg"), null));
  }

  @Test
  @EnabledIfSystemProperty(
      named = "redraft.m2",
      matches = ".+",
      disabledReason = "needs -Dredraft.m2=FILE")
  void conll() throws IOException {
    comesBack(AnnotatedSet.read(given("redraft.m2")));
  }
}
