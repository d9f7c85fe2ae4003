package dev.redraft.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
              + " input. With --in-place, a folder stands for the files of text below, but for hidden"
              + " ones and those that git ignores.")
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

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description =
          "Leave out files that FILE says are done, and write down there which have been; one that"
              + " has changed since, or is to be corrected with another model or other options, is"
              + " done again. Needs --in-place.")
  private @Nullable Path resume;

  private int code = ExitCode.DONE;
  private long editCount = 0;
  private int changedCount = 0;
  private int earlierCount = 0;

  CorrectCommand(Streams streams, Failures failures) {
    this.streams = streams;
    this.failures = failures;
  }

  @Override
  public Integer call() throws IOException {
    check();
    code = ExitCode.DONE;
    Selection selection = new Selection(options, inPlace, inPlace);
    selection.find(files, streams.in(), (input, problem) -> code = failures.report(input, problem));
    boolean showsProgress = inPlace || !streams.outIsTerminal();
    try (Proofreading proofreading =
            Proofreading.begin(streams, options, selection.inputs(), showsProgress);
        DoneFiles done = resume == null ? null : DoneFiles.open(resume)) {
      proofreading.prepare(selection.jobs());
      for (Job job : selection.jobs()) {
        try {
          correct(job, proofreading, done);
        } catch (OutputException e) {
          throw e;
        } catch (IOException | RuntimeException e) {
          code = failures.report(job.input(), e);
        }
      }
    }
    LeftOut.summary(selection.leftOut()).forEach(failures::note);
    if (earlierCount > 0) {
      failures.note(counted(earlierCount, "file") + " done before");
    }
    if (inPlace) {
      failures.note(summary(selection.jobs().size()));
    }
    return selection.refused().isEmpty() ? code : ExitCode.FAILURE;
  }

  private String summary(int fileCount) {
    return counted(editCount, "correction")
        + " in "
        + changedCount
        + " of "
        + counted(fileCount, "file");
  }

  private static String counted(long count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  private void check() {
    options.require(resume == null || inPlace, "--resume needs --in-place");
    options.require(
        resume == null || !options.wantsChangedLines(),
        "--resume knows whole files, and --diff-only lines of them; leave out one");
    boolean hasFiles = !files.isEmpty() || options.wantsChangedLines();
    if (inPlace && (!hasFiles || files.stream().map(Input::new).anyMatch(Input::isStandardInput))) {
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

  private void correct(Job job, Proofreading proofreading, @Nullable DoneFiles done)
      throws IOException {
    if (!inPlace) {
      CorrectedText text = new CorrectedText(streams.out());
      proofreading.read(
          job,
          (passage, correction) -> {
            text.write(correction);
            text.flush();
          });
      return;
    }
    String recipe = done == null ? "" : proofreading.recipe(job);
    Path path = job.input().path();
    if (done != null && done.contain(path, recipe)) {
      earlierCount++;
      return;
    }
    try (InPlaceFile file = InPlaceFile.open(path, backupSuffix, force)) {
      proofreading.read(job, (passage, correction) -> file.write(correction));
      file.replace(problem -> failures.note(job.input().label() + ": " + problem));
      editCount += file.editCount();
      changedCount += file.editCount() > 0 ? 1 : 0;
      if (done != null) {
        done.add(path, file.checksum(), recipe);
      }
    }
  }
}
