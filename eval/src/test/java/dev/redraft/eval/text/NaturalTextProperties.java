package dev.redraft.eval.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.corrector.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NaturalTextProperties {
  /** Text, a set of edits of it, and what they make of it. */
  private record Case(NaturalText source, List<Edit> edits) {
    List<TokenChange> changes() {
      return source.changes(edits, TreebankTokenizer.CONLL);
    }

    String corrected() {
      StringBuilder text = new StringBuilder(source.text());
      for (int i = edits.size() - 1; i >= 0; i--) {
        text.replace(edits.get(i).start(), edits.get(i).end(), edits.get(i).replacement());
      }
      return text.toString();
    }
  }

  @Provide
  Arbitrary<List<String>> tokens() {
    Arbitrary<String> usual =
        Arbitraries.of(
            "``",
            "''",
            "\"",
            "'",
            "n't",
            "'s",
            "N'T",
            "cannot",
            "can",
            "not",
            "etc.",
            "etc",
            ".",
            "...",
            ",",
            "(",
            ")",
            "$",
            "%",
            "-",
            "--",
            "a-",
            "-b",
            "'tis",
            "U.S.",
            "dogs",
            "I",
            "’",
            "“",
            "1,000",
            "😀",
            "e\u0301",
            "\u00A0",
            "a\u3000b",
            "\u2028",
            "can't",
            "http://a.b/c");
    Arbitrary<String> odd =
        Arbitraries.strings()
            .withChars("ab.,'\"`-(0😀\u0301".toCharArray())
            .ofMinLength(1)
            .ofMaxLength(4);
    return Arbitraries.oneOf(usual, odd).list().ofMaxSize(12);
  }

  @Property
  void unchangedTextComesBackIdentical(@ForAll("tokens") List<String> tokens) {
    for (TreebankTokenizer tokenizer : TreebankTokenizer.values()) {
      assertEquals(List.of(), NaturalText.of(tokens).changes(List.of(), tokenizer));
    }
  }

  @Property
  void textIsTheTokensWithSingleSpacesBetween(@ForAll("tokens") List<String> tokens) {
    NaturalText natural = NaturalText.of(tokens);
    assertEquals(
        tokens.stream().map(Spacing::natural).collect(Collectors.joining()),
        natural.text().replace(" ", ""));
    assertEquals(natural.text().trim().replaceAll(" +", " "), natural.text());
  }

  @Property
  void nothingIsLostOrAdded(@ForAll("tokens") List<String> tokens, @ForAll long seed) {
    Case each = randomCase(tokens, seed);
    List<String> natural = tokens.stream().map(Spacing::natural).toList();
    assertEquals(
        each.corrected().replaceAll("\\s", ""),
        String.join("", TokenChange.apply(each.changes(), natural)));
    for (TokenChange change : each.changes()) {
      assertTrue(change.replacement().stream().noneMatch(String::isEmpty));
    }
  }

  @Property
  void wordsThatNoEditTouchesAreTheSources(
      @ForAll("tokens") List<String> tokens, @ForAll long seed) {
    Case each = randomCase(tokens, seed);
    for (TokenChange change : each.changes()) {
      for (int token = change.start(); token < change.end(); token++) {
        int start = each.source.text().lastIndexOf(' ', each.source.start(token)) + 1;
        int space = each.source.text().indexOf(' ', start);
        int end = space < 0 ? each.source.text().length() : space;
        assertTrue(
            each.edits.stream().anyMatch(edit -> edit.start() <= end && start <= edit.end()),
            () -> each + " changes " + change);
      }
    }
  }

  private static Case randomCase(List<String> tokens, long seed) {
    NaturalText natural = NaturalText.of(tokens);
    Random random = new Random(seed);
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    while (edits.size() < 3 && at <= natural.text().length()) {
      int start = at + random.nextInt(natural.text().length() - at + 1);
      int end = start + random.nextInt(Math.min(6, natural.text().length() - start + 1));
      String[] replacements = {"", "s", " the", "n't", "-", ".", "a b", "'s", ", ", "\"", "can't"};
      edits.add(new Edit(start, end, replacements[random.nextInt(replacements.length)], 1));
      at = end + 1;
    }
    return new Case(natural, edits);
  }
}
