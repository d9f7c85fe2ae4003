package dev.redraft.corrector;

import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The process that {@link ClosingTest} starts, so that a crash ends nothing else: runs {@link
 * ClosingCase}s one after another, and prints its resident size now and then.
 */
final class ClosingMain {
  private static final int SAMPLES = 20;
  private static final Path STATUS = Path.of("/proc/self/status");

  private ClosingMain() {}

  /** Arguments: the number of cases, and the first one's seed. */
  public static void main(String... args) throws Exception {
    int count = Integer.parseInt(args[0]);
    long seed = Long.parseLong(args[1]);
    List<String> sentences = Files.readAllLines(TestData.path("sentences.txt"));
    ExecutorService threads = Executors.newCachedThreadPool();
    for (int i = 1; i <= count; i++) {
      try {
        new ClosingCase(seed + i, threads, sentences).run();
      } catch (Exception | AssertionError e) {
        e.printStackTrace();
        Runtime.getRuntime().halt(1); // what hangs would keep the process
      }
      if (i * SAMPLES / count > (i - 1) * SAMPLES / count) {
        System.out.println(i + " " + residentKilobytes());
      }
    }
    threads.shutdown();
  }

  private static long residentKilobytes() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }
}
