package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.decoder.GreedyDecoder;
import dev.redraft.decoder.LengthLimit;
import dev.redraft.decoder.Script;
import dev.redraft.decoder.ScriptedModel;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextTokenizer;
import dev.redraft.tokenizer.TextView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

final class EditExtractorProperties {
  private static final String[] WORDS = {
    "a",
    "an",
    "the",
    "dog",
    "dogs",
    "caf\u00E9",
    "cafe\u0301",
    "\uD83D\uDE00",
    "\uD83D\uDE01",
    "\u65E5\u672C",
    "don't",
    "dont",
    "it's",
    "well-known",
    ",",
    ".",
    "(",
    "1,000",
    "go",
    "goes",
    "x"
  };
  private static final String[] GAPS = {" ", " ", " ", "  ", "\t", "\n", "\r\n  ", "\u00A0"};

  private static TextTokenizer tokenizer;

  @BeforeContainer
  static void open() throws IOException {
    tokenizer = TextTokenizer.open(TestData.path("tiny-t5-int8/tokenizer.json"));
  }

  @AfterContainer
  static void close() {
    tokenizer.close();
  }

  @Property
  void editsMakeTheOutputOfTheOriginal(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      words.add(word(random));
    }
    StringBuilder original = new StringBuilder(words.get(0));
    for (String word : words.subList(1, words.size())) {
      original.append(GAPS[random.nextInt(GAPS.length)]).append(word);
    }
    String output = String.join(" ", changed(words, random));

    check(original.toString(), output);
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private static List<String> changed(List<String> words, Random random) {
    List<String> output = new ArrayList<>();
    for (String word : words) {
      switch (random.nextInt(8)) {
        case 0 -> output.add(word(random));
        case 1 -> {
          output.add(word);
          output.add(word(random));
        }
        case 2 -> {}
        default -> output.add(word);
      }
    }
    return output;
  }

  private static List<Edit> check(String original, String output) {
    List<Edit> edits =
        edits(original, TextView.of(original, new Span(0, original.length())), output);

    int done = 0;
    for (Edit edit : edits) {
      assertTrue(edit.start() >= done, "edits overlap or are out of order: " + edits);
      done = edit.end();
      assertTrue(
          !edit.original(original).equals(edit.replacement()), "an edit that changes nothing");
    }
    String corrected = applied(original, edits);
    assertEquals(
        TextView.of(output, new Span(0, output.length())).text(),
        TextView.of(corrected, new Span(0, corrected.length())).text(),
        () -> "by " + edits);
    return edits;
  }

  /** The edits of an original when the model makes the output of its view. */
  private static List<Edit> edits(String original, TextView view, String output) {
    TokenIds target = TokenIds.of(tokenizer.tokenize(output).ids());
    ScriptedModel model =
        new ScriptedModel(TokenIds.of(0), new LengthLimit(9, 99), Script.saying(target), false);
    SentenceModel sentences =
        new SentenceModel(
            new ModelReader(model, tokenizer, new GreedyDecoder(), Integer.MAX_VALUE, 1),
            SentenceModel.Extras.NONE);
    return sentences.changes(view.text(), () -> false).pieces().stream()
        .flatMap(piece -> EditExtractor.edits(original, view, piece).stream())
        .toList();
  }

  private static String applied(String original, List<Edit> edits) {
    CorrectedSentence sentence =
        new CorrectedSentence(
            0,
            original.length(),
            original,
            edits,
            List.of(),
            List.of(),
            DecodingStatistics.NONE,
            false);
    return Correction.of(original, List.of(sentence)).text();
  }

  @Example
  void whiteSpaceOutsideEditsStays() {
    List<Edit> edits = check("the  dog\tgo\r\nto  a  cafe", "the dogs go to a caf\u00E9");

    assertEquals(List.of("dog", "cafe"), originals("the  dog\tgo\r\nto  a  cafe", edits));
  }

  @Example
  void neighbouringChangesMakeOneEditThatKeepsTheirWhiteSpace() {
    List<Edit> edits = check("it \n go home", "they went home");

    assertEquals(1, edits.size());
    assertEquals("they \n went", edits.get(0).replacement());
  }

  @Example
  void lineBreakInsideChangeStays() {
    List<Edit> edits = check("one two\nthree four", "one of the x four");

    assertTrue(edits.get(0).replacement().contains("\n"), edits.toString());
  }

  @Example
  void markUpBehindWordIsOutsideOfWhatTheWordGains() {
    String original = "a *dog* go";
    TextView view =
        TextView.of(
            original,
            new Span(0, original.length()),
            List.of(
                new TextView.StandIn(new Span(2, 3), ""),
                new TextView.StandIn(new Span(6, 7), "")));

    assertEquals("a *dogs* go", applied(original, edits(original, view, "a dogs go")));
    assertEquals("a *dog* x go", applied(original, edits(original, view, "a dog x go")));
  }

  private static List<String> originals(String text, List<Edit> edits) {
    return edits.stream().map(edit -> edit.original(text)).toList();
  }
}
