package dev.redraft.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.Level;
import dev.redraft.eval.run.CorrectionRun;
import dev.redraft.eval.run.Evaluation;
import dev.redraft.eval.run.EvaluationSet;
import dev.redraft.eval.run.Hypotheses;
import dev.redraft.eval.run.Report;
import dev.redraft.eval.run.Report.SystemDescription;
import dev.redraft.eval.score.M2Writer;
import dev.redraft.eval.score.TokenLines;
import dev.redraft.eval.text.NaturalText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One evaluation, whatever the set. */
final class EvalCommandRun {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Streams streams;
  private final EvalCommandOptions options;
  private final EvaluationSet set;
  private final List<NaturalText> texts;

  EvalCommandRun(Streams streams, EvalCommandOptions options, EvaluationSet set) {
    this.streams = streams;
    this.options = options;
    this.set = set;
    texts = set.sources().stream().map(NaturalText::of).toList();
  }

  /** Evaluates, prints and writes what was asked for; returns the exit code. */
  int run() throws IOException {
    if (options.naturalOut() != null) {
      Files.write(options.naturalOut(), texts.stream().map(NaturalText::text).toList());
    }
    // Read before anything that takes its time, so that a bad file is refused at once.
    Path against = options.against();
    Hypotheses others = against == null ? null : Hypotheses.read(against, set.sources());
    Evaluation evaluation = evaluation();
    if (against != null && others != null) {
      evaluation.compare(against.toString(), others);
    }
    Report report = evaluation.report();
    if (options.json() != null) {
      JSON.writeValue(options.json().toFile(), report);
    }
    PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
    new EvalCommandReport(out).print(report);
    out.flush();
    streams.out().finish();
    return ExitCode.DONE;
  }

  private Evaluation evaluation() throws IOException {
    Path file = options.hypotheses();
    if (file != null) {
      return evaluation(
          new SystemDescription(file.toString(), null), Hypotheses.read(file, set.sources()));
    }
    Path natural = options.naturalHypotheses();
    if (natural != null) {
      return evaluation(
          new SystemDescription(natural.toString(), null),
          Hypotheses.readNatural(natural, texts, set.tokenizer()));
    }
    return corrected();
  }

  private Evaluation corrected() throws IOException {
    boolean shows = options.wantsProgress() && streams.errIsTerminal();
    // All edits are wanted, and those that are not confident enough left out only afterwards.
    try (Corrector corrector = options.open(0);
        Progress progress =
            new Progress(
                shows ? streams.err() : null, Progress.Unit.SENTENCE, set.sources().size())) {
      CorrectionRun run = CorrectionRun.of(corrector, texts, options.rounds(), progress::update);
      Hypotheses hypotheses =
          new Hypotheses(
              set.sources(), run.changes(options.minimumConfidence(corrector), set.tokenizer()));
      Evaluation evaluation = evaluation(description(corrector, run), hypotheses);
      Map<String, Double> levels = new LinkedHashMap<>();
      for (Level level : Level.values()) {
        levels.put(level.name().toLowerCase(Locale.ROOT), corrector.minimumConfidence(level));
      }
      evaluation.levels(run, levels);
      if (options.wantsSweep()) {
        evaluation.sweep(run);
      }
      return evaluation;
    }
  }

  private SystemDescription description(Corrector corrector, CorrectionRun run) {
    return new SystemDescription(
        corrector.model().name(),
        options.described(corrector, options.rounds(), run.seconds(), run.skippedCount()));
  }

  private Evaluation evaluation(SystemDescription system, Hypotheses hypotheses)
      throws IOException {
    write(hypotheses);
    return new Evaluation(set, system, hypotheses);
  }

  private void write(Hypotheses hypotheses) throws IOException {
    if (options.out() != null) {
      TokenLines.write(options.out(), hypotheses.sentences());
    }
    if (options.m2Out() != null) {
      M2Writer.write(options.m2Out(), hypotheses.annotated());
    }
    if (options.errantOut() != null) {
      TokenLines.write(Path.of(options.errantOut() + ".orig"), hypotheses.sources());
      TokenLines.write(Path.of(options.errantOut() + ".cor"), hypotheses.sentences());
    }
  }
}
