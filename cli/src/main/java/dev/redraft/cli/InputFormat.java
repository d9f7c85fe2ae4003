package dev.redraft.cli;

import dev.redraft.formats.Format;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What {@code --format-in} says.
 *
 * @param format null to tell by name and content
 */
record InputFormat(@Nullable Format format) {
  private static final String AUTO = "auto";

  /** From what stands on the command line. */
  static final class Converter implements ITypeConverter<InputFormat> {
    @Override
    public InputFormat convert(String value) {
      String name = value.toLowerCase(Locale.ROOT);
      if (name.equals(AUTO)) {
        return new InputFormat(null);
      }
      return Arrays.stream(Format.values())
          .filter(each -> each.label().equals(name))
          .findFirst()
          .map(InputFormat::new)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected one of "
                          + String.join(", ", new Candidates())
                          + " but was '"
                          + value
                          + "'"));
    }
  }

  /** What can stand there. */
  static final class Candidates implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(Stream.of(AUTO), Arrays.stream(Format.values()).map(Format::label))
          .iterator();
    }
  }
}
