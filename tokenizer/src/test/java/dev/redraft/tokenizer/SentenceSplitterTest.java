package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  private static List<String> split(String text) {
    return SentenceSplitter.english().split(text).stream().map(span -> span.text(text)).toList();
  }

  @Test
  void splitsAParagraph() {
    assertEquals(
        List.of(
            "He goes home.", "Is it late?", "Yes!", "i am tired.", "He said \"Go away.\"", "Ok"),
        split(" He goes home.  Is it late? Yes! i am tired. He said \"Go away.\" Ok "));
  }

  @Test
  void keepsAbbreviationsNumbersAndInitialsInside() {
    for (String sentence :
        List.of(
            "Mr. Smith met Prof. Lee vs. St. Mary at 5 p.m. on Monday.",
            "J. R. Tolkien paid $3.50, e.g. in the U.S. now.",
            "John F. Kennedy and Mlle. Giraud saw Mt. Fuji.",
            "These archaic H. sapiens had gastritis of H. pylori.",
            "See Fig. 3 and no. 5, i.e. the last two.",
            "As Sun et al., Ge et al. and others (etc.), say so.",
            "Boeing Corp. makes planes, trains, etc. and Smith Jr. likes it.",
            "It is at example.com/a?b=c or in version 1.2.3 today.")) {
      assertEquals(List.of(sentence), split(sentence));
    }
  }

  @Test
  void goesOnBehindAQuotedQuestion() {
    for (String sentence :
        List.of(
            "\"Is it late?\" he asked.",
            "\u201cGo away!\u201d she said, and \u2018why?\u2019 was all he answered.",
            "It is finally (FINALLY!) having a moment.")) {
      assertEquals(List.of(sentence), split(sentence));
    }
    assertEquals(List.of("\"Is it late?\"", "He asked."), split("\"Is it late?\" He asked."));
  }

  @Test
  void endsASentenceWithAWordThatIsAlsoAnAbbreviationBeforeNumbers() {
    assertEquals(List.of("I said no.", "They left."), split("I said no. They left."));
    assertEquals(List.of("They own Acme Inc.", "We left."), split("They own Acme Inc. We left."));
  }

  @Test
  void aFaceEndsWithTheSentenceBeforeIt() {
    assertEquals(
        List.of("See you. :)", "It was fun :-)", "We do it again!! \ud83d\ude00\ud83d\udc4d", "Ok"),
        split("See you. :) It was fun :-) We do it again!! \ud83d\ude00\ud83d\udc4d Ok"));
    assertEquals(1, split("I like it :) but it is late.").size());
  }

  @Test
  void dotsMayBeAPause() {
    for (String sentence :
        List.of(
            "He went away... and never came back.",
            "Well... I don't know.",
            "... But why?",
            "She said... nothing at all.")) {
      assertEquals(List.of(sentence), split(sentence));
    }
    assertEquals(2, split("I waited for them until the end... Then they came home.").size());
  }

  @Test
  void joinsSoftWraps() {
    assertEquals(
        List.of("The first sentence is long enough to be wrapped\r\nhere.", "The second follows."),
        split("The first sentence is long enough to be wrapped\r\nhere. The second follows.\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "\r\n\r\n",
        "\r",
        "\n- ",
        "\n* ",
        "\n+ ",
        "\n\u2022 ",
        "\n# ",
        "\n### ",
        "\n> ",
        "\n12. ",
        "\n3) ",
        "\na) ",
        "\n    ",
        "\n\t",
        "\n > - ",
        "\n- [ ] ",
        "\n- [x] ",
        "\n \n"
      })
  void breaksBetweenShortLinesAndBeforeMarkers(String between) {
    assertEquals(
        List.of("we was here", "they was there"),
        split("we was here" + between + "they was there"));
    String wrapped = "this line is long enough to be wrapped by an editor";
    if (!between.strip().isEmpty() || between.length() > 2) {
      assertEquals(List.of(wrapped, "they was there"), split(wrapped + between + "they was there"));
    }
  }

  @Test
  void keepsDashesAndNumbersThatAreNoMarkers() {
    String text = "this line is long enough to be wrapped by an editor\n-5 degrees, 2008) years";
    assertEquals(1, split(text).size());
  }

  @Test
  void breaksBehindHeadingsAndTableRows() {
    assertEquals(
        List.of("A heading that goes on for more than forty characters", "Text"),
        split("## A heading that goes on for more than forty characters\nText"));
    assertEquals(
        List.of("a table row", "that goes on for more", "than forty", "Text"),
        split("| a table row | that goes on for more | than forty |\nText"));
  }

  @Test
  void takesEachLineOfAFencedBlockAlone() {
    String code = "int aRatherLongLine = thatGoesOn(forMoreThan, fortyCharacters)";
    assertEquals(
        List.of("```java", code, "- " + code, "```", "Then text."),
        split("```java\n" + code + "\n- " + code + "\n```\nThen text."));
    assertEquals(List.of("```a``` b", "Text."), split("```a``` b\n- Text."));
    assertEquals(List.of("~~~~", "~~~", code, code), split("~~~~\n~~~\n" + code + "\n" + code));
  }

  @Test
  void hasNothingToSayOfBlankText() {
    assertEquals(List.of(), split(""));
    assertEquals(List.of(), split(" \r\n\t\u00a0 "));
    assertEquals(List.of(), split("- "));
  }

  @Test
  void loadsItsModelOnce() {
    assertSame(SentenceSplitter.english(), SentenceSplitter.english());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ".", "a.", "A.", "a ", ". ", "A. ", "\n", "- ", "> ", "#", "`", "1"})
  void takesAMillionCharacters(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    List<Span> sentences =
        assertTimeout(Duration.ofSeconds(20), () -> SentenceSplitter.english().split(text + "end"));
    assertEquals(text.length() + 3, sentences.get(sentences.size() - 1).end());
  }

  @Test
  void servesManyThreads() throws Exception {
    String text = "He goes home. Is it late? Yes! Mr. Smith is here. ".repeat(50);
    List<Span> expected = SentenceSplitter.english().split(text);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Span>>> results = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        results.add(threads.submit(() -> SentenceSplitter.english().split(text)));
      }
      for (Future<List<Span>> result : results) {
        assertTrue(expected.equals(result.get()));
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
