package dev.redraft.eval.bench.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lines of text, and figures in them, which look the same everywhere in the world. */
final class Lines {
  private Lines() {}

  /** A line with its end, of a format as {@link String#format} takes it. */
  static String line(String format, @Nullable Object... values) {
    return format(format, values) + "\n";
  }

  /** The lines that begin a section: an empty one and its title. */
  static String heading(String title) {
    return "\n" + title + "\n";
  }

  /** A count. */
  static String count(long count) {
    return Long.toString(count);
  }

  /** A figure with two digits behind the point. */
  static String two(double value) {
    return format("%.2f", value);
  }

  /** A figure with three digits behind the point. */
  static String three(double value) {
    return format("%.3f", value);
  }

  /** As {@link String#format} does it. */
  static String format(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
