package dev.redraft.tokenizer;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Tuple;

/** Texts of lines of all kinds, next to each other as they come. */
final class BlockText implements ArbitrarySupplier<String> {
  private static final String[] LINES = {
    "He goes home, and sleeps.",
    "when the boat had left, he went to the",
    "Harbour and sat down there until late",
    "at night. Nobody",
    "The Green Boat",
    "GREEN BOATS",
    "Chapter 2",
    "Boats .......... 5",
    "# Boats",
    "- a boat",
    "  that floats",
    "2. a boat",
    "(ii) a boat",
    "\u2013 a boat",
    "200 g flour",
    "Name: Ann",
    "Figure 1: A boat",
    "Dear Ann,",
    "Best,",
    "Thanks",
    "Ann",
    "From: Ann",
    "Subject: boats",
    "On 4 June Tom wrote:",
    "> quoted",
    "Signed-off-by: Ann",
    "--",
    "-- ",
    "---",
    "=====",
    "| a | b |",
    "a | b",
    "--|--",
    "a   b",
    "a\tb",
    "    code()",
    "    It is late, and nobody is here.",
    "```",
    "~~~",
    "the sea was loud,",
    "The sea was wide,",
    ":)",
    "1.",
    "-"
  };

  @Override
  public Arbitrary<String> get() {
    Arbitrary<String> line =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.of(LINES)),
            Tuple.of(1, Arbitraries.of("", "", " ")),
            Tuple.of(1, new HostileText().get()));
    Arbitrary<String> end = Arbitraries.of("\n", "\n", "\n", "\n\n", "\r\n");
    return line.flatMap(each -> end.map(each::concat))
        .list()
        .ofMaxSize(16)
        .map(lines -> String.join("", lines));
  }
}
