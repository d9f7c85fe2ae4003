package dev.redraft.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class BillOfMaterialsTest {
  private static final Path TOP = Path.of("..");

  /** Modules that are nobody's library. */
  private static final Set<String> OTHERS = Set.of("testdata", "bom", "dist");

  @Test
  void namesEveryLibrary() throws Exception {
    Set<String> libraries = found(TOP.resolve("pom.xml"), "<module>(.+)</module>");
    libraries.removeAll(OTHERS);
    assertEquals(
        libraries,
        found(TOP.resolve("bom/pom.xml"), "<artifactId>redraft-(?!bom)(.+)</artifactId>"));
  }

  @Test
  void hasTheVersionOfAll() throws Exception {
    String version = "<version>(.+-SNAPSHOT|\\d+\\.\\d+\\.\\d+)</version>\n  <packaging>";
    assertEquals(
        found(TOP.resolve("pom.xml"), version), found(TOP.resolve("bom/pom.xml"), version));
  }

  private static Set<String> found(Path file, String pattern) throws Exception {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
