package dev.redraft.corrector.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.redraft.corrector.kinds.EditKind.Category;
import dev.redraft.corrector.kinds.EditKind.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EditClassifierProperties {
  private static final Set<Category> REPLACING =
      EnumSet.of(
          Category.SPELLING,
          Category.NOUN_NUMBER,
          Category.AGREEMENT,
          Category.ORTHOGRAPHY,
          Category.WORD_ORDER);

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
            "he",
            "she",
            "the",
            "a",
            "dog",
            "dogs",
            "go",
            "goes",
            "went",
            "gone",
            "has",
            "is",
            "not",
            "to",
            "of",
            "in",
            "teh",
            "informations",
            "London",
            "friend's",
            "don't",
            ",",
            ".",
            "'",
            "quickly",
            "more",
            "big",
            "\uD83D\uDE00",
            "it’s",
            "(",
            "42",
            "well-known",
            "\u00e9t\u00e9")
        .list()
        .ofMaxSize(12)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<Marked> edits() {
    return Combinators.combine(words(), Arbitraries.integers(), Arbitraries.integers(), words())
        .as(
            (text, one, other, replacement) -> {
              int start = Math.floorMod(one, text.length() + 1);
              int end = start + Math.floorMod(other, text.length() + 1 - start);
              return new Marked(text, start, end, replacement);
            });
  }

  @Property
  void everyEditHasAKindAndALine(@ForAll("edits") Marked edit) {
    EditKind kind = edit.kind();
    if (kind.operation() != Operation.REPLACEMENT) {
      assertFalse(REPLACING.contains(kind.category()), kind.code());
    }
    String line =
        Explanations.of(Locale.ENGLISH).explain(kind, edit.original(), edit.replacement());
    assertFalse(line.isBlank() || line.contains("\n"), line);
  }

  @Property
  void textFarAwayDoesNotMatter(
      @ForAll("words") String before, @ForAll("words") String after, @ForAll("words") String put) {
    String near = "Some old men in this town say so and then ";
    String rest = " they all go home and have a rest";
    EditKind alone = new Marked(near + rest, near.length(), near.length(), put).kind();
    String prefix = before + " " + near;
    assertEquals(
        alone,
        new Marked(prefix + rest + " " + after, prefix.length(), prefix.length(), put).kind());
  }

  @Property
  void whatIsPutInIsWhatIsMissing(@ForAll("words") String before, @ForAll("words") String after) {
    for (String word : List.of("the", "house", "of", ";")) {
      if (before.endsWith(word) || after.startsWith(word)) {
        continue; // Which of two like words is taken away cannot be told.
      }
      String start = before.isEmpty() ? "" : before + " ";
      EditKind put = new Marked(start + after, start.length(), start.length(), word + " ").kind();
      EditKind taken =
          new Marked(
                  start + word + " " + after,
                  start.length(),
                  start.length() + word.length() + 1,
                  "")
              .kind();
      assertEquals(Operation.MISSING, put.operation());
      assertEquals(new EditKind(Operation.UNNECESSARY, put.category()), taken);
    }
  }
}
