package dev.redraft.cli;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A program that prints in every way there is, while it speaks a protocol on standard output. */
final class NoisyProtocol {
  /** More than a pipe holds. */
  static final String MESSAGE = "message ".repeat(50_000);

  private NoisyProtocol() {}

  /** Prints. */
  public static void main(String... args) throws IOException {
    OutputStream out = ProtocolOutput.take();
    System.out.println("noise of Java");
    try (OutputStream raw = new FileOutputStream(FileDescriptor.out)) {
      out.write(MESSAGE.getBytes(StandardCharsets.UTF_8));
      raw.write("noise of a stream\n".getBytes(StandardCharsets.UTF_8));
      raw.flush();
      Function.getFunction(Platform.C_LIBRARY_NAME, "puts").invokeInt(new Object[] {"noise of C"});
      Function.getFunction(Platform.C_LIBRARY_NAME, "fflush").invokeInt(new Object[] {null});
      out.write('!');
      out.flush();
    }
  }
}
