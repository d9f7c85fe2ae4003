package dev.redraft.corrector;

import dev.redraft.models.MemoryProbeMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process that {@code redraft_export.measuring.memory_steps} measures where sentences go
 * through a {@link Corrector}; says what {@link MemoryProbeMain} says. Linux only.
 */
final class CorrectorMemoryMain {
  private CorrectorMemoryMain() {}

  /** Arguments: the bundle's folder; a file with a sentence a line. */
  public static void main(String... args) throws IOException {
    long characters = 0;
    try (Corrector corrector = Corrector.open(Path.of(args[0]))) {
      for (String sentence : Files.readAllLines(Path.of(args[1]))) {
        characters += corrector.correct(sentence).text().length();
      }
      System.out.println(MemoryProbeMain.finding(characters));
    }
  }
}
