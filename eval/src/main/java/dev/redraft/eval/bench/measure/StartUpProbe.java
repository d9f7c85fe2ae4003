package dev.redraft.eval.bench.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.ModelBundle;
import dev.redraft.models.Strategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program of a fresh process: opens a model, decodes sentences as a corrector does unless told
 * otherwise, and writes down how long that took since its parent started it. What it does first is
 * in plain files, so that nothing is loaded before its time.
 */
final class StartUpProbe {
  /** How a corrector decodes unless told otherwise. */
  static final Strategy STRATEGY = CorrectorOptions.DEFAULT.strategy();

  private StartUpProbe() {}

  /** What the process found; times since it was started. Memory is null where it is not known. */
  record Finding(
      double mainMillis,
      double openMillis,
      double firstMillis,
      @Nullable Double firstPeakMegabytes,
      @Nullable Double peakMegabytes) {}

  /**
   * Arguments: when the process was started, in microseconds since 1970; the model's folder; a file
   * with a sentence a line, at least one; the file to write the finding to; the task prefix, if not
   * the model's own.
   */
  public static void main(String... args) throws IOException {
    double main = millisSince(args[0]);
    List<String> sentences = Files.readAllLines(Path.of(args[2]), StandardCharsets.UTF_8);
    Finding finding;
    try (ModelBundle bundle =
        ModelBundle.open(Path.of(args[1]), args.length > 4 ? args[4] : null)) {
      Decoder decoder = bundle.decoder(STRATEGY, true);
      double open = millisSince(args[0]);
      decode(bundle, decoder, sentences.get(0));
      double first = millisSince(args[0]);
      Double firstPeak = PeakMemory.megabytes();
      sentences.forEach(sentence -> decode(bundle, decoder, sentence));
      finding = new Finding(main, open, first, firstPeak, PeakMemory.megabytes());
    }
    new ObjectMapper().writeValue(Path.of(args[3]).toFile(), finding);
  }

  private static void decode(ModelBundle bundle, Decoder decoder, String sentence) {
    decoder.decode(bundle.model(), TokenIds.of(bundle.tokenizer().tokenize(sentence).ids()));
  }

  private static double millisSince(String micros) {
    return (microsNow() - Long.parseLong(micros)) / 1e3;
  }

  /** The time of day, in microseconds since 1970. */
  static long microsNow() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }
}
