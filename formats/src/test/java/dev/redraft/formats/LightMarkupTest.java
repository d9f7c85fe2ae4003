package dev.redraft.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** reStructuredText, Org and AsciiDoc. */
class LightMarkupTest {
  @Nested
  class Rst {
    private List<String> shown(String text) {
      return Shown.blocks(Format.RST.read(text));
    }

    @Test
    void inlineMarkUp() {
      assertEquals(
          List.of("PARAGRAPH: Some soft and strong text, a foo, the label, func, a link and it."),
          shown(
              "Some *soft* and **strong** text, a ``foo bar``, :ref:`the label <x>`, :func:`func`, `a\nlink <http://x.y>`_ and it_ [1]_.\n"));
    }

    @Test
    void titlesItemsFieldsAndTerms() {
      assertEquals(
          List.of(
              "HEADING: A title",
              "HEADING: Another",
              "LIST_ITEM: an item that goes on",
              "LIST_ITEM: what it is",
              "HEADING: a term",
              "PARAGRAPH: Its meaning."),
          shown(
              "=======\nA title\n=======\n\nAnother\n-------\n\n- an item\n  that goes on\n\n:param x: what it is\n:type x: some words\n\na term\n   Its meaning.\n"));
    }

    @Test
    void directivesLiteralsCommentsAndTables() {
      assertEquals(
          List.of("PARAGRAPH: It is so.", "PARAGRAPH: As here:", "PARAGRAPH: Go on."),
          shown(
              ".. note:: It is so.\n\n.. code-block:: c\n   :linenos:\n\n   some words\n\n.. a comment\n   of lines\n\nAs here::\n\n   some words\n\n====  ====\nwords more\n====  ====\n\n>>> words\nwords\n\nGo on.\n"));
    }

    @Test
    void offAndOn() {
      assertEquals(
          List.of("PARAGRAPH: One.", "PARAGRAPH: Three."),
          shown("One.\n\n.. redraft: off\n\nTwo.\n\n.. redraft: on\n\nThree.\n"));
    }
  }

  @Nested
  class Org {
    private List<String> shown(String text) {
      return Shown.blocks(Format.ORG.read(text));
    }

    @Test
    void headlinesParagraphsItemsAndCells() {
      assertEquals(
          List.of(
              "HEADING: The title",
              "HEADING: Water it",
              "PARAGRAPH: Some soft text with foo and a link.",
              "LIST_ITEM: an item that goes on",
              "LIST_ITEM: its meaning",
              "TABLE_CELL: one",
              "TABLE_CELL: two"),
          shown(
              "#+TITLE: The title\n* TODO [#A] Water it :home:\n  SCHEDULED: <2024-01-01 Mon>\n  :PROPERTIES:\n  :ID: words\n  :END:\nSome /soft/ text with =foo bar= and [[http://x][a link]] [fn:1].\n\n- [ ] an item\n  that goes on\n- a term :: its meaning\n\n| one | two |\n|-----+-----|\n"));
    }

    @Test
    void blocksOfCodeAndCommentsAreProtected() {
      assertEquals(
          List.of("PARAGRAPH: Go on."),
          shown(
              "#+BEGIN_SRC c\nsome words\n#+END_SRC\n# a comment\n: fixed words\n#+BEGIN_QUOTE\nSomebody wrote it.\n#+END_QUOTE\nGo on.\n"));
    }
  }

  @Nested
  class AsciiDoc {
    private List<String> shown(String text) {
      return Shown.blocks(Format.ASCIIDOC.read(text));
    }

    @Test
    void inlineMarkUp() {
      assertEquals(
          List.of(
              "PARAGRAPH: Some bold and soft text, a foo, the site and the part, attr, \"so\"."),
          shown(
              "Some *bold* and _soft_ text, a `foo bar`, https://x.y[the site] and <<p,the part>>, {attr}, \"`so`\".\n"));
    }

    @Test
    void titlesItemsCellsAndCaptions() {
      assertEquals(
          List.of(
              "HEADING: The title",
              "HEADING: A part",
              "PARAGRAPH: It is so.",
              "LIST_ITEM: an item",
              "LIST_ITEM: its meaning",
              "CAPTION: The trees",
              "TABLE_CELL: one",
              "TABLE_CELL: two"),
          shown(
              "= The title\nA Writer <a@b.org>\n:toc: left\n\n== A part\n\nNOTE: It is so.\n\n** an item\na term:: its meaning\n\n.The trees\n|===\n|one 2+|two\n|===\n"));
    }

    @Test
    void listingsCommentsAndMacrosAreProtected() {
      assertEquals(
          List.of("PARAGRAPH: Go on."),
          shown(
              "[source,c]\n----\nsome words\n----\n\n// a comment\n////\nsome words\n////\nimage::a.png[Some words]\n\n literal words\n\n[quote]\nSomebody wrote it.\n\nGo on.\n"));
    }
  }
}
