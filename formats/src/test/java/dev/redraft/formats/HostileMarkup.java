package dev.redraft.formats;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts of any format, well formed or not: words among all that the readers know. */
final class HostileMarkup implements ArbitrarySupplier<String> {
  private static final String TOKENS =
      """
      ** * _ ` `` ``` ~~~ # ## > >> - + 1. | |-| |---| [ ] ( ) ]( [^1] [^1]: ![ <!-- --> &amp; &#39; &nbsp; &x
      <p> </p> <br> <b> </b> <code> </code> <table> <td> <li> <pre> </pre> <script> </script> <a <? ?> {{ }} {% %}
      <div <svg> <title> <select> <!DOCTYPE <![CDATA[ ]]> < > "
      \\ { } $ $$ % & ~ -- --- '' \\[ \\] \\( \\) \\\\ \\section{ \\cite{ \\begin{ \\end{ \\begin{verbatim} \\end{verbatim}
      \\begin{equation} \\begin{tabular}{l} \\end{tabular} \\item \\footnote{ \\verb| \\'e \\"{o} \\def \\documentclass
      \\begin{document} \\end{document} \\caption{ \\multicolumn{ \\href{ \\enquote{ \\title{ \\textbf{ [x]
      .. ... :: .. note:: .. code:: :ref:` `_ ==== ---- ~~~~ :a: |x| _ [1]_ >>> ==<>== +--
      #+BEGIN_SRC #+END_SRC #+TITLE: :PROPERTIES: :END: [[ ]] ][ = / [fn:1] : :: <>::<> * TODO
      |=== ==== **** ____ //// .... [source] [quote] . .T << >> image::a[] link:a[ + (( )) ((( a::
      // /// /* */ /** # #! -- --[[ {- -} \"\"\" ''' ' " r" <<EOF EOF @param {@link {@code } TODO: @return \\code
      --> 00:00:01,000<>--><>00:00:02,000 {\\an8} WEBVTT msgid<>" msgstr<>" %d %s %(a)s \\n "
      From: Content-Type:<>text/html ------=_Part =E2=80=99 = --
      redraft:<>off redraft:<>on %<>redraft:<>off <!--<>redraft:<>off<>-->
      """;
  private static final String[] WORDS = {
    "The", "tree", "grows.", "It's", "so,", "green!", "a", "I", "http://a.io/b_c", "x_y",
        "\ud83d\ude00",
    "\ud83d", "\ude00", "\u0000", "\ufeff", "e\u0301", "na\u00efve", "\u2028", "\u00a0", "\u00ad",
        "1", "x()"
  };
  private static final String[] SPACES = {
    " ", " ", " ", "", "", "\n", "\n", "\n\n", "\r\n", "\r", "\t", "\n    ", "\n  ", "\n> ",
    "\n * ", "\n// ", "  \n"
  };

  @Override
  public Arbitrary<String> get() {
    List<String> tokens = new ArrayList<>();
    for (String token : TOKENS.strip().split("\\s+", -1)) {
      tokens.add(token.replace("<>", " "));
    }
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of(tokens)),
            Tuple.of(6, Arbitraries.of(WORDS)),
            Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(5)),
            Tuple.of(1, Arbitraries.strings().all().ofMaxLength(3)));
    return Combinators.combine(piece, Arbitraries.of(SPACES))
        .as((word, space) -> word + space)
        .array(String[].class)
        .ofMaxSize(50)
        .map(pieces -> String.join("", pieces));
  }
}
