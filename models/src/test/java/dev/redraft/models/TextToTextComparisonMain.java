package dev.redraft.models;

import dev.redraft.decoder.GreedyDecoder;
import dev.redraft.decoder.TokenIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares a file from text to text with the bundle's tokenizer and greedy decoding. Arguments: a
 * bundle, sentences one a line, the file. See models/python/README.md.
 */
final class TextToTextComparisonMain {
  private TextToTextComparisonMain() {}

  public static void main(String[] arguments) throws IOException {
    List<String> sentences = Files.readAllLines(Path.of(arguments[1]));
    int differingCount = 0;
    long nanos = 0;
    try (ModelBundle bundle = ModelBundle.open(Path.of(arguments[0]));
        TextToTextGraph graph = TextToTextGraph.open(Path.of(arguments[2]))) {
      for (String sentence : sentences) {
        TokenIds source = TokenIds.of(bundle.tokenizer().tokenize(sentence).ids());
        TokenIds greedy = new GreedyDecoder().decode(bundle.model(), source).tokens();
        String expected = bundle.tokenizer().decode(greedy.toArray());
        long start = System.nanoTime();
        String actual = graph.correct(sentence);
        nanos += System.nanoTime() - start;
        if (!actual.equals(expected)) {
          differingCount++;
          System.out.println("expected " + expected + "\nbut was  " + actual);
        }
      }
    }
    System.out.printf(
        "differing %d of %d, mean %.2f ms%n",
        differingCount, sentences.size(), nanos / 1e6 / Math.max(1, sentences.size()));
  }
}
