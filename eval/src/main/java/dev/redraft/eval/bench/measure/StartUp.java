package dev.redraft.eval.bench.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redraft.eval.bench.figures.StartUpFigures;
import dev.redraft.eval.bench.measure.StartUpProbe.Finding;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.HdrHistogram.DoubleHistogram;
import org.jspecify.annotations.Nullable;

/**
 * Start-up and memory of a model, in processes of their own with this one's Java, class path and
 * options.
 */
final class StartUp {
  /** What comes after the first sentence is for the memory only. */
  private static final int MOST_SENTENCES = 100;

  /** An agent or a debugger of this process is none of the children's. */
  private static final List<String> INHERITED = List.of("-X", "-D");

  private static final int DIGITS = 3;

  private StartUp() {}

  /**
   * Starts processes one after the other, and waits for each.
   *
   * @throws UnmeasurableException if one fails; the message has what it said
   * @throws IOException if one cannot be started
   */
  static StartUpFigures measure(BenchModel model, List<String> sentences, int processCount)
      throws IOException, UnmeasurableException {
    Path folder = Files.createTempDirectory("redraft-bench");
    Path input = folder.resolve("sentences");
    Path finding = folder.resolve("finding");
    Path messages = folder.resolve("messages");
    try {
      List<String> first = sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size()));
      Files.write(input, first, StandardCharsets.UTF_8);
      List<Finding> findings = new ArrayList<>();
      for (int i = 0; i < processCount; i++) {
        run(command(model, input, finding), messages);
        findings.add(new ObjectMapper().readValue(finding.toFile(), Finding.class));
      }
      return figures(findings, first.size());
    } finally {
      for (Path file : List.of(input, finding, messages, folder)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static List<String> command(BenchModel model, Path input, Path finding) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> INHERITED.stream().anyMatch(option::startsWith))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(StartUpProbe.class.getName());
    command.add(Long.toString(StartUpProbe.microsNow()));
    command.add(model.bundle().info().folder().toString());
    command.addAll(List.of(input.toString(), finding.toString()));
    Stream.ofNullable(model.prefix()).forEach(command::add);
    return command;
  }

  private static void run(List<String> command, Path messages)
      throws IOException, UnmeasurableException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(messages.toFile())
            .start();
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new UnmeasurableException(
            "a process for measuring start-up ended with "
                + code
                + ": "
                + Files.readString(messages).strip());
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while measuring start-up", e);
    }
  }

  private static StartUpFigures figures(List<Finding> findings, int sentenceCount) {
    return new StartUpFigures(
        StartUpProbe.STRATEGY.name().toLowerCase(Locale.ROOT),
        findings.size(),
        medianOf(findings, Finding::mainMillis),
        medianOf(findings, each -> each.openMillis() - each.mainMillis()),
        medianOf(findings, each -> each.firstMillis() - each.openMillis()),
        medianOf(findings, Finding::firstMillis),
        medianIfKnown(
            findings.stream()
                .flatMap(each -> Stream.ofNullable(each.firstPeakMegabytes()))
                .toList()),
        sentenceCount,
        medianIfKnown(
            findings.stream().flatMap(each -> Stream.ofNullable(each.peakMegabytes())).toList()));
  }

  private static double medianOf(List<Finding> findings, ToDoubleFunction<Finding> value) {
    return median(findings.stream().mapToDouble(value).boxed().toList());
  }

  private static @Nullable Double medianIfKnown(List<Double> values) {
    return values.isEmpty() ? null : median(values);
  }

  private static double median(List<Double> values) {
    DoubleHistogram histogram = new DoubleHistogram(DIGITS);
    values.forEach(histogram::recordValue);
    return Rounded.to6(histogram.getValueAtPercentile(50));
  }
}
