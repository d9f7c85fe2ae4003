package dev.redraft.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redraft.corrector.Corrector;
import dev.redraft.eval.run.ProposalSet;
import dev.redraft.models.Judge;
import dev.redraft.models.JudgeInfo;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code redraft eval proposals}: what a model's confidence is fitted to. */
@Command(
    name = "proposals",
    description =
        "Writes every correction that the model proposes for texts whose corrected form is known, as"
            + " a line of JSON: whether it is right, and what is known of it; with --judge FOLDER also what"
            + " that judge says of it, and on the error stream what that took.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class EvalCommandProposals implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Streams streams;

  @Mixin private ModelOptions options;

  @Option(
      names = "--src",
      paramLabel = "FILE",
      required = true,
      description = "Texts as people write them, a line each.")
  private Path source;

  @Option(
      names = "--ref",
      paramLabel = "FILE",
      required = true,
      description = "The same texts corrected.")
  private Path reference;

  @Option(
      names = "--calibrated",
      description =
          "Tell the probability that a correction is right as the model's bundle has it, not the"
              + " model's own confidence.")
  private boolean calibrated;

  EvalCommandProposals(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<String> sources = Files.readAllLines(source);
    List<String> references = Files.readAllLines(reference);
    options.require(
        sources.size() == references.size(),
        "%s has %d lines, but %s has %d"
            .formatted(source, sources.size(), reference, references.size()));
    PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
    try (Corrector corrector =
        options.open(
            options
                .options()
                .withMinimumConfidence(0)
                .withCalibration(calibrated)
                .withDoubted(!calibrated))) {
      ProposalSet set = new ProposalSet(sources, references);
      Optional<JudgeInfo> judged = corrector.judge();
      if (judged.isEmpty()) {
        set.propose(corrector, null, proposal -> out.print(json(proposal) + "\n"));
      } else {
        try (Judge judge = Judge.open(judged.get().folder())) {
          List<Double> millis =
              set.propose(corrector, judge, proposal -> out.print(json(proposal) + "\n"));
          streams.err().println(described(judge.info(), millis));
        }
      }
    }
    out.flush();
    streams.out().finish();
    return ExitCode.DONE;
  }

  private static String described(JudgeInfo judge, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    return sorted.isEmpty()
        ? "the judge was asked nothing"
        : String.format(
            Locale.ROOT,
            "%s, %s: %d sentences judged, %.1f ms of processor time at the median, %.1f at the 90th"
                + " percentile",
            judge.name(),
            judge.precision(),
            sorted.size(),
            sorted.get(sorted.size() / 2),
            sorted.get(sorted.size() * 9 / 10));
  }

  private static String json(ProposalSet.Proposal proposal) {
    try {
      return JSON.writeValueAsString(proposal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
