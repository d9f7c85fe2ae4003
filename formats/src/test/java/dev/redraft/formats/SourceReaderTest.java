package dev.redraft.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceReaderTest {
  private static List<String> shown(String name, String text) {
    return Shown.blocks(Format.SOURCE.read(name, text));
  }

  @Test
  void javadoc() {
    assertEquals(
        List.of(
            "COMMENT: Adds a tree to the wood, see the path and tree.",
            "COMMENT: It is green.",
            "LIST_ITEM: what grows",
            "LIST_ITEM: how many there are",
            "LABEL: plain words"),
        shown(
            "A.java",
            "/**\n * Adds a tree to {@linkplain Wood the wood}, see\n * {@link Path the path} and {@code tree.grow()}.\n *\n * <p>It is <b>green</b>.\n *\n * <pre>{@code\n * some words\n * }</pre>\n *\n * @param tree what grows\n * @return how many there are\n * @author A Writer\n */\nint x = \"// no words\".length(); // plain words\n"));
  }

  @Test
  void docstringsButNoOtherStrings() {
    assertEquals(
        List.of(
            "COMMENT: Adds a tree.",
            "LIST_ITEM: What grows, on two lines.",
            "LIST_ITEM: The wood."),
        shown(
            "a.py",
            "def f(tree):\n    \"\"\"Adds a tree.\n\n    Args:\n        tree (Tree): What grows,\n            on two lines.\n\n    Returns:\n        The wood.\n\n    >>> f(some words)\n    more words\n    \"\"\"\n    s = '''no words'''\n    t = '# no words'\n"));
  }

  @Test
  void linesBelowOneAnotherAreOneComment() {
    assertEquals(
        List.of("COMMENT: Here it goes on.", "LABEL: alone"),
        shown("a.go", "// Here it\n// goes on.\nx := `// no words`\ny := 'a' // alone\n"));
  }

  @Test
  void codeThatIsCommentedOutSwitchesAndLicencesAreProtected() {
    assertEquals(
        List.of("COMMENT: Real words."),
        shown(
            "a.ts",
            "// Copyright (c) 2024 A Writer\n\n// const x = foo(3);\n// if (x) { return y }\n// eslint-disable-next-line\n// --------\n\n// https://a.org/b\n\n// Real words.\n"));
  }

  @Test
  void markersAreNoWordsAndNamesStayAsTheyAre() {
    Prose prose = Format.SOURCE.read("a.c", "/* TODO(me): Free the old_tree and myTree. */");
    assertEquals(List.of("LIST_ITEM: Free the old_tree and myTree."), Shown.blocks(prose));
    assertEquals(
        List.of("Free the ", " and ", "."),
        Shown.open(prose).stream().map(span -> span.text(prose.text())).toList());
  }

  @Test
  void rustDocumentation() {
    assertEquals(
        List.of("COMMENT: Adds two trees, see Tree.", "HEADING: Examples", "LABEL: it's so"),
        shown(
                "a.rs",
                "/// Adds two trees, see [`Tree`].\n///\n/// # Examples\n///\n/// ```\n/// some words\n/// ```\nfn f<'a>(x: &'a str) { g('\"') } // it's so\n")
            .stream()
            .map(each -> each.replace("see [Tree]", "see Tree"))
            .toList());
  }

  @Test
  void hereDocumentsAreNoComments() {
    assertEquals(
        List.of("COMMENT: Real words.", "LABEL: last words"),
        shown(
            "a.sh",
            "#!/bin/sh\n# Real words.\ncat <<EOF\nit's # no words\nEOF\necho $# \"# no words\" ${x#y} # last words\n"));
  }

  @Test
  void otherLanguages() {
    assertEquals(
        List.of("LABEL: plain words"),
        shown("a.sql", "SELECT '-- it''s no words'; -- plain words\n"));
    assertEquals(List.of("LABEL: plain words"), shown("a.lua", "--[[ plain\nwords ]]\n"));
    assertEquals(List.of("LABEL: plain words"), shown("a.hs", "f' = x' -- plain words\n"));
    assertEquals(
        List.of("LABEL: plain words"),
        shown("a.css", "/* plain words */ a { b: url(//no.words) }\n"));
    assertEquals(
        List.of("LABEL: plain words"), shown("a.rb", "x = \"#{y} no words\" # plain words\n"));
    assertEquals(List.of("LABEL: plain words"), shown("a.js", "x = /[\"'`]/; // plain words\n"));
    assertEquals(List.of("LABEL: plain words"), shown(".gitignore", "# plain words\n*.o\n"));
  }

  @Test
  void offAndOn() {
    assertEquals(
        List.of("COMMENT: One.", "COMMENT: Three."),
        shown("a.py", "# One.\nx = 1\n# redraft: off\n# Two.\nx = 2\n# redraft: on\n# Three.\n"));
  }
}
