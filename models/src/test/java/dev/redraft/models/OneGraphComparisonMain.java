package dev.redraft.models;

import dev.redraft.decoder.AggressiveDecoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DraftStrategy;
import dev.redraft.decoder.TokenIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares files from ids to ids with the loop in Java and its suffix match, sentence by sentence
 * in turn: tokens, calls and times. Arguments: a bundle, sentences one a line, the files. See
 * models/python/README.md.
 */
final class OneGraphComparisonMain {
  private static final int WARM_UP_SENTENCES = 50;

  /** What one way of decoding took and how often it gave something else than Java. */
  private static final class Tally {
    final String name;
    final List<Long> nanos = new ArrayList<>();
    int callCount;
    int differingCount;

    Tally(String name) {
      this.name = name;
    }

    @Override
    public String toString() {
      long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      double count = sorted.length;
      return "%-28s differing %d of %d, calls %.3f, p50 %.2f ms, p95 %.2f ms, mean %.2f ms"
          .formatted(
              name,
              differingCount,
              sorted.length,
              callCount / count,
              sorted[sorted.length / 2] / 1e6,
              sorted[sorted.length * 95 / 100] / 1e6,
              Arrays.stream(sorted).sum() / count / 1e6);
    }
  }

  private OneGraphComparisonMain() {}

  public static void main(String[] arguments) throws IOException {
    List<String> sentences =
        Files.readAllLines(Path.of(arguments[1])).stream().map(String::strip).toList();
    List<OneGraph> graphs = new ArrayList<>();
    try (ModelBundle bundle = ModelBundle.open(Path.of(arguments[0]))) {
      for (String file : List.of(arguments).subList(2, arguments.length)) {
        graphs.add(OneGraph.open(Path.of(file)));
      }
      compare(bundle, graphs, sentences.subList(0, WARM_UP_SENTENCES));
      List<Tally> tallies = compare(bundle, graphs, sentences);
      for (int i = 1; i < tallies.size(); i++) {
        System.out.println(arguments[i + 1]);
      }
      tallies.forEach(System.out::println);
    } finally {
      graphs.forEach(OneGraph::close);
    }
  }

  private static List<Tally> compare(
      ModelBundle bundle, List<OneGraph> graphs, List<String> sentences) {
    List<Tally> tallies = new ArrayList<>(List.of(new Tally("loop in Java, suffix match")));
    for (int i = 1; i <= graphs.size(); i++) {
      tallies.add(new Tally("one graph " + i));
    }
    AggressiveDecoder loop = new AggressiveDecoder(DraftStrategy.suffixMatch());
    for (String sentence : sentences) {
      TokenIds source = TokenIds.of(bundle.tokenizer().tokenize(sentence).ids());
      long start = System.nanoTime();
      DecodingResult expected = loop.decode(bundle.model(), source);
      tallies.get(0).nanos.add(System.nanoTime() - start);
      tallies.get(0).callCount += expected.steps().size();
      for (int i = 1; i < tallies.size(); i++) {
        start = System.nanoTime();
        OneGraph.Decoded decoded = graphs.get(i - 1).decode(source);
        tallies.get(i).nanos.add(System.nanoTime() - start);
        tallies.get(i).callCount += decoded.callCount();
        tallies.get(i).differingCount += decoded.tokens().equals(expected.tokens()) ? 0 : 1;
      }
    }
    return tallies;
  }
}
