package dev.redraft.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code redraft eval}: what a model, or anything else that corrects, is worth. */
@Command(
    name = "eval",
    description = "Scores a model, or finished hypotheses, on a data set of tokenised sentences.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "SET")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class EvalCommand implements Runnable {
  @Spec private CommandSpec command;

  /** Without a set there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(
        command.commandLine(),
        "a kind of data set is missing: conll14, jfleg, parallel, kinds or" + " idempotent");
  }
}
