package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
  @Test
  void unpacksOnceHoweverManyStartAtOnce(@TempDir Path cache) throws Exception {
    NativeLibrary.Platform platform = NativeLibrary.Platform.current();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Set<Path> folders = new HashSet<>();
    try {
      List<Future<Path>> results = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        results.add(threads.submit(() -> NativeLibrary.kept(cache, platform)));
      }
      for (Future<Path> result : results) {
        folders.add(result.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, folders.size());
    assertTrue(Files.size(folders.iterator().next().resolve(platform.library())) > 1_000_000);
    try (Stream<Path> left = Files.list(cache)) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void refusesAPlatformWithoutABuild(@TempDir Path cache) throws IOException {
    NativeLibrary.Platform odd =
        new NativeLibrary.Platform("plan9-mips", List.of("libtokenizers.so"));
    IOException refusal = assertThrows(IOException.class, () -> NativeLibrary.kept(cache, odd));
    assertTrue(String.valueOf(refusal.getMessage()).contains("plan9-mips"));
    try (Stream<Path> left = Files.list(cache)) {
      assertEquals(0, left.count());
    }
  }
}
