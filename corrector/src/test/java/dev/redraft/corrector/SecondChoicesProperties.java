package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.GreedyDecoder;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import dev.redraft.decoder.WrappedModel;
import dev.redraft.models.ModelBundle;
import dev.redraft.testdata.TestData;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TokenizedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Where a real, tiny model hesitates. */
final class SecondChoicesProperties {
  private static final double LEAST = 1 / (1 + Math.exp(2));

  private static ModelBundle bundle;
  private static ModelReader reader;
  private static SecondChoices seconds;

  @BeforeContainer
  static void open() throws IOException {
    bundle = ModelBundle.open(TestData.path("tiny-t5-int8"));
    reader = ModelReader.of(bundle, CorrectorOptions.DEFAULT);
    seconds = new SecondChoices(reader);
  }

  @AfterContainer
  static void close() {
    bundle.close();
  }

  @Property(tries = 150)
  void theyChangeWhatNothingElseDoes(@ForAll("sentences") String text) {
    SentenceChanges.Piece plain =
        new SentenceModel(reader, SentenceModel.Extras.NONE)
            .changes(text, () -> false)
            .pieces()
            .get(0);
    TokenizedText source = reader.tokenizer().tokenize(text);
    DecodingResult result = reader.read(source, () -> false);
    AddedChanges added = seconds.changes(source, result, plain.changes(), () -> false);
    List<Span> taken = new ArrayList<>();
    plain.changes().forEach(change -> taken.add(change.wordBounds(text)));
    int done = 0;
    for (TextChange change : added.changes()) {
      Span own = change.wordBounds(text);
      assertTrue(
          taken.stream().noneMatch(t -> t.start() <= own.end() && own.start() <= t.end()),
          () -> change + " is apart from " + taken);
      taken.add(own);
      assertTrue(change.start() >= done && !change.isEmpty(), "in order");
      done = change.end();
      assertEquals(Edit.Origin.SECOND_CHOICE, change.origin());
      assertTrue(LEAST <= change.confidence() && change.confidence() <= 0.5);
    }
    assertTrue(added.changes().size() <= added.statistics().sentenceCount());
    assertTrue(added.statistics().sentenceCount() <= 3);
  }

  @Property(tries = 100)
  void whatIsBegunGoesOnAsGreedyDecodingDoes(
      @ForAll("sentences") String text,
      @ForAll("sentences") String other,
      @ForAll @IntRange(max = 12) int count) {
    TokenIds source = TokenIds.of(reader.tokenizer().tokenize(text).ids());
    try (BegunOutput begun = new BegunOutput(reader.model(), source)) {
      for (String each : List.of(other, text)) {
        TokenIds beginning = TokenIds.of(reader.tokenizer().tokenize(each).ids()).first(count);
        DecodingResult greedy =
            new GreedyDecoder().decode(prompted(reader.model(), beginning), source);
        DecodingResult found = begun.continued(beginning, () -> false);
        assertEquals(greedy.tokens(), found.tokens());
        assertEquals(greedy.stopReason(), found.stopReason());
      }
    }
  }

  private static StepModel prompted(StepModel model, TokenIds beginning) {
    return new WrappedModel(model) {
      @Override
      public TokenIds prompt() {
        return model.prompt().concat(beginning);
      }

      @Override
      protected Predictions predict(DecodingSession session, TokenIds next) {
        return session.predict(next);
      }
    };
  }

  @Example
  void someAreFound() {
    String text = "We took teh bus to a large house, and she see it yesterday";
    TokenizedText source = reader.tokenizer().tokenize(text);
    DecodingResult result = reader.read(source, () -> false);
    assertFalse(seconds.changes(source, result, List.of(), () -> false).changes().isEmpty());
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
            "the",
            "cat",
            "saw",
            "to",
            "peopel",
            "\u00e9t\u00e9",
            "a",
            "Zo\u00eb",
            "bus,",
            "took",
            "town.",
            "\"we\"",
            "\uD83D\uDE00",
            "10%",
            "large",
            "teh")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(words -> String.join(" ", words));
  }
}
