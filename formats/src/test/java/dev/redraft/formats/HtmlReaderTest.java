package dev.redraft.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
  private static List<String> shown(String text) {
    return Shown.blocks(Format.HTML.read(text));
  }

  @Test
  void textOfElementsIsProse() {
    assertEquals(
        List.of(
            "HEADING: A title",
            "HEADING: Hi",
            "PARAGRAPH: It is so.",
            "LIST_ITEM: One",
            "LIST_ITEM: Two"),
        shown(
            "<!DOCTYPE html><html lang=en><head><title>A title</title><style>p { color: red }</style></head>\n<h1>Hi</h1><p>It <b class=\"not words\">is</b>\nso.<ul><li>One<li>Two</ul><script>var x = 'no words';</script>"));
  }

  @Test
  void entitiesAreReadAsWhatTheyStandFor() {
    assertEquals(
        List.of("PARAGRAPH: Fish & chips at Zo\u00eb's AT&T now"),
        shown("<p>Fish &amp; chips at Zo&euml;&#39;s&nbsp;AT&T now"));
  }

  @Test
  void codeIsAWordAndIsForeignTextToo() {
    assertEquals(
        List.of("PARAGRAPH: Call getName, or use npm"),
        shown(
            "<p>Call <code>getName()</code>, or use <code>npm</code></p><p lang=de>Guten Tag</p><p translate=no>Words</p><pre>code</pre>"));
  }

  @Test
  void breaksPartLinesAndTwoPartBlocks() {
    assertEquals(
        List.of("VERSE: A line and one", "PARAGRAPH: another"),
        shown("<p>A line<br>and one<br><br>another</p>"));
  }

  @Test
  void templatesAreNoProse() {
    assertEquals(
        List.of("PARAGRAPH: Hi name, you are in."),
        shown("{% if x > 1 %}<p>Hi {{ name }}, you <?php echo $a->b; ?>are in.</p>{% endif %}"));
  }

  @Test
  void offAndOn() {
    assertEquals(
        List.of("PARAGRAPH: One.", "PARAGRAPH: Three."),
        shown("<p>One.</p><!-- redraft: off --><p>Two.</p><!-- redraft: on --><p>Three.</p>"));
  }
}
