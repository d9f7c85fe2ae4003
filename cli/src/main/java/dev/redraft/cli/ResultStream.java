package dev.redraft.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Standard output. Remembers that writing failed, because writers on top of it may swallow the
 * exception. Closing it flushes it.
 */
final class ResultStream extends OutputStream {
  private final OutputStream out;
  private @Nullable OutputException failure;

  ResultStream(OutputStream out) {
    this.out = new BufferedOutputStream(out);
  }

  @Override
  public void write(int b) throws OutputException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws OutputException {
    try {
      out.write(bytes, start, length);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void flush() throws OutputException {
    try {
      out.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() throws OutputException {
    flush();
  }

  /**
   * Flushes.
   *
   * @throws OutputException if this or any writing before failed
   */
  void finish() throws OutputException {
    flush();
    if (failure != null) {
      throw failure;
    }
  }

  private OutputException failed(IOException cause) {
    OutputException exception = new OutputException(cause);
    if (failure == null) {
      failure = exception;
    }
    return exception;
  }
}
