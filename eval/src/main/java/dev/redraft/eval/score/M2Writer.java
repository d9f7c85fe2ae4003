package dev.redraft.eval.score;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes M2 files, which {@link M2Reader}, the official scorer and ERRANT's tools read. */
public final class M2Writer {
  private M2Writer() {}

  /** Writes the sentences in UTF-8; an annotator without edits is written as {@code noop}. */
  public static void write(Path file, List<AnnotatedSentence> sentences) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (AnnotatedSentence sentence : sentences) {
        writer.write("S " + String.join(" ", sentence.tokens()) + "\n");
        for (var annotator : sentence.byAnnotator().entrySet()) {
          if (annotator.getValue().isEmpty()) {
            writer.write(line("-1 -1|||noop|||-NONE-", annotator.getKey()));
          }
          for (Annotation edit : annotator.getValue()) {
            writer.write(line(describe(edit), edit.annotator()));
          }
        }
        writer.write("\n");
      }
    }
  }

  private static String describe(Annotation edit) {
    // Between bars an empty alternative would be mistaken for a part of the field's end.
    String nothing = edit.corrections().size() > 1 ? "-NONE-" : "";
    String corrections =
        edit.corrections().stream()
            .map(correction -> correction.isEmpty() ? nothing : correction)
            .collect(Collectors.joining("||"));
    return edit.start() + " " + edit.end() + "|||" + edit.type() + "|||" + corrections;
  }

  private static String line(String edit, int annotator) {
    return "A " + edit + "|||REQUIRED|||-NONE-|||" + annotator + "\n";
  }
}
