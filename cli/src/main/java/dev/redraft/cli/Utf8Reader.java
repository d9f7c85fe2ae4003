package dev.redraft.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and nothing else: a byte that does not belong is an error, never a replacement
 * character. A byte order mark is a character like any other. Returns what has arrived, without
 * waiting for more.
 */
final class Utf8Reader extends Reader {
  private static final int BUFFER_BYTES = 1 << 13;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
  private long consumedByteCount = 0;
  private boolean exhausted = false;

  Utf8Reader(InputStream in) {
    this.in = in;
    decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** How many bytes have been decoded. */
  long consumedByteCount() {
    return consumedByteCount;
  }

  /**
   * {@inheritDoc}
   *
   * @param length at least 2, as a character may take two units
   * @throws NotUtf8Exception at the first byte that does not belong; what comes before it has been
   *     returned by then
   */
  @Override
  public int read(char[] buffer, int start, int length) throws IOException {
    if (length < 2) {
      throw new IllegalArgumentException("length is " + length + ", but at least 2 are needed");
    }
    CharBuffer chars = CharBuffer.wrap(buffer, start, length);
    while (true) {
      int before = bytes.position();
      CoderResult result = decoder.decode(bytes, chars, exhausted);
      consumedByteCount += bytes.position() - before;
      int count = chars.position();
      if (count > 0) {
        return count;
      }
      if (result.isError()) {
        throw new NotUtf8Exception(consumedByteCount);
      }
      if (exhausted) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      exhausted = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
