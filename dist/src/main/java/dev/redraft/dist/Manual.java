package dev.redraft.dist;

import dev.redraft.cli.Redraft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes what the options of the command say about themselves: manual pages, and completions. */
public final class Manual {
  private Manual() {}

  /**
   * Writes a manual page in AsciiDoc for every command, and completions: {@code redraft.bash},
   * which bash loads by itself where it is installed, and {@code _redraft}, the same for zsh.
   *
   * @param args the folder to write to, which is made
   * @throws IOException if it cannot be written to
   */
  public static void main(String... args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    CommandLine command = Redraft.model();
    ManPageGenerator.generateManPage(
        folder.toFile(), null, new boolean[0], false, all(command).toArray(CommandSpec[]::new));
    String bash = AutoComplete.bash(command.getCommandName(), command);
    write(folder.resolve("redraft.bash"), bash);
    write(folder.resolve("_redraft"), "#compdef redraft\n" + bash);
  }

  private static Stream<CommandSpec> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command.getCommandSpec()),
        command.getSubcommands().values().stream().distinct().flatMap(Manual::all));
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
