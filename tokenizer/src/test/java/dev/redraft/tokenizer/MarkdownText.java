package dev.redraft.tokenizer;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Documents of Markdown, well formed or not: all that decides what is protected, and line ends. */
final class MarkdownText implements ArbitrarySupplier<String> {
  private static final String[] LINE_ENDS = {
    "\n", "\n", "\n", "\r\n", "\r\n", "\r", "\u2028", "\f"
  };
  private static final String[] OTHER_LINES = {
    "",
    "",
    " ",
    "\t",
    "# A heading",
    "- an item of a list",
    "  1. another `one` which is rather long for an item of a list",
    "> quoted",
    "    indented",
    "---",
    "...",
    "title: A `title` for http://a.io/x",
    "date created: today",
    "# comment",
    "  - tag",
    "- ```",
    "| a | b |"
  };
  private static final String[] WORDS = {
    "He",
    "goes",
    "home.",
    "Is",
    "it",
    "late?",
    "`a",
    "b`",
    "`c`",
    "``d ` e``",
    "``",
    "`",
    "\\`",
    "\\``x`",
    "http://a.io/(x)y.",
    "me@a.org,",
    "www.b.org",
    "c.org/d`e`",
    "\ud83d\ude00",
    "\ud83d",
    "\ude00",
    "e\u0301",
    "pneumono",
    "```",
    "~~~",
    "-",
    "a\u00a0b",
    "\ufeff"
  };

  @Override
  public Arbitrary<String> get() {
    Arbitrary<String> line =
        Arbitraries.frequencyOf(
            Tuple.of(3, fence()), Tuple.of(4, Arbitraries.of(OTHER_LINES)), Tuple.of(5, prose()));
    Arbitrary<String> lines =
        Combinators.combine(line, Arbitraries.of(LINE_ENDS))
            .as((content, end) -> content + end)
            .list()
            .ofMaxSize(14)
            .map(all -> String.join("", all));
    return Combinators.combine(start(), lines, prose())
        .as((start, body, end) -> start + body + end);
  }

  private static Arbitrary<String> fence() {
    Arbitrary<String> indent = Arbitraries.of("", "", " ", "   ");
    Arbitrary<Integer> length = Arbitraries.integers().between(3, 6);
    Arbitrary<String> behind = Arbitraries.of("", "", "", " ", "java", " a `b", "\t ");
    return Combinators.combine(indent, Arbitraries.of("`", "~"), length, behind)
        .as((before, mark, count, info) -> before + mark.repeat(count) + info);
  }

  private static Arbitrary<String> prose() {
    return Arbitraries.of(WORDS).list().ofMaxSize(12).map(words -> String.join(" ", words));
  }

  private static Arbitrary<String> start() {
    return Arbitraries.of(
        "",
        "",
        "",
        "\ufeff",
        "---\n",
        "---\na: b\n",
        "---\r\na: b\r\n\r\nc: |\r\n  d\r\n---\r\n",
        "\ufeff---\n# x\n...\n",
        "```\n",
        " ---\nkey:\n- x\n");
  }
}
