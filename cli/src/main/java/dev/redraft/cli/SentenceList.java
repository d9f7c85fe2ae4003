package dev.redraft.cli;

import dev.redraft.eval.bench.measure.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads sentences, one a line, with a target for each where there is a file of those. Lines of
 * nothing but white space are left out, with their targets. A sentence is called by its file and
 * line.
 */
final class SentenceList {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern LINE_END = Pattern.compile("(?<=\n)");

  private final Streams streams;

  SentenceList(Streams streams) {
    this.streams = streams;
  }

  /**
   * Reads all sentences.
   *
   * @param target the file of targets, as many lines as all inputs have together; or null
   */
  List<Sentence> read(List<Input> inputs, @Nullable Input target) throws IOException {
    List<String> labels = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Input input : inputs) {
      List<String> own = lines(input);
      lines.addAll(own);
      for (int line = 1; line <= own.size(); line++) {
        labels.add(input.name() + ":" + line);
      }
    }
    List<String> targets = target == null ? List.of() : lines(target);
    if (target != null && targets.size() != lines.size()) {
      throw new FileSystemException(
          target.name(),
          null,
          "has "
              + targets.size()
              + " lines for "
              + lines.size()
              + " lines of sentences; there must be a target for each");
    }
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        sentences.add(
            new Sentence(labels.get(i), lines.get(i), target == null ? null : targets.get(i)));
      }
    }
    return sentences;
  }

  private List<String> lines(Input input) throws IOException {
    try (InputStream bytes = input.open(streams.in());
        Utf8Reader reader = new Utf8Reader(bytes)) {
      StringWriter copy = new StringWriter();
      reader.transferTo(copy);
      String text = copy.toString();
      text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
      return text.isEmpty() ? List.of() : LINE_END.splitAsStream(text).map(String::strip).toList();
    }
  }
}
