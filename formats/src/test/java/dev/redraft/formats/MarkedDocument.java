package dev.redraft.formats;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/**
 * A document of a format whose parts are known: {@code @} stands for a word of prose, and a word
 * with {@code zz} for one that is none.
 *
 * @param fileName says the programming language
 */
record MarkedDocument(String fileName, String template) {
  static final String PROSE = "wood";

  private static final Map<Format, String> PARTS = new EnumMap<>(Format.class);

  static {
    PARTS.put(
        Format.TEXT,
        """
        The @ is green and the @ is old.
        ~
        - the @ of trees
        ~
        ```
        zzcode of zz trees
        ```
        """);
    PARTS.put(
        Format.MARKDOWN,
        """
        The @ is **green**, the `zzcode` of @ and [the @](zzlink.md "zztitle").
        ~
        # The @ &amp; a @
        ~
        > **Note** the @
        > of trees
        ~
        ```
        zzcode zz
        ```
        ~
        Like the @:

            zzcode zz
        ~
        * The @
          goes on
          1. another @ with <kbd>zzkey</kbd> in it
        ~
        | the @ | a @ `zz` |
        |---|:--:|
        | it | @ |
        ~
        <p align="zzleft">The <b>@</b> is<br>green</p>
        ~
        <!-- redraft: off -->

        zzwords of zz

        <!-- redraft: on -->
        ~
        [zzname]: http://zz.org "zztitle"
        ~
        Let $zz_1$ be a @ ![zzalt
        zz](zz.png).
        """);
    PARTS.put(
        Format.HTML,
        """
        <p class="zzname">The <b title="zz">@</b> is &eacute;t <code>zzcode()</code> and @</p>
        ~
        <h1>The @</h1>
        ~
        <pre>zzcode zz</pre>
        ~
        <script>var zz = "zz words";</script>
        ~
        <ul><li>a @<li>the @</ul>
        ~
        <!-- redraft: off --><p>zzwords</p><!-- redraft: on -->
        ~
        <!-- zzcomment -->
        ~
        <table><tr><td>the @</td></tr></table>
        ~
        {% if zz %}<p>The @ of {{ zzname }} is green</p>
        ~
        <div lang="fr">zzmots</div>
        """);
    PARTS.put(
        Format.LATEX,
        """
        The \\emph{@} is $zz^2$ green~\\cite{zzkey}, \\textbf{a \\emph{@} it} (see \\ref{zz:x}) % zzcomment
        and so on @.
        ~
        \\section[zzshort]{The @ \\label{zzlabel}}
        ~
        \\begin{verbatim}
        zzcode zz
        \\end{verbatim}
        ~
        \\begin{itemize}
          \\item the @
          \\item[zz] a @
        \\end{itemize}
        ~
        \\[ zz + zz \\]
        ~
        \\begin{tabular}{zz}
        the @ & a @ \\\\
        \\end{tabular}
        ~
        \\newcommand{\\zz}[1]{zz words}
        ~
        % redraft: off
        zzwords

        zz
        % redraft: on
        ~
        Use \\texttt{zzcode} of \\verb|zz @zz| with a @.\\footnote{The @.} And \\href{http://zz.org}{the @}.
        """
            .replace("zz @zz", "zz zz"));
    PARTS.put(
        Format.RST,
        """
        The *@* is ``zzcode`` and :ref:`the @ <zzname>` is `the @ <http://zz.org>`_.
        ~
        The @
        =====
        ~
        .. code-block:: zz

           zzcode zz
        ~
        .. note:: The @
           is green.
        ~
        .. zzcomment
           zz words
        ~
        * The @
          goes on
        ~
        Here is a @::

           zzcode
        ~
        :param zzname: the @
        ~
        +------+
        | zz   |
        +------+
        """);
    PARTS.put(
        Format.ORG,
        """
        The *@* is =zzcode= and [[zzlink][the @]] is green.
        ~
        ** TODO The @ :zztag:
        ~
        #+BEGIN_SRC zz
        zzcode zz
        #+END_SRC
        ~
        - [ ] the @
          goes on
        ~
        # zzcomment
        ~
        | the @ | a @ |
        |-------+-----|
        ~
        :PROPERTIES:
        :zzid: zz
        :END:
        ~
        #+OPTIONS: zz words
        """);
    PARTS.put(
        Format.ASCIIDOC,
        """
        The *@* is `zzcode` and link:zz.html[the @] of <<zzname,the @>> is green.
        ~
        == The @
        ~
        [source,zz]
        ----
        zzcode zz
        ----
        ~
        * the @
        ** a @
        ~
        // zzcomment
        ~
        .The @
        |===
        |the @ |a @
        |===
        ~
        image::zz.png[zz words]
        ~
        :zzname: zz words
        """);
    PARTS.put(
        Format.SOURCE,
        """
        /** Adds the @ to {@code zzcode} and {@link zzName the @}. */
        ~
        String zz = "zz words // zz";
        ~
        // The @ is
        // green, @.
        ~
        int zzx = 3; // the @ of it
        ~
        /*
         * The @ is `zzcode` and so on.
         *
         * @param zzname the @
         * @author zzauthor zz
         */
        ~
        // redraft: off
        // zzwords
        // redraft: on
        ~
        // zz = foo(zz);
        """);
    PARTS.put(
        Format.SRT,
        """
        12
        00:00:01,000 --> 00:00:04,000
        The <i class="zz">@</i> is
        green.
        ~
        NOTE zzwords
        """);
    PARTS.put(
        Format.PO,
        """
        #: zzfile.c:12
        msgid "The @ of %(zzname)s is \\"green\\" "
        "and @.\\n"
        msgstr ""
        ~
        # zzcomment
        msgctxt "zz words"
        msgid "a @"
        msgid_plural "%d @ are"
        msgstr[0] ""
        """);
    PARTS.put(
        Format.EMAIL,
        """
        The @ is green and so on.
        ~
        On Monday, Bob wrote:
        > zzwords zz
        """);
    PARTS.put(
        Format.COMMIT,
        """
        The @ is green and so on.
        ~
        # zzcomment
        ~
        Signed-off-by: zz <zz@zz.org>
        """);
    PARTS.put(
        Format.DATA,
        """
        "zzkey": "The @ is very green",
        ~
        zzname = 12
        ~
        # zzcomment
        """);
  }

  /** Some parts of a format, one below the other. */
  static MarkedDocument of(Format format, Random random) {
    String[] parts = PARTS.getOrDefault(format, "").split("~\\n", -1);
    StringBuilder template = new StringBuilder();
    int count = random.nextInt(8);
    for (int i = 0; i < count; i++) {
      template.append(parts[random.nextInt(parts.length)]).append('\n');
    }
    String start = format == Format.EMAIL ? "From: zz@zz.org\nSubject: zz\n\n" : "";
    String text = start + template;
    boolean hasCarriageReturns = random.nextInt(4) == 0;
    return new MarkedDocument("A.java", hasCarriageReturns ? text.replace("\n", "\r\n") : text);
  }

  /** The document with a word in place of each word of prose. */
  String text(String word) {
    return template.replaceAll("@(?![a-z])", word);
  }
}
