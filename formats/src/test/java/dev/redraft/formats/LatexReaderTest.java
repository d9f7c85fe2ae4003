package dev.redraft.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatexReaderTest {
  private static List<String> shown(String text) {
    return Shown.blocks(Format.LATEX.read(text));
  }

  @Test
  void thePreambleIsProtectedButForTheTitle() {
    assertEquals(
        List.of("HEADING: On Trees", "PARAGRAPH: They grow."),
        shown(
            "\\documentclass{article}\n\\title{On \\emph{Trees}}\n\\author{A. Writer}\n\\newcommand{\\x}{words}\n\\begin{document}\n\\maketitle\nThey grow.\n\\end{document}\nnot this\n"));
  }

  @Test
  void citationsAreNothingOrAnAuthorAsTheSentenceNeeds() {
    assertEquals(
        List.of("PARAGRAPH: Trees grow, as in Smith and by Smith, see Table 1 (and Section 1)."),
        shown(
            "Trees grow~\\cite{a}, as in \\cite{b} and by \\citet{c}, see Table~\\ref{t} (and \\cref{s})."));
  }

  @Test
  void formulasAreReadAsWords() {
    assertEquals(
        List.of("PARAGRAPH: Let lambda be X, so that f holds for 5 trees. It does."),
        shown(
            "Let $\\lambda > 0$ be\n\\begin{equation}\n  \\frac{1}{2},\n\\end{equation}\nso that \\(f(x)\\) holds for $5$ trees. It does."));
  }

  @Test
  void textSymbolsAreReadAsTheirCharacters() {
    assertEquals(
        List.of(
            "PARAGRAPH: \"It\" is 40% of caf\u00e9 na\u00efve \u2013 and so on \u2014 ... & more"),
        shown("``It'' is 40\\% of caf\\'e na\\\"{\\i}ve -- and so on --- \\ldots{} \\& more"));
  }

  @Test
  void headingsCaptionsItemsAndCells() {
    assertEquals(
        List.of(
            "HEADING: One",
            "LIST_ITEM: an item",
            "LIST_ITEM: another",
            "CAPTION: The trees.",
            "TABLE_CELL: a cell",
            "TABLE_CELL: two"),
        shown(
            "\\section[s]{One}\\label{l}\n\\begin{itemize}\n\\item an item % why\n\\item[x] another\n\\end{itemize}\n\\begin{figure}[ht]\n\\includegraphics{words here}\n\\caption{The trees.}\n\\end{figure}\n\\begin{tabular}{ll}\n\\hline\na cell & two \\\\\n\\end{tabular}\n"));
  }

  @Test
  void verbatimTextPicturesAndDefinitionsAreProtected() {
    assertEquals(
        List.of("PARAGRAPH: Use foo here.", "PARAGRAPH: Then go."),
        shown(
            "Use \\verb|foo bar| here.\n\\begin{verbatim}\nsome words\n\\end{verbatim}\n\\begin{tikzpicture}\n\\node {words};\n\\end{tikzpicture}\n\\def\\a#1{some words}\nThen go."));
  }

  @Test
  void aFootnoteBehindASentenceIsABlockAndOneInsideIsNotLookedAt() {
    assertEquals(
        List.of("PARAGRAPH: It grows.", "PARAGRAPH: Very much.", "PARAGRAPH: It is green."),
        shown("It grows.\\footnote{Very much.} It\\footnote{A tree.} is green."));
  }

  @Test
  void aBlankLineBehindACommentEndsAParagraph() {
    assertEquals(
        List.of("PARAGRAPH: One and two.", "PARAGRAPH: Three."),
        shown("One\n% comment\nand two.\n% comment\n\nThree."));
  }

  @Test
  void offAndOn() {
    assertEquals(
        List.of("PARAGRAPH: One.", "PARAGRAPH: Three."),
        shown("One.\n% redraft: off\nTwo.\n% redraft: on\nThree."));
  }
}
