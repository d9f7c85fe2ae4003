package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs of formats through the commands, with the bundled model. */
class FormatsCommandTest {
  private static final String WRONG = "We always walked the the dog.";
  private static final String RIGHT = "We always walked the dog.";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Session correct(String name, String text, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    String[] arguments = new String[more.length + 2];
    arguments[0] = "correct";
    System.arraycopy(more, 0, arguments, 1, more.length);
    arguments[more.length + 1] = file.toString();
    return Session.run(arguments);
  }

  @Test
  void theNameSaysTheFormat() throws IOException {
    String code = "\n\n    " + WRONG + "\n\n";
    assertEquals(RIGHT + code + RIGHT, correct("a.md", WRONG + code + WRONG).out());
    String comment = "x = '# " + WRONG + "' # ";
    assertEquals(comment + RIGHT, correct("a.py", comment + WRONG).out());
  }

  @Test
  void theContentSaysTheFormat() {
    String page = "<!DOCTYPE html><script>" + WRONG + "</script><p>";
    assertEquals(page + RIGHT, Session.on(page + WRONG, "correct").out());
  }

  @Test
  void theOptionSaysTheFormat() throws IOException {
    String comment = "\\section{" + WRONG + "}\n% " + WRONG + "\n";
    String expected = "\\section{" + RIGHT + "}\n% " + WRONG + "\n";
    assertEquals(expected, correct("a.txt", comment, "--format-in", "latex").out());
    assertEquals(expected, correct("a.tex", comment).out());
    assertEquals(RIGHT, correct("a.json", WRONG, "--format-in=text").out());
  }

  @Test
  void anUnknownFormatIsRefusedWithThoseThatAre() {
    Session session = Session.on("", "check", "--format-in", "word");
    assertEquals(ExitCode.USAGE, session.code());
    assertTrue(session.err().contains("auto, text, markdown, html, latex"), session.err());
  }

  @Test
  void dataIsLeftAloneUnlessAskedFor() throws IOException {
    String data = "{\"about\": \"" + WRONG + "\"}\n";
    Session session = correct("a.json", data);
    assertEquals(data, session.out());
    assertTrue(session.err().contains("--data"), session.err());
    assertEquals(data.replace(WRONG, RIGHT), correct("a.json", data, "--format-in", "data").out());
    assertEquals(data.replace(WRONG, RIGHT), correct("a.json", data, "--data").out());
  }

  @Test
  void placesAreThoseOfTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "# A title\n\n- " + WRONG + "\n");
    Session session = Session.run("check", file.toString());
    assertTrue(session.out().contains(":3:"), session.out());
    assertEquals(ExitCode.CORRECTIONS, session.code());
  }

  @Test
  void aHeadIsReadOnceAndTheRestBehindIt() throws IOException {
    String text = "0123456789".repeat(5000);
    HeadReader reader = new HeadReader(new StringReader(text));
    assertTrue(text.startsWith(reader.head(100, true)));
    StringBuilder read = new StringBuilder();
    char[] units = new char[1000];
    for (int count = reader.read(units, 0, 1000); count >= 0; count = reader.read(units, 0, 1000)) {
      read.append(units, 0, count);
    }
    assertEquals(text, read.toString());
  }

  @Test
  void aTextBeyondTheBoundIsNotReadAsAWhole() throws IOException {
    HeadReader reader = new HeadReader(new StringReader("0123456789".repeat(5000)));
    assertEquals(null, reader.whole(30_000));
    assertEquals("012", new HeadReader(new StringReader("012")).whole(3));
  }

  @Test
  void aFailureComesBehindWhatCouldBeRead() throws IOException {
    Reader failing =
        new Reader() {
          private boolean isRead;

          @Override
          public int read(char[] units, int start, int length) throws IOException {
            if (isRead) {
              throw new IOException("gone");
            }
            isRead = true;
            units[start] = 'a';
            return 1;
          }

          @Override
          public void close() {}
        };
    HeadReader reader = new HeadReader(failing);
    assertEquals("a", reader.head(100, true));
    char[] units = new char[10];
    assertEquals(1, reader.read(units, 0, 10));
    org.junit.jupiter.api.Assertions.assertThrows(
        IOException.class, () -> reader.read(units, 0, 10));
  }
}
