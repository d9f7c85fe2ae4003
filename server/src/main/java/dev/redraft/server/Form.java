package dev.redraft.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/** The parameters of a request: of its address, and of a form in its body. Immutable. */
final class Form {
  private final Fields fields;

  private Form(Fields fields) {
    this.fields = fields;
  }

  /**
   * Reads them; those of the body go before.
   *
   * @throws Refusal if they are not encoded as they should be
   */
  static Form of(@Nullable String query, byte[] body) {
    Fields fields = new Fields();
    try {
      String form = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      read(form, fields);
      if (query != null) {
        read(query, fields);
      }
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw Refusal.badRequest("The parameters are not valid UTF-8 in percent-encoding");
    }
    return new Form(fields);
  }

  private static void read(String encoded, Fields fields) {
    if (!encoded.isEmpty()) {
      UrlEncoded.decodeTo(encoded, fields::add, StandardCharsets.UTF_8);
    }
  }

  /** A parameter, or null. */
  @Nullable String get(String name) {
    return fields.getValue(name);
  }

  boolean has(String name) {
    return fields.get(name) != null;
  }

  boolean isTrue(String name) {
    return "true".equals(get(name));
  }

  /** What a parameter lists between commas; nothing where it is missing. */
  List<String> list(String name) {
    String value = get(name);
    return value == null || value.isBlank()
        ? List.of()
        : Arrays.stream(value.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /**
   * A whole number of 0 or more.
   *
   * @throws Refusal if it is none
   */
  int number(String name, int otherwise) {
    String value = get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseUnsignedInt(value);
    } catch (NumberFormatException e) {
      throw Refusal.badRequest("'" + name + "' must be a whole number of 0 or more");
    }
  }
}
