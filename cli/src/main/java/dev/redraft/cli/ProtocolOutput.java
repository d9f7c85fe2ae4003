package dev.redraft.cli;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Standard output, kept for one protocol. The launcher gives it to this process under another
 * number, with standard error in its place; where it has not, that is done here: so whatever
 * prints, in Java or in a native library, prints there. Java has no way to write to another
 * descriptor (and sockets, which some editors give their servers, cannot be opened by {@code
 * /dev/fd}), so C's {@code write} does.
 */
final class ProtocolOutput extends OutputStream {
  /** Which descriptor the launcher has moved standard output to. */
  private static final String GIVEN = "redraft.protocol";

  private static final int STANDARD_OUTPUT = 1;
  private static final int STANDARD_ERROR = 2;
  private static final int INTERRUPTED = 4;

  /** {@code EAGAIN} of Linux and of macOS: the reader has set it so, and is slow. */
  private static final int[] TRY_AGAIN = {11, 35};

  private final C c;
  private final int descriptor;

  /** What of C's library is needed. */
  private interface C extends Library {
    int dup(int descriptor) throws LastErrorException;

    int dup2(int descriptor, int other) throws LastErrorException;

    NativeLong write(int descriptor, byte[] bytes, NativeLong count) throws LastErrorException;
  }

  private ProtocolOutput(C c, int descriptor) {
    this.c = c;
    this.descriptor = descriptor;
  }

  /**
   * Takes standard output. Where there is no C library, or none can be loaded, only what Java
   * prints is kept from it.
   *
   * @throws IOException if it is a socket, and no C library can be loaded
   */
  static OutputStream take() throws IOException {
    Integer given = Integer.getInteger(GIVEN);
    OutputStream taken;
    try {
      taken = Platform.isWindows() ? plain(given) : moved(given);
    } catch (LinkageError | LastErrorException e) {
      taken = plain(given);
    }
    System.setOut(System.err);
    return taken;
  }

  private static OutputStream plain(@Nullable Integer given) throws IOException {
    return given == null
        ? new FileOutputStream(FileDescriptor.out)
        : new FileOutputStream("/dev/fd/" + given);
  }

  private static OutputStream moved(@Nullable Integer given) {
    C c = Native.load(Platform.C_LIBRARY_NAME, C.class);
    if (given != null) {
      return new ProtocolOutput(c, given);
    }
    int descriptor = c.dup(STANDARD_OUTPUT);
    c.dup2(STANDARD_ERROR, STANDARD_OUTPUT);
    return new ProtocolOutput(c, descriptor);
  }

  @Override
  public void write(int unit) throws IOException {
    write(new byte[] {(byte) unit}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    int done = offset;
    while (done < offset + length) {
      done += written(Arrays.copyOfRange(bytes, done, offset + length));
    }
  }

  private int written(byte[] bytes) throws IOException {
    try {
      return c.write(descriptor, bytes, new NativeLong(bytes.length)).intValue();
    } catch (LastErrorException e) {
      int code = e.getErrorCode();
      if (code == TRY_AGAIN[0] || code == TRY_AGAIN[1]) {
        pause();
        return 0;
      }
      if (code == INTERRUPTED) {
        return 0;
      }
      throw new IOException("standard output cannot be written to: " + e.getMessage(), e);
    }
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the reader was slow");
    }
  }
}
