package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redraft.tokenizer.Passages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of several passages through the commands, with the bundled model. */
class PassagesCommandTest {
  private static final String WRONG = "We always walked the the dog.\n";
  private static final String RIGHT = "We always walked the dog.\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "````\n```\n\n" + WRONG + "````\n",
        "~~~~ md\n~~~\n\n" + WRONG + "```\n~~~~~\n",
        "---\ntitle: a\n\nabstract: |\n  " + WRONG + "---\n",
        "We say `\n\n```\n\n" + WRONG + "```\n"
      })
  void blocksStayAsTheyAre(String block) {
    assertEquals(block + "\n" + RIGHT, Session.on(block + "\n" + WRONG, "correct").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2"})
  void aFencedBlockStaysAsItIsBehindACut(String threads) {
    String code = RIGHT.repeat(Passages.LIMIT / RIGHT.length() + 1) + "\n" + WRONG;
    String block = WRONG + "```\n" + code + "```\n\n";
    String expected = RIGHT + "```\n" + code + "```\n\n" + RIGHT;
    assertEquals(expected, Session.on(block + WRONG, "correct", "--threads", threads).out());
  }

  @Test
  void whatIsToBeProtectedCanBeChosen() {
    String text = "---\nTitle: " + WRONG + "---\n```\n" + WRONG + "```\n";
    assertEquals(
        "---\nTitle: " + RIGHT + "---\n```\n" + WRONG + "```\n",
        Session.on(text, "correct", "--protect", "code").out());
    assertEquals(
        "---\nTitle: " + WRONG + "---\n```\n" + RIGHT + "```\n",
        Session.on(text, "correct", "--protect", "front-matter").out());
  }

  @Test
  void eachLineIsATextOfItsOwn() {
    String text = "```\n" + WRONG + "```\n";
    assertEquals("```\n" + RIGHT + "```\n", Session.on(text, "correct", "--lines").out());
  }

  @Test
  void placesCountFromTheTextsBeginning() throws IOException {
    String code = "All is well, and \ud83d\ude00 is a smile. ";
    String filler = "```\n" + code.repeat(2_500) + "\n```\n";
    String text = filler + WRONG + "\r\n" + WRONG;
    Session session = Session.on(text, "check", "--format", "json");
    JsonNode edits = new ObjectMapper().readTree(session.out()).at("/files/0/edits");
    List<Integer> starts = new ArrayList<>();
    for (JsonNode edit : edits) {
      starts.add(edit.get("start").asInt());
      int start = edit.get("start").asInt();
      int line = start < filler.length() + WRONG.length() ? 4 : 6;
      int lineStart = filler.length() + (line == 4 ? 0 : WRONG.length() + 2);
      assertEquals(line, edit.get("line").asInt());
      assertEquals(start - lineStart + 1, edit.get("column").asInt());
      assertEquals(edit.get("original").asText(), text.substring(start, edit.get("end").asInt()));
    }
    assertEquals(2, starts.size(), starts::toString);
  }
}
