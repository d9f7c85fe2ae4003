import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.TokenIds;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.models.ModelBundle;
import dev.redraft.models.ModelInfo;
import dev.redraft.models.Strategy;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Redraft as a contender: {@code RedraftPeer BUNDLE STRATEGY tokens|text WORKERS}. With {@code
 * tokens} a sentence is tokenized, decoded and put together again, as the other engines do it; with
 * {@code text} it goes through {@link Corrector#correct}, as a user's text does.
 */
final class RedraftPeer {
  private RedraftPeer() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Strategy strategy = Strategy.valueOf(arguments[1].toUpperCase(Locale.ROOT));
    int workers = Integer.parseInt(arguments[3]);
    switch (arguments[2]) {
      case "tokens" -> serveTokens(folder, strategy, workers);
      case "text" -> serveText(folder, strategy, workers);
      default -> throw new IllegalArgumentException(arguments[2] + " is neither tokens nor text");
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
