package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's Java example, compiled and run as it stands there. */
final class ReadmeTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void exampleCompilesAndCorrects() throws IOException, InterruptedException {
    Matcher readme = EXAMPLE.matcher(Files.readString(Path.of("..", "README.md")));
    assertTrue(readme.find(), "the README has no Java example");
    Path source = folder.resolve("Example.java");
    Files.writeString(
        source,
        "import dev.redraft.models.*;\npublic class Example {\n"
            + "public static void main(String[] arguments) throws Exception {\n"
            + readme.group(1)
            + "}\n}\n");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertNotNull(compiler, "no Java compiler");
    String classPath = System.getProperty("java.class.path");
    assertEquals(
        0,
        compiler.run(
            null, null, null, "-cp", classPath, "-d", folder.toString(), source.toString()));

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder + System.getProperty("path.separator") + classPath,
                "Example")
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(0, process.waitFor());
    assertTrue(output.startsWith("We always walked the dog."), output);
    assertTrue(output.contains("-> ''"), output);
  }
}
