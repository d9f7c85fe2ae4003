package dev.redraft.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a unified diff which lines it adds or changes, by the names of the files as they are
 * afterwards. What the lines say is passed over, in whatever encoding.
 */
final class DiffLines {
  private static final Pattern HUNK =
      Pattern.compile("@@ -\\d{1,18}(?:,(\\d{1,18}))? \\+(\\d{1,18})(?:,(\\d{1,18}))? @@.*");

  private final String source;
  private final Map<String, List<Long>> lines = new LinkedHashMap<>();
  private List<Long> current = new ArrayList<>();
  private boolean isInFile = false;
  private boolean isDiff = false;
  private long number = 0;

  // What is left of the hunk, and where it is.
  private long oldCount = 0;
  private long newCount = 0;
  private long line = 0;

  private DiffLines(String source) {
    this.source = source;
  }

  /**
   * Reads a diff to its end.
   *
   * @param source what messages call it
   * @throws MalformedDiffException if it is none
   */
  static Map<String, LineRanges> read(InputStream in, String source) throws IOException {
    DiffLines diff = new DiffLines(source);
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
    for (String each = reader.readLine(); each != null; each = reader.readLine()) {
      diff.number++;
      diff.take(each);
    }
    return diff.result();
  }

  private void take(String text) throws MalformedDiffException {
    isDiff |= text.startsWith("diff ") || text.startsWith("+++ ");
    if (oldCount > 0 || newCount > 0) {
      takeInHunk(text);
    } else if (text.startsWith("+++ ")) {
      current = lines.computeIfAbsent(name(text.substring(4)), name -> new ArrayList<>());
      isInFile = true;
    } else if (text.startsWith("@@ ")) {
      beginHunk(text);
    } else if (text.startsWith("@@@ ")) {
      throw problem("is the diff of a merge; give one against a single revision");
    }
  }

  private void beginHunk(String text) throws MalformedDiffException {
    Matcher hunk = HUNK.matcher(text);
    if (!hunk.matches() || !isInFile) {
      throw problem("is no hunk of a unified diff");
    }
    oldCount = count(hunk.group(1));
    line = Long.parseLong(hunk.group(2));
    newCount = count(hunk.group(3));
  }

  private static long count(@Nullable String digits) {
    return digits == null ? 1 : Long.parseLong(digits);
  }

  private void takeInHunk(String text) throws MalformedDiffException {
    // Some mailers and editors strip the space of an empty line.
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    switch (first) {
      case '+' -> {
        current.add(line++);
        newCount--;
      }
      case '-' -> oldCount--;
      case ' ' -> {
        line++;
        oldCount--;
        newCount--;
      }
      case '\\' -> {}
      default -> throw problem("is no line of a unified diff's hunk");
    }
  }

  private MalformedDiffException problem(String problem) {
    return new MalformedDiffException(source, number, problem);
  }

  private Map<String, LineRanges> result() throws MalformedDiffException {
    if (oldCount > 0 || newCount > 0) {
      throw problem("is the last, but its hunk is not complete");
    }
    if (number > 0 && !isDiff) {
      throw problem("is the last, but there was no unified diff; git diff -U0 makes one");
    }
    Map<String, LineRanges> result = new LinkedHashMap<>();
    lines.forEach((name, numbers) -> result.put(name, LineRanges.of(numbers)));
    return result;
  }

  /** A file's name as it is in a header: without a time behind it, and without git's quotes. */
  private static String name(String header) {
    if (header.startsWith("\"")) {
      return unquoted(header);
    }
    int tab = header.indexOf('\t');
    String name = (tab < 0 ? header : header.substring(0, tab)).stripTrailing();
    return new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** What is between quotation marks, with the escapes of C that git uses. */
  private static String unquoted(String quoted) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = 1;
    while (at < quoted.length() && quoted.charAt(at) != '"') {
      char unit = quoted.charAt(at++);
      if (unit != '\\' || at == quoted.length()) {
        bytes.write(unit);
        continue;
      }
      char escaped = quoted.charAt(at++);
      int control = "abtnvfr".indexOf(escaped);
      if (control >= 0) {
        bytes.write(7 + control);
      } else if (escaped >= '0' && escaped <= '3' && at + 2 <= quoted.length()) {
        bytes.write(
            (escaped - '0') * 64 + (quoted.charAt(at) - '0') * 8 + quoted.charAt(at + 1) - '0');
        at += 2;
      } else {
        bytes.write(escaped);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
