package dev.redraft.tokenizer;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Tuple;

/** Texts of ordinary words mixed with all that breaks offsets, encodings and line rules. */
final class HostileText implements ArbitrarySupplier<String> {
  private static final String[] WORDS = {
    "He",
    "go",
    "to",
    "school",
    "every",
    "day",
    "don't",
    "U.S.",
    "Mr.",
    "e.g.",
    "3.14",
    "a",
    "I",
    "end.",
    "why?",
    "no!",
    "(so)",
    "said,",
    "\"Go!\"",
    "pneumonoultramicroscopic",
    "J.",
    "R."
  };
  private static final String[] SPACES = {
    " ", " ", " ", "  ", "\n", "\r\n", "\r", "\n\n", "\t", "\u00a0", "\u2009", "\u3000", "\u0085",
    "\u2028", "    ", "\f", "\n> ", "\n- ", "\n1. ", "\n# ", "\n```\n", "\n~~~\n", "\n| "
  };
  private static final String[] ODDITIES = {
    "\ud83d\ude00",
    "\ud83d",
    "\ude00",
    "\ud83d\udc69\u200d\ud83d\udc67",
    "e\u0301",
    "\u0338",
    "\u0000",
    "\ufffd",
    "\u200b",
    "\ufeff",
    "\u00ad",
    "\u6f22\u5b57",
    "\u0627\u0644",
    "</s>",
    "<pad>",
    "</",
    "`",
    "``",
    "https://a.io/x?y=(z)",
    "www.b.org.",
    "me@c.com",
    "c.org/d",
    "\\`",
    ";",
    ":",
    "\u2014",
    "...",
    "]",
    "\ufb01",
    "\u1100\u1161\u11a8",
    "\ud800\udf48",
    "\u0007"
  };

  @Override
  public Arbitrary<String> get() {
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.of(WORDS)),
            Tuple.of(8, Arbitraries.of(SPACES)),
            Tuple.of(4, Arbitraries.of(ODDITIES)),
            Tuple.of(1, Arbitraries.strings().all().ofMaxLength(3)),
            Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(6)));
    return piece.array(String[].class).ofMaxSize(40).map(pieces -> String.join("", pieces));
  }
}
