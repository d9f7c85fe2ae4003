package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Statements in Java out of a document, to be compiled and run as they stand there. */
public record JavaExample(String statements) {
  private static final Pattern FENCE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  /** The first example behind a marker. */
  public static JavaExample in(Path document, String marker) throws IOException {
    String text = Files.readString(document);
    Matcher fence = FENCE.matcher(text);
    assertTrue(
        text.contains(marker) && fence.find(text.indexOf(marker)),
        document + " has no Java example behind " + marker);
    return new JavaExample(fence.group(1));
  }

  /** Compiles and runs the example in a process of its own; what it prints. */
  public String run(String imports, Path workFolder, Path folder)
      throws IOException, InterruptedException {
    Path source = folder.resolve("Example.java");
    Files.writeString(
        source,
        imports
            + "\npublic class Example {\n"
            + "public static void main(String[] arguments) throws Exception {\n"
            + statements
            + "}\n}\n");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertNotNull(compiler, "no Java compiler");
    String classPath = System.getProperty("java.class.path");
    assertEquals(
        0,
        compiler.run(
            null, null, null, "-cp", classPath, "-d", folder.toString(), source.toString()));
    return Processes.run(
        workFolder, folder + System.getProperty("path.separator") + classPath, "Example");
  }
}
