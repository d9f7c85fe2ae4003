package dev.redraft.cli;

import dev.redraft.formats.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file holds, as far as its name and its beginning tell. */
enum FileKind {
  /** Text that people read. */
  TEXT,
  /** Data that programs read. */
  DATA,
  /** A program's source. */
  SOURCE,
  /** The text of a licence, which nobody but its authors may change. */
  LICENCE,
  /** Something else: no text, or not UTF-8. */
  OTHER;

  private static final String LICENCES = "(?:un)?licen[cs]e.*|copying.*|notice(?:\\..*)?";
  private static final int SEEN_BYTES = 1 << 13;

  /** The kind of a file that can be read. */
  static FileKind of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.matches(LICENCES)) {
      return LICENCE;
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(SEEN_BYTES);
    }
    String text = text(head);
    boolean isUnknown = Format.ofName(name) == null && name.lastIndexOf('.') > 0;
    return text == null || isUnknown ? OTHER : of(Format.of(name, text));
  }

  private static FileKind of(Format format) {
    return switch (format) {
      case DATA -> DATA;
      case SOURCE -> SOURCE;
      default -> TEXT;
    };
  }

  /** The beginning of a file as text, or null if it is none; a character may be cut at its end. */
  private static @Nullable String text(byte[] head) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(head.length);
    if (decoder.decode(ByteBuffer.wrap(head), chars, false).isError()) {
      return null;
    }
    String text = chars.flip().toString();
    return text.indexOf('\0') >= 0 ? null : text;
  }
}
