package dev.redraft.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redraft correct}: text in, corrected text out. */
@Command(
    name = "correct",
    description =
        "Corrects files, or standard input. All but the corrections comes back byte for byte.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class CorrectCommand implements Callable<Integer> {
  private final Streams streams;
  private final Failures failures;

  @Spec private CommandSpec command;
  @Mixin private EngineOptions options;

  @Parameters(
      paramLabel = "FILE",
      description =
          "UTF-8 files to correct, written one after the other to standard output; - is standard"
              + " input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--in-place",
      description = "Correct the files themselves, and keep what they were as backups.")
  private boolean inPlace;

  @Option(
      names = "--backup-suffix",
      paramLabel = "SUFFIX",
      defaultValue = ".bak",
      description = "What a backup's name has behind the file's (default: ${DEFAULT-VALUE}).")
  private String backupSuffix;

  @Option(names = "--force", description = "Replace backups that exist already.")
  private boolean force;

  CorrectCommand(Streams streams, Failures failures) {
    this.streams = streams;
    this.failures = failures;
  }

  @Override
  public Integer call() throws IOException {
    List<Input> inputs = Input.named(files);
    check(inputs);
    int code = ExitCode.DONE;
    boolean showsProgress = inPlace || !streams.outIsTerminal();
    try (Proofreading proofreading = Proofreading.open(streams, options, inputs, showsProgress)) {
      for (Input input : inputs) {
        try {
          correct(input, proofreading);
        } catch (OutputException e) {
          throw e;
        } catch (IOException | RuntimeException e) {
          code = failures.report(input, e);
        }
      }
    }
    return code;
  }

  private void check(List<Input> inputs) {
    if (inPlace && inputs.stream().anyMatch(Input::isStandardInput)) {
      throw new ParameterException(
          command.commandLine(), "--in-place needs files, standard input has no place");
    }
    if (backupSuffix.isEmpty() || backupSuffix.contains("/") || backupSuffix.contains("\\")) {
      throw new ParameterException(
          command.commandLine(),
          "--backup-suffix is '"
              + backupSuffix
              + "', but must be part of a file name, such as .bak");
    }
  }

  private void correct(Input input, Proofreading proofreading) throws IOException {
    if (!inPlace) {
      CorrectedText text = new CorrectedText(streams.out());
      proofreading.read(
          input,
          (passage, correction) -> {
            text.write(correction);
            text.flush();
          });
      return;
    }
    try (InPlaceFile file = InPlaceFile.open(input.path(), backupSuffix, force)) {
      proofreading.read(input, (passage, correction) -> file.write(correction));
      file.replace();
    }
  }
}
