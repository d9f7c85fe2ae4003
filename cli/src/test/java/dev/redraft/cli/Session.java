package dev.redraft.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A command run in this process, and what came of it. */
record Session(int code, String out, String err) {
  static Session run(String... args) {
    return on(new byte[0], args);
  }

  static Session on(String in, String... args) {
    return on(in.getBytes(StandardCharsets.UTF_8), args);
  }

  static Session on(byte[] in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code = Redraft.run(new ByteArrayInputStream(in), out, messages, args);
    return new Session(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
