package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.server.ServerOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
  @Test
  void listensBeyondThisMachineOnlyIfAllowed() {
    Session session = Session.run("serve", "--host", "0.0.0.0");
    assertEquals(2, session.code());
    assertTrue(session.err().contains("--allow-remote"), session.err());
  }

  @Test
  void refusesBadLimits() {
    assertEquals(2, Session.run("serve", "--port", "70000").code());
    assertEquals(2, Session.run("serve", "--queue", "0").code());
    assertEquals(2, Session.run("serve", "--max-seconds", "-1").code());
  }

  @Test
  void tellsTheLimitsThatHold() {
    String help = Session.run("serve", "--help").out().replaceAll("\\s+", " ");
    ServerOptions.Limits limits = ServerOptions.Limits.DEFAULT;
    assertTrue(help.contains("UTF-16 units (default: " + limits.textLength() + ")"), help);
    assertTrue(help.contains("the answer (default: " + limits.time().toSeconds() + ")"), help);
    assertTrue(help.contains("as many long ones (default: " + limits.queued() + ")"), help);
    assertTrue(help.contains("told to end (default: " + limits.drain().toSeconds() + ")"), help);
    assertTrue(help.contains("in memory (default: 64); 0 for nothing"), help);
  }

  @Test
  void namesABadListOfWordsAtOnce(@TempDir Path folder) throws IOException {
    Path words = Files.writeString(folder.resolve("words.txt"), "good\nNew York\n");
    Session session = Session.run("serve", "--port", "0", "--words", words.toString());
    assertEquals(ExitCode.USAGE, session.code());
    assertTrue(session.err().contains(words + ":2: 'New York' is more than a word"), session.err());
  }

  @Test
  void showsWhatTheServerTellsTheOperator() {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(shown, true, StandardCharsets.UTF_8);
    QuietLogging.show("dev.redraft.shown", to);
    System.setProperty("java.util.logging.config.class", QuietLogging.class.getName());
    try {
      QuietLogging.show("dev.redraft.shown", to);
    } finally {
      System.clearProperty("java.util.logging.config.class");
    }
    System.getLogger("dev.redraft.shown.Part").log(System.Logger.Level.ERROR, "100% {0}");
    System.getLogger("dev.redraft.other.Part").log(System.Logger.Level.ERROR, "other");
    assertEquals("redraft: 100% {0}\n", shown.toString(StandardCharsets.UTF_8));
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Session session = Session.run("serve", "--port", Integer.toString(taken.getLocalPort()));
      assertEquals(1, session.code());
      assertTrue(session.err().contains("choose another --port"), session.err());
    }
  }
}
