package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class Utf8ReaderProperties {
  /** Hands out a few bytes at a time, so that characters are torn. */
  private static InputStream dripping(byte[] bytes, int atOnce) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int start, int length) {
        return super.read(buffer, start, Math.min(length, atOnce));
      }
    };
  }

  @Property
  void readsWhatWasWritten(@ForAll String text, @ForAll @IntRange(min = 1, max = 5) int atOnce)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringWriter read = new StringWriter();
    try (Utf8Reader reader = new Utf8Reader(dripping(bytes, atOnce))) {
      reader.transferTo(read);
      assertEquals(bytes.length, reader.consumedByteCount());
    }
    assertEquals(new String(bytes, StandardCharsets.UTF_8), read.toString());
  }

  @Property
  void namesTheFirstBadByte(@ForAll String text, @ForAll @IntRange(min = 1, max = 5) int atOnce) {
    byte[] good = text.getBytes(StandardCharsets.UTF_8);
    byte[] bad = Arrays.copyOf(good, good.length + 2);
    bad[good.length] = (byte) 0xE9;
    bad[good.length + 1] = '.';
    Utf8Reader reader = new Utf8Reader(dripping(bad, atOnce));
    NotUtf8Exception e =
        assertThrows(NotUtf8Exception.class, () -> reader.transferTo(new StringWriter()));
    assertEquals(
        "not UTF-8 at byte " + good.length + "; convert it first, for example with iconv",
        e.getMessage());
  }
}
