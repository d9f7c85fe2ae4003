package dev.redraft.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands below {@code redraft}. Where the command line begins with the name of one, only that
 * is made: to read what all of them take costs as much time as several sentences.
 */
final class Commands {
  private final Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();

  /**
   * All of them, none made yet.
   *
   * @param streams what they read from and write to
   * @param failures what they report to
   */
  Commands(Streams streams, Failures failures) {
    put("correct", () -> new CorrectCommand(streams, failures));
    put("check", () -> new CheckCommand(streams, failures));
    put("lsp", () -> new LspCommand(streams));
    put("serve", () -> new ServeCommand(streams));
    put("models", () -> new ModelsCommand(streams, failures));
    put("judge", () -> new JudgeCommand(streams));
    all.put("eval", () -> eval(streams));
    all.put("bench", () -> bench(streams));
    put("completion", () -> new CompletionCommand(streams));
    put("help", CommandLine.HelpCommand::new);
  }

  private void put(String name, Supplier<Object> command) {
    all.put(name, () -> new CommandLine(command.get()));
  }

  private static CommandLine eval(Streams streams) {
    return new CommandLine(new EvalCommand())
        .addSubcommand(new EvalCommandConll14(streams))
        .addSubcommand(new EvalCommandJfleg(streams))
        .addSubcommand(new EvalCommandParallel(streams))
        .addSubcommand(new EvalCommandKinds(streams))
        .addSubcommand(new EvalCommandProposals(streams))
        .addSubcommand(new EvalCommandClean(streams))
        .addSubcommand(new EvalCommandErrors(streams))
        .addSubcommand(new EvalCommandIdempotent(streams));
  }

  private static CommandLine bench(Streams streams) {
    return new CommandLine(new BenchCommand(streams))
        .addSubcommand(new BenchBatchesCommand(streams))
        .addSubcommand(new BenchTypingCommand(streams))
        .addSubcommand(new BenchJudgeCommand(streams));
  }

  /** Makes those that a command line may mean, in the order in which help shows them. */
  List<CommandLine> meantBy(String... args) {
    Supplier<CommandLine> meant =
        args.length == 0 || args[0].equals("help") ? null : all.get(args[0]);
    Collection<Supplier<CommandLine>> made = meant == null ? all.values() : List.of(meant);
    return made.stream().map(Supplier::get).toList();
  }
}
