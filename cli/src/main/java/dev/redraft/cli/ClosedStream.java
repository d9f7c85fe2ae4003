package dev.redraft.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;

/** Standard input and output of a process that was started without them. */
final class ClosedStream {
  private ClosedStream() {}

  /** Says so to who reads. */
  static InputStream input() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return read(new byte[1], 0, 1);
      }

      @Override
      public int read(byte[] bytes, int start, int length) throws IOException {
        throw new FileSystemException(
            "standard input",
            null,
            "is closed; name a file, or give it a text: redraft correct < FILE");
      }
    };
  }

  /** Says so to who writes. */
  static OutputStream output() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("it is closed");
      }
    };
  }
}
