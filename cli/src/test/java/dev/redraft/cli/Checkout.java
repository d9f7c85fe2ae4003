package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The launcher, in a folder that looks like a checkout after a build: this build's classes and
 * libraries under other names.
 */
final class Checkout {
  private final Path folder;

  private Checkout(Path folder) {
    this.folder = folder;
  }

  /** Lays it out. */
  static Checkout in(Path folder) throws IOException {
    Path target = Files.createDirectories(folder.resolve("cli/target/lib")).resolveSibling(".");
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path entry = Path.of(each).toAbsolutePath().normalize();
      if (entry.endsWith(Path.of("target", "classes"))) {
        Path module = folder.resolve(entry.getName(entry.getNameCount() - 3)).resolve("target");
        Files.createSymbolicLink(Files.createDirectories(module).resolve("classes"), entry);
      } else if (each.endsWith(".jar")) {
        Path link = target.resolve("lib").resolve(entry.getFileName());
        if (!Files.exists(link)) {
          Files.createSymbolicLink(link, entry);
        }
      }
    }
    Files.copy(Path.of("..", "redraft").toRealPath(), folder.resolve("redraft"));
    for (String each : List.of("pom.xml", "build.sh")) {
      Files.copy(Path.of(each), folder.resolve("cli").resolve(each));
    }
    Files.writeString(target.resolve("redraft.built"), java() + "\n");
    return new Checkout(folder);
  }

  private static String java() {
    return System.getProperty("java.home") + "/bin/java";
  }

  /** Where it is. */
  Path folder() {
    return folder;
  }

  /** Runs lines of shell in which {@code ./redraft} is the command. */
  Session sh(Path in, Map<String, String> environment, String script)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("redraft", ".out");
    Path err = Files.createTempFile("redraft", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder("sh", "-c", script)
              .directory(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().remove("LC_ALL");
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      assertTrue(process.waitFor(2, TimeUnit.MINUTES), script);
      return new Session(
          process.exitValue(),
          new String(Files.readAllBytes(out), StandardCharsets.UTF_8),
          new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
