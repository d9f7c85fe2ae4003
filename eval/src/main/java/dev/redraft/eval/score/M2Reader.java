package dev.redraft.eval.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads M2 files, the CoNLL shared tasks' format: a block a sentence, blocks separated by blank
 * lines. A block is a line {@code S tok tok ...} ({@code S} alone for an empty sentence) and, for
 * every edit, {@code A start end|||type|||correction||correction|||REQUIRED|||-NONE-|||annotator}.
 * A correction that is empty or {@code -NONE-} deletes. The type {@code noop} says that its
 * annotator leaves the sentence alone. A sentence without edits is annotator 0's, left alone.
 */
public final class M2Reader {
  private static final int FIELD_COUNT = 6;

  private final Path file;
  private final List<AnnotatedSentence> sentences = new ArrayList<>();
  private final SortedMap<Integer, List<Annotation>> edits = new TreeMap<>();
  private @Nullable List<String> tokens;
  private int lineNumber = 0;

  private M2Reader(Path file) {
    this.file = file;
  }

  /**
   * Reads a file of UTF-8, with LF or CRLF, with or without a byte order mark.
   *
   * @throws MalformedDataException at the first line that is not as described, by its number
   * @throws MissingDataException if there is no such file, saying where CoNLL-2014 is to be had
   */
  public static List<AnnotatedSentence> read(Path file) throws IOException {
    if (Files.notExists(file)) {
      throw MissingDataException.ofConll14(file);
    }
    M2Reader reader = new M2Reader(file);
    for (String line : TokenLines.lines(file)) {
      reader.take(line);
    }
    reader.finish();
    if (reader.sentences.isEmpty()) {
      throw new MalformedDataException(file, "no sentence, not a line begins with 'S '");
    }
    return reader.sentences;
  }

  private void take(String line) throws MalformedDataException {
    lineNumber++;
    if (line.isBlank()) {
      finish();
    } else if (line.equals("S") || line.startsWith("S ")) {
      if (tokens != null) {
        throw malformed("a second 'S' line; a blank line has to separate two sentences");
      }
      tokens = TokenLines.split(line.substring(1));
    } else if (line.startsWith("A ")) {
      takeEdit(line.substring(2));
    } else {
      throw malformed("begins neither with 'S ' nor with 'A '");
    }
  }

  private void finish() {
    if (tokens == null) {
      return;
    }
    if (edits.isEmpty()) {
      edits.put(0, List.of());
    }
    sentences.add(new AnnotatedSentence(tokens, edits));
    tokens = null;
    edits.clear();
  }

  private void takeEdit(String line) throws MalformedDataException {
    if (tokens == null) {
      throw malformed("an 'A' line that no 'S' line precedes");
    }
    String[] fields = line.split("\\|\\|\\|", -1);
    if (fields.length != FIELD_COUNT) {
      throw malformed(fields.length + " fields separated by '|||', not " + FIELD_COUNT);
    }
    int annotator = number(fields[5].strip(), "annotator");
    if (annotator < 0) {
      throw malformed("annotator " + annotator + " is below 0");
    }
    List<Annotation> own = edits.computeIfAbsent(annotator, unused -> new ArrayList<>());
    List<String> span = TokenLines.split(fields[0]);
    if (span.size() != 2) {
      throw malformed("'" + fields[0] + "' is not a start and an end");
    }
    int start = number(span.get(0), "start");
    int end = number(span.get(1), "end");
    if (fields[1].equals("noop")) {
      return;
    }
    if (start < 0 || end < start || end > tokens.size()) {
      String range = "span " + start + " " + end;
      throw malformed(range + " is not within the sentence's " + tokens.size() + " tokens");
    }
    own.add(new Annotation(start, end, fields[1], corrections(fields[2]), annotator));
  }

  private static List<String> corrections(String field) {
    return Arrays.stream(field.split("\\|\\|", -1))
        .map(String::strip)
        .map(correction -> correction.equals("-NONE-") ? "" : correction)
        .toList();
  }

  private int number(String text, String what) throws MalformedDataException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw malformed(what + " '" + text + "' is not a number");
    }
  }

  private MalformedDataException malformed(String problem) {
    return new MalformedDataException(file, lineNumber, problem);
  }
}
