package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.settings.Config;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users say about their texts: word lists and {@code .redraft.toml}. */
class SettingsTest {
  private static final String WRONG = "We always walked the the dog.\n";
  private static final String MISSPELT = "She has a freind who plays well.\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Path text(String text) throws IOException {
    Path file = Files.createDirectories(folder.resolve("docs")).resolve("a.txt");
    return Files.writeString(file, text);
  }

  private void config(String toml) throws IOException {
    Files.writeString(folder.resolve(Config.FILE_NAME), toml);
  }

  private static String corrected(Path file, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "correct";
    args[1] = file.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return Session.run(args).out();
  }

  private void isMisuse(String message, Path file, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "check";
    args[1] = file.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    Session session = Session.run(args);
    assertEquals(ExitCode.USAGE, session.code(), session.err());
    assertTrue(session.err().contains(message), session.err());
    assertEquals("", session.out());
  }

  @Test
  void wordsOfTheProjectOfHomeAndOfTheCommandLineStay() throws IOException {
    Path file = text(MISSPELT);
    assertTrue(!corrected(file).contains("freind"));
    Path list = Files.writeString(folder.resolve("mine.txt"), "# mine\n\nfreind # so there\n");
    assertEquals(MISSPELT, corrected(file, "--dictionary", list.toString()));
    Path words = Files.createDirectories(folder.resolve(".redraft")).resolve("words.txt");
    Files.writeString(words, "\uFEFFfreind\r\n");
    assertEquals(MISSPELT, corrected(file));
    Files.delete(words);
    String home = System.getProperty("user.home");
    Path other = Files.createDirectories(folder.resolve("home/.redraft"));
    Files.writeString(other.resolve("words.txt"), "freind\n");
    System.setProperty("user.home", folder.resolve("home").toString());
    try {
      assertEquals(MISSPELT, corrected(file));
    } finally {
      System.setProperty("user.home", home);
    }
  }

  @Test
  void badWordListsAreNamed() throws IOException {
    Path file = text(WRONG);
    Path list = Files.writeString(folder.resolve("words.txt"), "good\nNew York\n");
    isMisuse(list + ":2: 'New York' is more than a word", file, "--dictionary", list.toString());
    Files.write(list, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Session latin = Session.run("check", file.toString(), "--dictionary", list.toString());
    assertEquals(ExitCode.FAILURE, latin.code());
    assertTrue(latin.err().contains(list + ": is not UTF-8"), latin.err());
    Session missing = Session.run("check", file.toString(), "--dictionary", "missing.txt");
    assertTrue(missing.err().contains("missing.txt: no such file"), missing.err());
  }

  @Test
  void theProjectsSettingsCountUnlessTheCommandLineSaysOtherwise() throws IOException {
    Path file = text(WRONG);
    config("min-confidence = 1.0\n");
    assertEquals(WRONG, corrected(file));
    String right = WRONG.replace("the the", "the");
    assertEquals(right, corrected(file, "--min-confidence", "0"));
    assertEquals(right, corrected(file, "--no-config"));
    config("max-words = 0\nprotect = [\"code\"]\n");
    assertEquals(WRONG, corrected(file));
  }

  @Test
  void aFolderOfThatNameIsNamed() throws IOException {
    Path file = text(WRONG);
    Path config = Files.createDirectory(folder.resolve(Config.FILE_NAME));
    isMisuse(config + ":1: is a folder, but must be a file", file);
  }

  @Test
  void theProjectsJudgeIsRelativeToItsFile() throws IOException {
    Path file = text(WRONG);
    config("judge = \"judges/none\"\n");
    Session session = Session.run("correct", file.toString());
    String place = folder.resolve("judges/none").toString();
    assertTrue(
        session.err().contains("corrections are not judged: " + place + ": has no judge.json"),
        session.err());
    assertEquals("", Session.run("correct", file.toString(), "--judge", "off").err());
    config("judge = \"off\"\n");
    assertEquals("", Session.run("correct", file.toString()).err());
  }

  @Test
  void ignoredFilesComeBackAsTheyAre() throws IOException {
    Path file = text(WRONG);
    config("ignore = [\"docs/\", \"!docs/b.txt\"]\n");
    Session session = Session.run("correct", file.toString());
    assertEquals(WRONG, session.out());
    assertTrue(session.err().contains("ignored by .redraft.toml; --no-config takes it"));
    assertEquals(ExitCode.DONE, Session.run("check", file.toString()).code());
  }

  @Test
  void whatMakesNoSenseIsNamedWithItsLine() throws IOException {
    Path file = text(WRONG);
    String name = folder.resolve(Config.FILE_NAME).toString();
    config("max-words = 3\nminconfidence = 0.5\n");
    isMisuse(name + ":2: 'minconfidence' is unknown; known are dialect", file);
    config("\nmin-confidence = 7\n");
    isMisuse(name + ":2: 'min-confidence' is 7, but must be a number from 0 to 1", file);
    config("level = \"bold\"\n");
    isMisuse(name + ":1: 'level' is bold, but must be careful or balanced or eager", file);
    config("dialect = \"au\"\n");
    isMisuse(name + ":1: 'dialect' is au, but must be us or gb or any", file);
    config("max-words = \"three\"\n");
    isMisuse(name + ":1: 'max-words' is three, but must be a whole number", file);
    config("protect = [\"code\", \"nothing\"]\n");
    isMisuse(name + ":1: 'protect' has 'nothing', but must be url or", file);
    config("ignore = [1]\n");
    isMisuse(name + ":1: 'ignore' must be a string", file);
    config("ignore = [\"*.md\", \"[x\"]\n");
    isMisuse(name + ":1: 'ignore' has the pattern '[x', which makes no sense", file);
    config("judge = true\n");
    isMisuse(name + ":1: 'judge' is true, but must be auto, off or a folder", file);
    config("dictionary = \"missing.txt\"\n");
    isMisuse(name + ":1: 'dictionary' names", file);
    config("max-words = 3\nprotect = [\n");
    isMisuse(name + ":", file);
    isMisuse("--rounds is 0", file, "--no-config", "--rounds", "0");
  }

  @Test
  void kindsOfProtectedTextCanBeNamed() {
    String text = "We saw the the $x $ sign.\n";
    Session session = Session.on(text, "correct", "--protect", "number,name,latex,html,mention");
    assertEquals(ExitCode.DONE, session.code(), session.err());
  }
}
