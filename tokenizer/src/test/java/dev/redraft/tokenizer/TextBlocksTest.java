package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextBlocksTest {
  /** A line a block: its kind, and its text with a slash for each line end. */
  private static String blocks(String text) {
    return TextBlocks.find(text).stream()
            .map(block -> block.kind() + " " + shown(block.span().text(text)))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String shown(String text) {
    return text.replaceAll("\n *", " / ");
  }

  private static List<BlockKind> kinds(String text) {
    return TextBlocks.find(text).stream().map(TextBlock::kind).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "- buy some milk! buy some milk",
        "* buy some milk! buy some milk",
        "\u2022 buy some milk! buy some milk",
        "\u2013 buy some milk! buy some milk",
        "12. buy some milk! buy some milk",
        "b) buy some milk! buy some milk",
        "(2) buy some milk! buy some milk",
        "(iv) buy some milk! buy some milk",
        "iii. buy some milk! buy some milk",
        "- [x] buy some milk! buy some milk",
        "250 ml cold milk! 250 ml cold milk",
        "\u00bd tsp of salt! \u00bd tsp of salt"
      })
  void listItemsBeginBehindTheirMarker(String text, String item) {
    assertEquals("LIST_ITEM " + item + "\n", blocks(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Wind in the Willows",
        "ANNUAL REPORT",
        "STOP! READ THIS FIRST.",
        "Chapter 12",
        "Part II: The Sea",
        "Getting started",
        "2.1 Materials and Methods",
        "Thursday, 4 July 2024"
      })
  void linesByThemselvesMayBeHeadings(String text) {
    assertEquals("HEADING " + text + "\n", blocks(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She go to school every day",
        "This is it",
        "i am tired",
        "New York is a city that never sleeps",
        "There is one problem: nobody knows how it works and where it comes from, so we wait.",
        "He paid 3 dollars for it",
        "Hello, my name is Jane.",
        "Thanks to her, we were on time.",
        "Best of all was the soup."
      })
  void sentencesByThemselvesAreParagraphs(String text) {
    assertEquals(List.of(BlockKind.PARAGRAPH), kinds(text));
  }

  @Test
  void headingsOfMarkdownAreWithoutTheirMarks() {
    assertEquals(
        """
        HEADING what is new
        PARAGRAPH It work now.
        HEADING what was old
        """,
        blocks("## what is new ##\nIt work now.\n# what was old"));
    assertEquals(
        "HEADING how it is done\nMACHINE ======\nPARAGRAPH Well.\n",
        blocks("how it is done\n======\nWell."));
  }

  @Test
  void dotsLeadToAPageAndAreNoProse() {
    assertEquals(
        "HEADING What we did\nMACHINE ........ 12\nHEADING Why\nMACHINE . . . . . 14\n",
        blocks("What we did ........ 12\nWhy . . . . . 14\n"));
  }

  @Test
  void labelsAndCaptionsStandByThemselves() {
    assertEquals(
        """
        LABEL Colour: dark green
        LABEL Q: Does it float?
        LABEL A: It does.
        LABEL You will need:
        CAPTION Table 2: Boats and their colours
        LABEL [14:05] ann: are you comming
        """,
        blocks(
            """
            Colour: dark green
            Q: Does it float?
            A: It does.
            You will need:

            Table 2: Boats and their colours

            [14:05] ann: are you comming
            """));
  }

  @Test
  void aLetterHasGreetingClosingAndSignature() {
    String letter =
        """
        Dear Ms Okafor,

        thank you for the boat. It float
        very well.

        With kind regards,

        Ann Lee
        Harbour Master

        The boat is green.
        """;
    assertEquals(
        """
        GREETING Dear Ms Okafor,
        PARAGRAPH thank you for the boat. It float / very well.
        CLOSING With kind regards,
        SIGNATURE Ann Lee
        SIGNATURE Harbour Master
        PARAGRAPH The boat is green.
        """,
        blocks(letter));
    assertEquals(
        List.of(BlockKind.GREETING, BlockKind.PARAGRAPH, BlockKind.CLOSING, BlockKind.SIGNATURE),
        kinds("Hi Tom,\nit works now.\nCheers\nAnn"));
  }

  @Test
  void whatMailProgramsWriteIsLeftAlone() {
    String mail =
        """
        From: Ann Lee <ann@example.org>
        To: tom@example.org,
          bob@example.org
        Subject: the boats is here

        On Tue, 4 Jun 2024 at 10:00, Tom Berg
        <tom@example.org> wrote:
        > are it there
        >> no it ain't

        It is.

        -----Original Message-----
        >
        --\s
        Ann
        Harbour office
        """;
    assertEquals(
        """
        MACHINE From: Ann Lee <ann@example.org>
        MACHINE To: tom@example.org,
        MACHINE bob@example.org
        MACHINE Subject: the boats is here
        MACHINE On Tue, 4 Jun 2024 at 10:00, Tom Berg
        MACHINE <tom@example.org> wrote:
        QUOTATION are it there
        QUOTATION no it ain't
        PARAGRAPH It is.
        MACHINE -----Original Message-----
        MACHINE --
        MACHINE Ann
        MACHINE Harbour office
        """,
        blocks(mail));
  }

  @Test
  void trailersOfACommitAreLeftAlone() {
    assertEquals(
        """
        PARAGRAPH Let boats float when the harbour are empty
        PARAGRAPH They sank before.
        MACHINE Signed-off-by: Ann Lee <ann@example.org>
        MACHINE Co-authored-by: Tom <tom@example.org>
        MACHINE Fixes: #12
        """,
        blocks(
            """
            Let boats float when the harbour are empty

            They sank before.

            Signed-off-by: Ann Lee <ann@example.org>
            Co-authored-by: Tom <tom@example.org>
            Fixes: #12
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"* * *", "-----", "____", "~~~~ ~~~~", "=====", "12:30", "555-0199"})
  void whatHasNoLettersIsLeftAlone(String text) {
    assertEquals(List.of(BlockKind.MACHINE), kinds(text));
  }

  @Test
  void tablesAreCells() {
    assertEquals(
        """
        TABLE_CELL boat
        TABLE_CELL it's colour
        MACHINE |---|:-:|
        TABLE_CELL the `a|b` one
        TABLE_CELL green \\| blue
        """,
        blocks("| boat | it's colour |\n|---|:-:|\n| the `a|b` one | green \\| blue |\n"));
    assertEquals(
        "TABLE_CELL boat\nTABLE_CELL colour\nMACHINE --- | ---\nTABLE_CELL one\nTABLE_CELL green\n",
        blocks("boat | colour\n--- | ---\none | green"));
    assertEquals(
        "TABLE_CELL Soup of the day\nMACHINE 4.50\nTABLE_CELL Fish and chips\nMACHINE 9.90\n",
        blocks("Soup of the day    4.50\nFish and chips     9.90"));
    assertEquals(List.of(BlockKind.PARAGRAPH), kinds("He went\thome, and     slept."));
  }

  @Test
  void aStanzaIsReadAsAWhole() {
    assertEquals(
        """
        VERSE The boats go out, the boats come in, / and where they go to, none can say; / the gulls are loud, / the sails are thin, / I watch them every day.
        """,
        blocks(
            """
            The boats go out, the boats come in,
            and where they go to, none can say;
            the gulls are loud,
            the sails are thin,
            I watch them every day.
            """));
    assertEquals(
        List.of(BlockKind.VERSE),
        kinds(
            "Who has ever seen the green boat leave\n"
                + "From where the river bends\nNobody has seen it pass\nTo where it ends"));
  }

  @Test
  void shortLinesWithoutMarksAreAList() {
    assertEquals(
        "LIST_ITEM green boats\nLIST_ITEM rope\nLIST_ITEM two long oars\n",
        blocks("green boats\nrope\ntwo long oars"));
    assertEquals(
        "HEADING What to bring\nLIST_ITEM rope\nLIST_ITEM oars\n",
        blocks("What to bring\n- rope\n- oars"));
  }

  @Test
  void aParagraphMayBeNarrow() {
    String text =
        """
        When the boat had left, the old
        man sat down on the wall, where
        it was warm, and looked at New
        York across the water until it
        was dark.
        """;
    assertEquals("PARAGRAPH " + shown(text.strip()) + "\n", blocks(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        The harbour office is open from nine to four on weekdays, and at
        weekends, as long as there are boats on the water, from eleven to
        4. It is closed today.\
        """,
        """
        We asked the harbour master for the green boat, the one we liked
        - it was a small one - and he gave it to us for the whole of the
        day.\
        """,
        """
        They sailed from the harbour, as it is told in all the books on
        The Green Boat and Her Brave Crew of the Old Town by Jane Dover
        and Ann Lee, who never came back to the place they left in May.\
        """,
        "It was green (as\nboats often are) and went fast.",
        "President Jane Doe and Secretary Ann Lee of the Harbour Board\nwere there."
      })
  void aWrappedLineIsNotWhatItLooksLike(String text) {
    assertEquals(List.of(BlockKind.PARAGRAPH), kinds(text));
  }

  @Test
  void itemsGoOnOverLines() {
    assertEquals(
        """
        LIST_ITEM the green boat that we saw in / the harbour
        LIST_ITEM a rope. It is / long.
        LIST_ITEM Oars
        """,
        blocks("- the green boat that we saw in\n  the harbour\n- a rope. It is\n  long.\n- Oars"));
  }

  @Test
  void indentedCodeIsLeftAlone() {
    assertEquals(
        """
        LABEL Run it:
        MACHINE make boats
        MACHINE cp -r boats harbour/
        PARAGRAPH It float.
        """,
        blocks("Run it:\n\n    make boats\n    cp -r boats harbour/\n\nIt float.\n"));
    assertEquals(List.of(BlockKind.MACHINE), kinds("\tint boats = 3;"));
    assertEquals(List.of(BlockKind.MACHINE), kinds("    Boat boat = new Boat(\"green\")"));
  }

  @Test
  void indentedProseIsNoCode() {
    assertEquals(
        "LIST_ITEM Wash the boat.\nPARAGRAPH It take an hour, and you need a brush.\n",
        blocks("1. Wash the boat.\n\n    It take an hour, and you need a brush.\n"));
    assertEquals(
        "LABEL He said:\nPARAGRAPH The boat is mine, and it always / were.\n",
        blocks("He said:\n\n    The boat is mine, and it always\n    were.\n"));
    assertEquals(
        """
        PARAGRAPH It was late when the boat came into the old harbour, and it was dark / by then.
        PARAGRAPH Nobody saw it go, for they were all asleep in their beds by the sea / but one.
        """,
        blocks(
            """
                It was late when the boat came into the old harbour, and it was dark
            by then.
                Nobody saw it go, for they were all asleep in their beds by the sea
            but one.
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n",
        "A b\n",
        "- a\n",
        "  a b,\n",
        "| a\n",
        "a\tb\n",
        "a   b\n",
        "From: a\n",
        "A: b\n",
        "On 1\n",
        "Best,\n",
        "    a\n",
        "1. a\n",
        "--\n",
        "the a\n",
        "A............1\n",
        "Dear a\n",
        "A ",
        "Xx-"
      })
  void takesAMillionCharacters(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    List<TextBlock> blocks = assertTimeout(Duration.ofSeconds(20), () -> TextBlocks.find(text));
    assertEquals(text.stripTrailing().length(), blocks.get(blocks.size() - 1).span().end());
  }
}
