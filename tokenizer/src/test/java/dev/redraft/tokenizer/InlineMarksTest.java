package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineMarksTest {
  /** What is found is between brackets of this form: ⟦ ⟧. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "MENTION | Ask ⟦@jane_doe⟧, (⟦@acme/core⟧) or ⟦#platform-team⟧. Mail a@b.org, C# and # 5",
        "MENTION | ⟦@test@test.social⟧ you is",
        "NUMBER | On ⟦3⟧.  ⟦$1,299.50⟧ or ⟦12.5%⟧ of ⟦1990⟧s, ⟦10:30⟧.",
        "LATEX | See ⟦\\cite[p.~5]{knuth}⟧ for ⟦$x + y_1$⟧, ⟦\\emph⟧{a text} at $5 or $6, 50⟦\\%⟧.",
        "LATEX | ⟦\\begin{itemize}⟧ so ⟦\\(a b\\)⟧.",
        "HTML | A ⟦<a href=\"x y\">⟧link⟦</a>⟧ &⟦&amp;⟧ a < b > c.",
        "PLACEHOLDER | Dear ⟦{{ first name }}⟧, ⟦{% if x > 0 %}⟧you have ⟦${n.total}⟧ of ⟦%(all)d⟧.",
        "PLACEHOLDER | Hi ⟦{user-name}⟧ {see the list} {⟦{a}⟧ 5% (all) {} at ⟦{0}⟧.",
        "NAME | Yesterday we met ⟦Jane⟧ ⟦O'Neill⟧, ⟦Zoë⟧ and I. She went to ⟦Rome⟧"
      })
  void marksAreFound(ProtectedText.Kind kind, String marked) {
    String text = marked.strip().replaceAll("[⟦⟧]", "");
    StringBuilder shown = new StringBuilder(text);
    List<Span> found = ProtectedText.find(text, Set.of(kind));
    for (int i = found.size() - 1; i >= 0; i--) {
      shown.insert(found.get(i).end(), '⟧').insert(found.get(i).start(), '⟦');
    }
    assertEquals(marked.strip(), shown.toString());
  }
}
