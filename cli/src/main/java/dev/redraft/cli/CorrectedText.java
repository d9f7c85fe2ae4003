package dev.redraft.cli;

import dev.redraft.corrector.Correction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** Writes corrected text as UTF-8. */
final class CorrectedText {
  private final OutputStream out;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();

  CorrectedText(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes a correction.
   *
   * @throws java.nio.charset.CharacterCodingException if it has half a surrogate pair: better than
   *     losing it
   */
  void write(Correction correction) throws IOException {
    ByteBuffer bytes = encoder.encode(CharBuffer.wrap(correction.text()));
    out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
  }

  void flush() throws IOException {
    out.flush();
  }
}
