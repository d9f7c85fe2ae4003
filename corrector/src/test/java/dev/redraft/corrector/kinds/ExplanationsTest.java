package dev.redraft.corrector.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.redraft.corrector.kinds.EditKind.Category;
import dev.redraft.corrector.kinds.EditKind.Operation;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
  private static String line(Locale locale, String text) {
    Marked edit = Marked.of(text);
    return Explanations.of(locale).explain(edit.kind(), edit.original(), edit.replacement());
  }

  @Test
  void saysWhatIsKnown() {
    String[][] cases = {
      {"I like [teh|the] house.", "\"teh\" is not in the dictionary; \"the\" is probably meant."},
      {"They lost [there|their] keys.", "\"there\" is another word; \"their\" is probably meant."},
      {"It is [ageing|aging].", "\"aging\" is another spelling of \"ageing\"."},
      {"I need [informations|information].", "\"information\" has no plural \"informations\"."},
      {
        "The [childs|children] came.",
        "\"childs\" is not in the dictionary as a form of this noun; it is \"children\"."
      },
      {"He has two [cat|cats].", "The plural \"cats\" fits here."},
      {"This [houses|house] is big.", "The singular \"house\" fits here."},
      {"She [go|goes] to school.", "\"go\" does not agree with its subject; \"goes\" does."},
      {"Yesterday I [see|saw] him.", "The tense: \"saw\" fits here, not \"see\"."},
      {
        "I [getted|got] a letter.",
        "\"getted\" is not in the dictionary as a form of this verb; it is \"got\"."
      },
      {"I saw [house|the house].", "The article \"the\" is missing here."},
      {"I ate [a|an] apple.", "\"an\" stands before a vowel sound, \"a\" before any other."},
      {"However[|,] I like it.", "A comma is missing here."},
      {"I think[,|] that it is good.", "No comma is needed here."},
      {"We went to [london|London] today.", "\"London\" is written with a capital letter here."},
      {"I like it [alot|a lot].", "\"a lot\" is written apart."},
      {"I use a [note book|notebook].", "\"notebook\" is written together."},
      {"A [b  c|b c] d.", "The white space should be different here."},
      {"I know what [is this|this is].", "The order of the words: \"this is\"."},
      {"My [friend|friend's] house is big.", "The possessive ending \"'s\" is missing here."},
      {"I [did|made] a mistake.", "\"made\" fits here better than \"did\"."},
      {"Take [{0}|it's {1} '] now.", "\"it's {1} '\" fits here better than \"{0}\"."},
      {"He [a\nb|c\nd] e.", "\"c d\" fits here better than \"a b\"."},
    };
    for (String[] each : cases) {
      assertEquals(each[1], line(Locale.ENGLISH, each[0]), each[0]);
    }
  }

  @Test
  void everyKindHasALine() {
    for (Operation operation : Operation.values()) {
      for (Category category : Category.values()) {
        EditKind kind = new EditKind(operation, category);
        String line = Explanations.of(Locale.ENGLISH).explain(kind, "old", "new");
        assertFalse(line.isBlank() || line.contains("{"), line);
      }
    }
  }

  @Test
  void translationsFallBackLineByLine() {
    assertEquals("Hier fehlt ein Komma.", line(Locale.GERMAN, "However[|,] I like it."));
    assertEquals("\"on\" is missing here.", line(Locale.GERMANY, "He lives [|on ]Mars."));
    assertEquals("A comma is missing here.", line(Locale.UK, "However[|,] I like it."));
  }
}
