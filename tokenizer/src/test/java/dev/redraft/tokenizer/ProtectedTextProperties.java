package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ProtectedTextProperties {
  @Property
  void spansAreInOrderApartAndTrimmedAtTheirStart(
      @ForAll(supplier = HostileText.class) String text) {
    int end = -1;
    for (Span span : ProtectedText.find(text, EnumSet.allOf(ProtectedText.Kind.class))) {
      assertTrue(span.start() > end && span.length() > 0 && span.end() <= text.length());
      assertTrue(!WhiteSpace.is(text.charAt(span.start())));
      end = span.end();
    }
  }
}
