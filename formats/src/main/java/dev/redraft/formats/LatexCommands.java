package dev.redraft.formats;

import java.util.Map;
import java.util.Set;

/** What is known of LaTeX's commands and environments. */
final class LatexCommands {
  /** Commands whose argument is a heading or caption of its own. */
  static final Set<String> HEADINGS =
      WordSet.of(
          """
          title subtitle chapter part section subsection subsubsection paragraph
          subparagraph frametitle framesubtitle addchap addsec
          """);

  /** Commands whose argument is read where it stands. */
  static final Set<String> INLINE =
      WordSet.of(
          """
          textbf textit emph underline textsc textsl textrm textsf textmd textup
          textnormal mbox text uline hl so textsuperscript textsubscript uppercase
          MakeUppercase enquote alert structure intertext thanks quotes sout st term dfn
          abstract
          """);

  /** Commands whose second argument is read where it stands. */
  static final Set<String> SECOND =
      Set.of("href", "textcolor", "hyperref", "colorbox", "foreignlanguage", "raisebox", "parbox");

  /** Commands that are read as nothing, with all their arguments. */
  static final Set<String> NOTHING =
      WordSet.of(
          """
          label index vspace hspace includegraphics usepackage input include
          bibliography bibliographystyle addbibresource printbibliography nocite
          pagestyle thispagestyle setlength addtolength setcounter addtocounter
          newcommand renewcommand providecommand DeclareMathOperator newtheorem
          newenvironment renewenvironment documentclass author date institute
          affiliation email address keywords hypersetup graphicspath color definecolor
          fontsize selectfont pagenumbering todo marginpar cline cmidrule multirow rule
          phantom hphantom vphantom lstinputlisting lstset bibitem markboth markright
          newacronym newglossaryentry tikz usetikzlibrary pgfplotsset captionsetup
          theoremstyle numberwithin setmainfont geometry RequirePackage
          PassOptionsToPackage newif let column onslide only pause vskip hskip kern
          footnotemark url*
          """);

  /** Commands without arguments that are read as nothing. */
  static final Set<String> SWITCHES =
      WordSet.of(
          """
          bfseries itshape scshape ttfamily sffamily rmfamily normalfont em bf it tt sc
          sf rm sl tiny scriptsize footnotesize small normalsize large Large LARGE huge
          Huge centering raggedright raggedleft noindent indent hfill vfill newpage
          clearpage cleardoublepage pagebreak nopagebreak maketitle tableofcontents
          listoffigures listoftables appendix frontmatter mainmatter backmatter
          smallskip medskip bigskip hline toprule midrule bottomrule protect relax
          sloppy fussy frenchspacing onecolumn twocolumn qed qedhere qedsymbol and
          makeatletter makeatother allowbreak nobreak unskip ignorespaces endfirsthead
          endhead endfoot endlastfoot null leavevmode doublespacing singlespacing
          onehalfspacing balance ldots* left right linebreak nolinebreak xspace
          displaystyle begingroup endgroup bgroup egroup
          """);

  /** Commands that end a paragraph. */
  static final Set<String> BREAKS =
      WordSet.of(
          """
          par newpage clearpage maketitle medskip bigskip smallskip vspace hline toprule
          midrule bottomrule title author date tableofcontents appendix
          """);

  /** Commands that are read as a text. */
  static final Map<String, String> SHOWN =
      WordSet.map(
          """
          ldots=... dots=... textellipsis=... LaTeX=LaTeX TeX=TeX BibTeX=BibTeX S=\u00a7
          P=\u00b6 ss=\u00df ae=\u00e6 AE=\u00c6 oe=\u0153 OE=\u0152 o=\u00f8 O=\u00d8
          aa=\u00e5 AA=\u00c5 l=\u0142 L=\u0141 i=\u0131 textendash=\u2013
          textemdash=\u2014 textbackslash=\\ textasciitilde=~ textquotedblleft="
          textquotedblright=" textquoteright=' textquoteleft=' copyright=\u00a9
          pounds=\u00a3 texteuro=\u20ac textdegree=\u00b0 quad=<> qquad=<> enspace=<>
          thinspace=<> space=<> newline=<> today=May<>5 hrulefill=<> dotfill=<> eg=e.g.
          ie=i.e. etal=et<>al. etc=etc. slash=/
          """);

  /** Accents, and the combining mark that each puts on the letter behind it. */
  static final Map<String, String> ACCENTS =
      WordSet.map(
          """
          '=\u0301 `=\u0300 ^=\u0302 "=\u0308 ~=\u0303 ==\u0304 .=\u0307 c=\u0327
          v=\u030c u=\u0306 H=\u030b r=\u030a k=\u0328 d=\u0323 b=\u0331
          """);

  private static final Set<String> VERBATIM =
      WordSet.of(
          """
          verbatim lstlisting minted Verbatim BVerbatim LVerbatim alltt comment
          filecontents tikzpicture algorithm algorithmic algorithm2e picture axis asy
          luacode forest pspicture thebibliography code codebox pycode sageblock
          prooftree circuitikz tikzcd scope CCSXML filecontents* listing
          """);

  private static final Set<String> MATH =
      WordSet.of(
          """
          equation align gather multline eqnarray displaymath math flalign alignat split
          dmath IEEEeqnarray subequations empheq gathered aligned
          """);

  private static final Set<String> TABLES =
      WordSet.of(
          """
          tabular tabular* tabularx tabulary longtable supertabular array tblr longtblr
          tabbing xltabular
          """);

  private static final Set<String> LISTS =
      Set.of(
          "itemize",
          "enumerate",
          "description",
          "compactitem",
          "compactenum",
          "inparaenum",
          "tasks");

  /** Numbers and quantities of siunitx. */
  private static final Set<String> QUANTITIES =
      WordSet.of("SI num qty ang SIrange qtyrange numrange numlist unit si");

  private LatexCommands() {}

  static boolean isQuantity(String name) {
    return QUANTITIES.contains(name);
  }

  static boolean isVerbatim(String environment) {
    return VERBATIM.contains(environment);
  }

  static boolean isMath(String environment) {
    return MATH.contains(withoutStar(environment));
  }

  static boolean isTable(String environment) {
    return TABLES.contains(environment);
  }

  static boolean isList(String environment) {
    return LISTS.contains(withoutStar(environment));
  }

  /** References and citations, by the beginnings of their many names. */
  static boolean isCitation(String name) {
    String plain = name.toLowerCase(java.util.Locale.ROOT);
    return plain.contains("cite") || plain.equals("footref");
  }

  /** Citations that are read as who wrote it. */
  static boolean isTextualCitation(String name) {
    String plain = name.toLowerCase(java.util.Locale.ROOT);
    return plain.equals("textcite")
        || plain.startsWith("citet")
        || plain.startsWith("citeauthor")
        || plain.equals("citealt")
        || plain.equals("newcite")
        || plain.equals("citename");
  }

  static boolean isReference(String name) {
    return name.endsWith("ref") && !SECOND.contains(name) && !isCitation(name);
  }

  static String withoutStar(String name) {
    return name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
  }
}
