package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.formats.Format;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of formats, with a tiny model that turns teh into the. */
final class FormattedTextTest {
  private static final String FAULTY = "They took teh bus to an large house.";

  private static Corrector corrector;

  @BeforeAll
  static void open() throws IOException {
    corrector = Corrector.open(TestData.path("tiny-t5-int8"));
  }

  @AfterAll
  static void close() {
    corrector.close();
  }

  private static Correction corrected(Format format, String text) {
    return corrector.correct(CorrectionRequest.of(format.read("a.java", text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "MARKDOWN; They took **teh** bus to `an large` house.\\n\\n    They took teh bus.\\n",
        "HTML; <p title=teh>They took <b>teh</b> bus<br>to an large house.</p><pre>took teh</pre>",
        "LATEX; They took~\\\\emph{teh} bus to an\\n% teh\\nlarge house. \\\\verb|teh|",
        "RST; They took *teh* bus to an large house.\\n\\n.. code::\\n\\n   They took teh bus.\\n",
        "ORG; * They took /teh/ bus to an large house.\\n#+BEGIN_SRC\\ntook teh\\n#+END_SRC\\n",
        "ASCIIDOC; They took _teh_ bus to an large house.\\n\\n----\\ntook teh\\n----\\n",
        "SOURCE; // They took\\n// teh bus to an large house.\\nString took = \"They took teh bus.\";\\n",
        "SRT; 1\\n00:00:01,000 --> 00:00:02,000\\nThey took <i>teh</i> bus to an large house.\\n",
        "PO; msgid \"They took teh bus \"\\n\"to an large house.\"\\nmsgstr \"\"\\n\\nmsgid \"took teh\"\\nmsgstr \"teh\"\\n",
        "EMAIL; Subject: teh\\nFrom: a@b.org\\n\\nThey took teh bus to an large house.\\n\\n> took teh\\n",
        "COMMIT; They took teh bus to an large house.\\n\\n# took teh\\n",
        "DATA; {\"teh\": \"They took teh bus to an large house.\"}"
      })
  void theProseIsCorrectedAndNothingElse(Format format, String escaped) {
    String text = escaped.translateEscapes();
    int first = format == Format.EMAIL ? text.indexOf("They") : 0;
    int error = text.indexOf("teh", format == Format.HTML ? 20 : first);
    error = format == Format.DATA ? text.indexOf("teh", error + 3) : error;
    String expected = text.substring(0, error) + "the" + text.substring(error + 3);

    assertEquals(expected, corrected(format, text).text());
  }

  @Test
  void theModelReadsTheSentenceWithoutItsMarkUp() {
    Correction correction =
        corrected(
            Format.MARKDOWN,
            "> **Note**\n> They [took](a.md \"b\")\n> _teh_ bus to an large house.");

    assertEquals(
        List.of("Note " + FAULTY),
        correction.sentences().stream().map(CorrectedSentence::shown).toList());
  }

  @Test
  void addressesAreLeftAlone() {
    String text = "They took [it](http://teh.org/teh) from www.teh.org/teh and teh@took.org.";

    String corrected = corrected(Format.MARKDOWN, text).text();
    for (String address : List.of("(http://teh.org/teh)", "www.teh.org/teh", "teh@took.org")) {
      assertTrue(corrected.contains(address), corrected);
    }
  }

  @Test
  void plainTextIsAsWithoutAFormat() {
    String text = FAULTY + "\n\n```\n" + FAULTY + "\n```\n";

    assertEquals(corrector.correct(text).edits(), corrected(Format.TEXT, text).edits());
  }
}
