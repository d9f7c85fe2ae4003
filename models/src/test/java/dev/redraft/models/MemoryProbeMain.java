package dev.redraft.models;

import ai.onnxruntime.OrtException;
import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.TokenIds;
import dev.redraft.tokenizer.TextTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The process that {@code redraft_export.measuring.memory_steps} measures: corrects sentences in
 * one of several ways, and says on one line how many output tokens or characters that gave and what
 * the system says of its memory, in kibibytes. Linux only.
 */
public final class MemoryProbeMain {
  private static final List<String> FIELDS = List.of("VmHWM", "RssAnon", "RssFile");

  private MemoryProbeMain() {}

  /** What is asked for: flags such as {@code arena}, and settings such as {@code graphs=FOLDER}. */
  private record Request(Path bundle, List<String> sentences, List<String> words) {
    boolean has(String flag) {
      return words.contains(flag);
    }

    String setting(String key, String absent) {
      return words.stream()
          .filter(word -> word.startsWith(key + "="))
          .map(word -> word.substring(key.length() + 1))
          .findFirst()
          .orElse(absent);
    }
  }

  /**
   * Arguments: {@code idle}, {@code plain} or {@code bundle}; the bundle's folder; a file with a
   * sentence a line; flags and settings of {@code plain} ({@code arena}, {@code patterns}, {@code
   * lazy}, {@code graphs=FOLDER}, {@code extension=.ort}, {@code embedding=FILE}, {@code
   * session.ENTRY=VALUE}).
   */
  public static void main(String... args) throws IOException, OrtException {
    List<String> words = List.of(args).subList(3, args.length);
    List<String> sentences = Files.readAllLines(Path.of(args[2]));
    Request request = new Request(Path.of(args[1]), sentences, words);
    String finding =
        switch (args[0]) {
          case "idle" -> finding(0);
          case "plain" -> plain(request);
          case "bundle" -> bundle(request);
          default -> throw new IllegalArgumentException(args[0]);
        };
    System.out.println(finding);
  }

  private static String plain(Request request) throws IOException, OrtException {
    ModelDescription description = BundleDescription.read(request.bundle).model();
    Map<String, String> entries = new TreeMap<>();
    for (String word : request.words) {
      if (word.startsWith("session.")) {
        entries.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
      }
    }
    String embedding = request.setting("embedding", "");
    PlainGreedy.Settings settings =
        new PlainGreedy.Settings(
            Path.of(request.setting("graphs", request.bundle.toString())),
            request.setting("extension", ".onnx"),
            request.has("lazy"),
            embedding.isEmpty() ? null : Path.of(embedding),
            request.has("arena"),
            request.has("patterns"),
            entries);
    long tokens = 0;
    try (TextTokenizer tokenizer = TextTokenizer.open(request.bundle.resolve("tokenizer.json"));
        PlainGreedy greedy = new PlainGreedy(settings, description)) {
      for (String sentence : request.sentences) {
        TokenIds source = TokenIds.of(tokenizer.tokenize(sentence).ids());
        if (source.size() <= description.bounds().maxSourceTokens()) {
          tokens += greedy.decode(source).size();
        }
      }
      return finding(tokens);
    }
  }

  private static String bundle(Request request) throws IOException {
    long tokens = 0;
    try (ModelBundle bundle = ModelBundle.open(request.bundle)) {
      Decoder decoder = bundle.decoder(Strategy.AUTO, true);
      for (String sentence : request.sentences) {
        TokenIds source = TokenIds.of(bundle.tokenizer().tokenize(sentence).ids());
        if (source.size() <= bundle.info().maxSourceTokens()) {
          tokens += decoder.decode(bundle.model(), source).tokens().size();
        }
      }
      return finding(tokens);
    }
  }

  /** Made before anything is closed. */
  public static String finding(long output) throws IOException {
    List<String> found = new ArrayList<>();
    found.add(Long.toString(output));
    List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
    for (String field : FIELDS) {
      for (String line : status) {
        if (line.startsWith(field + ":")) {
          found.add(line.replaceAll("\\D", ""));
        }
      }
    }
    return String.join(" ", found);
  }
}
