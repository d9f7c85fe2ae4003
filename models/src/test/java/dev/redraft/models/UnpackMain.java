package dev.redraft.models;

import java.io.IOException;
import java.nio.file.Path;

/** A process that unpacks the bundled model into the folder named, and prints where. */
final class UnpackMain {
  private UnpackMain() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println(BundledModel.unpacked(Path.of(arguments[0])));
  }
}
