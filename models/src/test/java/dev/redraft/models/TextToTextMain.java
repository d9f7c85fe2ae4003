package dev.redraft.models;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A process that opens a text-to-text graph twice, on the architecture named if one is, and prints
 * what is said against it.
 */
final class TextToTextMain {
  private TextToTextMain() {}

  public static void main(String[] arguments) {
    Tensors.environment();
    if (!arguments[1].isEmpty()) {
      System.setProperty("os.arch", arguments[1]);
    }
    for (int attempt = 0; attempt < 2; attempt++) {
      try {
        TextToTextGraph.open(Path.of(arguments[0])).close();
        System.out.println("opened");
      } catch (IOException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
