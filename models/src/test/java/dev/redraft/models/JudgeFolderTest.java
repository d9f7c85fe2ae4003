package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class JudgeFolderTest {
  @TempDir private Path folder;

  @AfterEach
  void forget() {
    System.clearProperty("redraft.judge");
    System.clearProperty("redraft.bundled");
  }

  @Test
  void theUsersComesBeforeThePackages() throws IOException {
    Path users = folder.resolve("home/judge");
    System.setProperty("redraft.judge", users.toString());
    System.setProperty("redraft.bundled", folder.resolve("package/model").toString());
    assertNull(JudgeFolder.installed());
    Path packages = judge(folder.resolve("package/judge"));
    assertEquals(packages, JudgeFolder.installed());
    judge(users);
    assertEquals(users, JudgeFolder.installed());
    System.clearProperty("redraft.bundled");
    assertEquals(users, JudgeFolder.installed());
  }

  private static Path judge(Path place) throws IOException {
    Files.createDirectories(place);
    Files.writeString(place.resolve("judge.json"), "{}");
    return place;
  }
}
