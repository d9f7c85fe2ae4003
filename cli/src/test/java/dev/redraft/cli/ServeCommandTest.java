package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

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
  void saysThatThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Session session = Session.run("serve", "--port", Integer.toString(taken.getLocalPort()));
      assertEquals(1, session.code());
      assertTrue(session.err().contains("choose another --port"), session.err());
    }
  }
}
