package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launched command, where systems are set up in ways that commands do not expect. */
@DisabledOnOs(OS.WINDOWS)
class WhereItRunsTest {
  private static final String WRONG = "We always walked the the dog.\n";
  private static final String RIGHT = "We always walked the dog.\n";

  /** Root without what root may do: files of others are others' then. */
  private static final String POWERLESS = "setpriv --bounding-set=-all --inh-caps=-all ";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Checkout checkout;

  @SuppressWarnings("NullAway.Init")
  private Path texts;

  @BeforeEach
  void layOut() throws IOException {
    checkout = Checkout.in(Files.createDirectory(folder.resolve("checkout")));
    texts = Files.createDirectory(folder.resolve("texts"));
  }

  /** The checkout's links lead to this build: JUnit warns of each that it has to remove. */
  @AfterEach
  void unlink() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Files::isSymbolicLink).toList()) {
        Files.delete(each);
      }
    }
  }

  private Session sh(String script) throws Exception {
    return sh(Map.of("LANG", "C.UTF-8"), script);
  }

  private Session sh(Map<String, String> environment, String script) throws Exception {
    return checkout.sh(folder, environment, script);
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** What a command has to begin with, so that permissions count. */
  private String powerless() throws Exception {
    if (!isRoot()) {
      return "";
    }
    assumeTrue(
        sh(POWERLESS + "true").code() == 0, "root, and no setpriv to be without root's powers");
    return POWERLESS;
  }

  /** Makes a path somebody else's. */
  private static void giveAway(Path path) throws IOException {
    assumeTrue(isRoot(), "only root can make a file somebody else's");
    UserPrincipal nobody =
        path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    Files.setOwner(path, nobody);
  }

  private static void allow(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(texts)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LANG=C", "LANG=C LC_ALL=xx_YY.UTF-8"})
  void namesBeyondAsciiWorkInAnyLocale(String locale) throws Exception {
    // This process may not be able to name such files: the shell does.
    Session session =
        sh(
            Map.of("LANG", "C"),
            """
            name=$(printf 'gepr\\303\\274ft')
            mv checkout "$name" && mkdir "texts/$name" && cd "texts/$name"
            printf 'We always walked the the dog.\\n' >"$name.txt"
            export %s
            "../../$name/redraft" correct --in-place "$name.txt" && cat "$name.txt" &&
              "../../$name/redraft" correct --in-place ..
            """
                .formatted(locale));
    assertEquals(ExitCode.DONE, session.code(), session.err());
    assertEquals(RIGHT, session.out());
    assertTrue(session.err().contains("1 correction in 1 of 1 file\n"), session.err());
  }

  @Test
  void closedStreamsAreNamed() throws Exception {
    Session noInput = sh("checkout/redraft correct <&-");
    assertEquals(ExitCode.FAILURE, noInput.code());
    assertEquals(
        "redraft: standard input: is closed; name a file, or give it a text: redraft correct <"
            + " FILE\n",
        noInput.err());
    Files.writeString(texts.resolve("a.txt"), WRONG);
    Session noOutput = sh("checkout/redraft correct texts/a.txt <&- >&-");
    assertEquals(ExitCode.FAILURE, noOutput.code());
    assertTrue(
        noOutput.err().startsWith("redraft: standard output: cannot be written: it is closed"),
        noOutput.err());
    Session inPlace = sh("checkout/redraft correct --in-place texts/a.txt <&- >&- 2>&-");
    assertEquals(ExitCode.DONE, inPlace.code());
    assertEquals(RIGHT, Files.readString(texts.resolve("a.txt")));
  }

  @Test
  void anOwnerThatCannotBeKeptIsSaid() throws Exception {
    Path file = Files.writeString(texts.resolve("a.txt"), WRONG);
    allow(file, "rw-rw-rw-");
    giveAway(file);
    Session session = sh(powerless() + "checkout/redraft correct --in-place texts/a.txt");
    assertEquals(ExitCode.DONE, session.code(), session.err());
    assertTrue(
        session.err().contains("texts/a.txt: its owner nobody cannot be kept by this user"),
        session.err());
    assertEquals(RIGHT, Files.readString(file));
    assertEquals("rw-rw-rw-", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(WRONG, Files.readString(texts.resolve("a.txt.bak")));
  }

  @Test
  void aFileThatOnlyItsOwnerMayReplaceStaysAsItIs() throws Exception {
    Path file = Files.writeString(texts.resolve("a.txt"), WRONG);
    allow(file, "rw-rw-rw-");
    Files.setAttribute(texts, "unix:mode", 01777);
    giveAway(file);
    giveAway(texts);
    Session session = sh(powerless() + "checkout/redraft correct --in-place texts/a.txt");
    assertEquals(ExitCode.FAILURE, session.code());
    assertTrue(
        session.err().contains("texts/a.txt: cannot be replaced in the folder " + texts),
        session.err());
    assertEquals(WRONG, Files.readString(file));
    assertTrue(
        names().stream().noneMatch(name -> name.endsWith(".redraft")), () -> "a new file is left");
  }

  @Test
  void aFolderThatCannotBeWrittenToIsNamed() throws Exception {
    Path file = Files.writeString(texts.resolve("a.txt"), WRONG);
    allow(texts, "r-xr-xr-x");
    try {
      Session session = sh(powerless() + "checkout/redraft correct --in-place texts/a.txt");
      assertEquals(ExitCode.FAILURE, session.code());
      assertTrue(
          session.err().contains("texts/a.txt: the folder " + texts + " cannot be written to"),
          session.err());
      assertEquals(WRONG, Files.readString(file));
    } finally {
      allow(texts, "rwxr-xr-x");
    }
  }

  @Test
  void aTemporaryFolderThatCannotBeUsedIsNamed() throws Exception {
    Path missing = folder.resolve("missing");
    Session session =
        sh(Map.of("TMPDIR", missing.toString()), "echo text | checkout/redraft correct");
    assertEquals(ExitCode.FAILURE, session.code());
    assertEquals(
        "redraft: "
            + missing
            + ": the temporary folder is no folder, but native libraries are unpacked there; set"
            + " TMPDIR to a folder of your own\n",
        session.err());
    allow(texts, "r-xr-xr-x");
    Session denied =
        sh(
            Map.of("TMPDIR", texts.toString()),
            "echo text | " + powerless() + "checkout/redraft correct");
    allow(texts, "rwxr-xr-x");
    assertEquals(ExitCode.FAILURE, denied.code());
    assertTrue(denied.err().contains("cannot be written to"), denied.err());
    assertFalse(denied.err().contains("defect"), denied.err());
  }

  /** Java itself prints to standard output before anybody can stop it. */
  @Test
  void aLanguageServersOutputIsTheProtocolAlone() throws Exception {
    StringBuilder messages = new StringBuilder();
    for (String body :
        List.of(
            "{'jsonrpc':'2.0','id':1,'method':'initialize','params':{'capabilities':{}}}",
            "{'jsonrpc':'2.0','id':2,'method':'shutdown'}",
            "{'jsonrpc':'2.0','method':'exit'}")) {
      messages.append("Content-Length: ").append(body.length()).append("\r\n\r\n");
      messages.append(body.replace('\'', '"'));
    }
    Files.writeString(texts.resolve("messages"), messages);
    Session session =
        sh(
            Map.of("LANG", "C.UTF-8", "REDRAFT_JAVA_OPTIONS", "--show-version"),
            "checkout/redraft lsp < texts/messages");
    assertEquals(0, session.code(), session.err());
    assertTrue(session.out().startsWith("Content-Length: "), session.out());
    assertTrue(session.err().contains("Runtime"), session.err());
  }
}
