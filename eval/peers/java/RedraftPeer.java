import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.TokenIds;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.models.ModelBundle;
import dev.redraft.models.ModelInfo;
import dev.redraft.models.Strategy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Redraft as a contender: {@code RedraftPeer BUNDLE STRATEGY tokens|batches|text WORKERS}. With
 * {@code tokens} a sentence is tokenized, decoded and put together again, as the other engines do
 * it; with {@code batches} each worker does so with its part of a turn at once, sentences of like
 * length together; with {@code text} a sentence goes through {@link Corrector#correct}, as a user's
 * text does.
 */
final class RedraftPeer {
  private RedraftPeer() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Strategy strategy = Strategy.valueOf(arguments[1].toUpperCase(Locale.ROOT));
    int workers = Integer.parseInt(arguments[3]);
    switch (arguments[2]) {
      case "tokens" -> serveTokens(folder, strategy, workers);
      case "batches" -> serveBatches(folder, strategy, workers);
      case "text" -> serveText(folder, strategy, workers);
      default -> throw new IllegalArgumentException(arguments[2] + " is none of tokens, batches, text");
    }
  }

  private static void serveTokens(Path folder, Strategy strategy, int workers) throws Exception {
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      Decoder decoder = bundle.decoder(strategy, true);
      Peer peer = sentence -> decode(bundle, decoder, sentence);
      peer.serve(description(bundle.info()), workers);
    }
  }

  private static Peer.Answer decode(ModelBundle bundle, Decoder decoder, String sentence) {
    long start = System.nanoTime();
    TokenIds source = TokenIds.of(bundle.tokenizer().tokenize(sentence).ids());
    long decoding = System.nanoTime();
    DecodingResult result = decoder.decode(bundle.model(), source);
    long decoded = System.nanoTime();
    String text = bundle.tokenizer().decode(result.tokens().toArray());
    long end = System.nanoTime();
    return new Peer.Answer(
        decoded - decoding,
        end - start,
        result.steps().size(),
        source.toArray(),
        result.tokens().toArray(),
        text);
  }

  private static void serveBatches(Path folder, Strategy strategy, int workers) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      Decoder decoder = bundle.decoder(strategy, true);
      Peer.serve(
          description(bundle.info()),
          turn -> {
            List<TokenIds> sources = new ArrayList<>();
            for (String sentence : turn) {
              sources.add(TokenIds.of(bundle.tokenizer().tokenize(sentence).ids()));
            }
            List<Integer> byLength =
                IntStream.range(0, turn.size())
                    .boxed()
                    .sorted(Comparator.comparingInt(place -> sources.get(place).size()))
                    .toList();
            Peer.Answer[] answers = new Peer.Answer[turn.size()];
            List<Callable<Void>> parts = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
              // Every worker gets short ones and long ones.
              int own = i;
              List<Integer> part =
                  IntStream.range(0, turn.size())
                      .filter(place -> place % workers == own)
                      .mapToObj(byLength::get)
                      .toList();
              parts.add(
                  () -> {
                    decodeTogether(bundle, decoder, sources, part, answers);
                    return null;
                  });
            }
            for (Future<Void> done : pool.invokeAll(parts)) {
              done.get();
            }
            return List.of(answers);
          });
    } finally {
      pool.shutdownNow();
    }
  }

  private static void decodeTogether(
      ModelBundle bundle,
      Decoder decoder,
      List<TokenIds> sources,
      List<Integer> part,
      Peer.Answer[] answers) {
    List<DecodingResult> results =
        decoder.decodeAll(bundle.model(), part.stream().map(sources::get).toList(), () -> false);
    for (int i = 0; i < part.size(); i++) {
      int[] output = results.get(i).tokens().toArray();
      answers[part.get(i)] =
          new Peer.Answer(
              -1,
              -1,
              results.get(i).steps().size(),
              sources.get(part.get(i)).toArray(),
              output,
              bundle.tokenizer().decode(output));
    }
  }

  private static void serveText(Path folder, Strategy strategy, int workers) throws Exception {
    try (Corrector corrector =
        Corrector.open(folder, CorrectorOptions.DEFAULT.withStrategy(strategy))) {
      Peer peer =
          sentence -> {
            long start = System.nanoTime();
            String text = corrector.correct(sentence).text();
            return Peer.Answer.ofText(System.nanoTime() - start, text);
          };
      peer.serve(description(corrector.model()), workers);
    }
  }

  private static String description(ModelInfo model) {
    return model.name() + " " + model.precision() + ", " + ModelBundle.runtime();
  }
}
