package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.models.ModelBundle;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A real, tiny model reads what the speller makes of a sentence. */
final class SpellerModelProperties {
  private static ModelBundle bundle;
  private static SpellerModel speller;

  @BeforeContainer
  static void open() throws IOException {
    bundle = ModelBundle.open(TestData.path("tiny-t5-int8"));
    speller = new SpellerModel(ModelReader.of(bundle, CorrectorOptions.DEFAULT));
  }

  @AfterContainer
  static void close() {
    bundle.close();
  }

  @Property(tries = 100)
  void whatItAddsIsOfUnknownWordsThatAreFree(@ForAll("sentences") String text) {
    List<Respelling> possible = Respelling.of(text, List.of());
    AddedChanges answer = speller.changes(text, List.of(), () -> false);
    int done = 0;
    for (TextChange change : answer.changes()) {
      assertTrue(change.start() >= done && !change.isEmpty());
      assertEquals(Edit.Origin.SPELLER, change.origin());
      assertTrue(change.confidence() > 0.5 && change.confidence() <= 1);
      assertTrue(
          possible.stream()
              .anyMatch(
                  each ->
                      each.span().start() <= change.start() && change.end() <= each.span().end()));
      done = change.end();
    }
    assertTrue(answer.statistics().sentenceCount() <= (possible.isEmpty() ? 0 : 1));
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
            "the",
            "goverment",
            "wants",
            "beautifull",
            "to",
            "peopel",
            "\u00e9t\u00e9",
            "enviroment",
            "Zo\u00eb",
            "word,",
            "becuase.",
            "\"recieve\"",
            "\uD83D\uDE00",
            "10%",
            "Mesures",
            "teh")
        .list()
        .ofMinSize(1)
        .ofMaxSize(14)
        .map(words -> String.join(" ", words));
  }

  @Example
  void nothingIsAskedWhereAllIsKnown() {
    assertEquals(
        AddedChanges.NOTHING,
        speller.changes("We took the bus to a large house.", List.of(), () -> false));
  }
}
