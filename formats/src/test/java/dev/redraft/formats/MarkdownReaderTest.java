package dev.redraft.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
  private static List<String> shown(String text) {
    return Shown.blocks(Format.MARKDOWN.read(text));
  }

  @Test
  void inlineMarkUpIsReadAsNothingOrAsAWord() {
    assertEquals(
        List.of("PARAGRAPH: Some bold and very soft text, an int and a link to it."),
        shown(
            "Some **bold** and _very ~~soft~~_ text, an `int x` and a [link](a.md \"T\") to [it][r].\n\n[r]: b.md\n"));
  }

  @Test
  void codeThatIsAWordOfTheSentenceIsQuoted() {
    assertEquals(List.of("PARAGRAPH: A \"for\" loop."), shown("A `for` loop."));
  }

  @Test
  void formulasAreReadAsWhatTheyBeginWith() {
    assertEquals(
        List.of("PARAGRAPH: Let x be lambda, which costs $5 or $10."),
        shown("Let $x_1 * y_1$ be $\\lambda$, which costs $5 or $10."));
  }

  @Test
  void wrappedQuotationsAndItemsGoOnOverTheirMarks() {
    assertEquals(
        List.of("LIST_ITEM: One that goes on here", "LIST_ITEM: two", "LIST_ITEM: three"),
        shown("1. One that\n   goes on **here**\n   - two\n\n     three\n"));
    Prose prose = Format.MARKDOWN.read("> **Note** that it\n> goes on.\n");
    assertEquals(List.of("PARAGRAPH: Note that it goes on."), Shown.blocks(prose));
    assertTrue(Shown.blocks(Format.MARKDOWN.read("> Somebody else\n> wrote it.\n")).isEmpty());
  }

  @Test
  void codeAndFrontMatterAreNoProse() {
    assertEquals(
        List.of("PARAGRAPH: Install it:", "PARAGRAPH: Go on."),
        shown(
            "---\ntitle: A title\n---\nInstall it:\n\n    npm install words\n\n```sh\nsome words here\n```\nGo on.\n"));
  }

  @Test
  void tablesAreTheirCells() {
    assertEquals(
        List.of(
            "TABLE_CELL: Name",
            "TABLE_CELL: What",
            "TABLE_CELL: an apple",
            "TABLE_CELL: It is red"),
        shown(
            "| Name | **What** |\n|:----|---:|\n| an apple | It `x` is red |\n"
                .replace("`x` ", "")));
  }

  @Test
  void tasksCalloutsAndNotesHaveTheirMarksHidden() {
    assertEquals(
        List.of(
            "LIST_ITEM: Water it",
            "PARAGRAPH: This is a note.",
            "PARAGRAPH: It ends.",
            "PARAGRAPH: The note."),
        shown(
            "- [x] Water it\n\n> [!NOTE]\n> This is a note.\n\nIt ends [^1].\n\n[^1]: The note.\n"));
  }

  @Test
  void htmlInsideIsReadAsHtml() {
    assertEquals(
        List.of("PARAGRAPH: Press Ctrl now & here.", "HEADING: A summary", "PARAGRAPH: Inside."),
        shown(
            "Press <kbd>Ctrl</kbd> now &amp;<br>here.\n\n<details>\n<summary>A <b>summary</b></summary>\n\nInside.\n\n</details>\n"));
  }

  @Test
  void offAndOn() {
    assertEquals(
        List.of("PARAGRAPH: Before.", "PARAGRAPH: Behind with this here."),
        shown(
            "Before.\n\n<!-- redraft: off -->\n\nNot this.\n\n<!-- redraft: on -->\n\nBehind with <!-- redraft: off -->this<!-- redraft: on --> here.\n"));
    assertEquals(
        List.of("PARAGRAPH: Before."), shown("Before.\n\n<!-- redraft: off -->\n\nNot this.\n"));
  }

  @Test
  void mdxHasImportsAndBraces() {
    Prose prose =
        Format.MARKDOWN.read(
            "a.mdx", "import A from './a'\n\n# Hi {props.name}\n\n<A b={1}>\n\nWords.\n\n</A>\n");
    assertEquals(List.of("HEADING: Hi props", "PARAGRAPH: Words."), Shown.blocks(prose));
  }
}
