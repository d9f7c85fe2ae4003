package dev.redraft.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextBlock;
import dev.redraft.tokenizer.TextView.StandIn;
import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the prose of any text in any format. */
class ProseProperties {
  private static final String[] LANGUAGES = {
    "a.java", "a.py", "a.js", "a.sh", "a.rs", "a.hs", "a.mdx", ""
  };

  @Property
  void blocksAndStandInsLieInOrderAndStandInsInBlocks(
      @ForAll Format format, @ForAll(supplier = HostileMarkup.class) String text) {
    for (String name : format == Format.SOURCE ? LANGUAGES : new String[] {"a.mdx"}) {
      Prose prose = format.read(name, text);
      assertEquals(text, prose.text());
      int block = 0;
      for (StandIn standIn : prose.standIns()) {
        while (prose.blocks().get(block).span().end() <= standIn.span().start()) {
          block++;
        }
        Span around = prose.blocks().get(block).span();
        assertTrue(
            around.start() <= standIn.span().start() && standIn.span().end() <= around.end());
      }
      for (TextBlock each : prose.blocks()) {
        assertFalse(Chars.isSpace(text.charAt(each.span().start())));
        assertFalse(Chars.isSpace(text.charAt(each.span().end() - 1)));
      }
    }
  }

  @Property
  void formatsOfTextsAreToldWithoutFailure(@ForAll(supplier = HostileMarkup.class) String text) {
    Format.of("", text).read(text);
  }

  /** Every word of prose can be changed, and nothing else: mark-up and code are as before. */
  @Property
  void onlyProseIsOpen(@ForAll Format format, @ForAll Random random) {
    MarkedDocument document = MarkedDocument.of(format, random);
    String text = document.text(MarkedDocument.PROSE);
    StringBuilder edited = new StringBuilder();
    int done = 0;
    for (Span span : Shown.open(format.read(document.fileName(), text))) {
      edited.append(text, done, span.start());
      edited.append(span.text(text).replace(MarkedDocument.PROSE, "river").replace('z', 'y'));
      done = span.end();
    }
    edited.append(text.substring(done));
    assertEquals(document.text("river"), edited.toString());
  }

  /** The worst for a scanner: much that is opened and never closed, or nested deeply. */
  @ParameterizedTest
  @EnumSource
  void timeIsLinearInHostileTexts(Format format) {
    String[] pieces = {
      "[",
      "![",
      "<",
      "<a ",
      "</",
      "*a ",
      "**a",
      "`",
      "``a ",
      "$a ",
      "{",
      "{{",
      "{%",
      "\\(",
      "\\[",
      "\\cite{",
      "\\begin{a}",
      "\\begin{equation}",
      "\\footnote{",
      "> ",
      ">",
      "- ",
      "  - a\n",
      "[^a]",
      ":a",
      ":a:`",
      "|",
      "[[",
      "<<",
      "((",
      "/*",
      "\"",
      "'",
      "<<EOF ",
      "\"\"\"",
      "{@link ",
      "#+BEGIN_SRC\n",
      ":a:\n",
      "| a ",
      ".. a::\n",
      "=\n",
      "<!--",
      "&a",
      "_a ",
      "msgid \"",
      "a ",
      "\n",
      "a.b/",
      "<div>",
      "<b>",
      "<table>",
      "%",
      "--",
      "<? ",
      "link:a[",
      "a:: ",
      "%(",
      "=E2",
      "\\'",
      "\\def\\a",
      "~"
    };
    for (String piece : pieces) {
      String text = piece.repeat(12_000 / piece.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> format.read("a.js", text), () -> format + " on " + piece);
    }
  }
}
