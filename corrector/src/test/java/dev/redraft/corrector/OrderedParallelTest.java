package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OrderedParallelTest {
  @Test
  void keepsOrderWhateverFinishesFirst() {
    List<Integer> results =
        OrderedParallel.map(
                IntStream.range(0, 200).boxed(),
                i -> {
                  pause(i % 7 == 0 ? 5 : 0);
                  return -i;
                },
                4)
            .toList();

    assertEquals(IntStream.range(0, 200).map(i -> -i).boxed().toList(), results);
  }

  @Test
  void takesInOnlyALittleAhead() {
    AtomicInteger taken = new AtomicInteger();
    Stream<Integer> endless = Stream.generate(taken::incrementAndGet);
    try (Stream<Integer> results = OrderedParallel.map(endless, i -> i, 2)) {
      assertEquals(List.of(1, 2, 3), results.limit(3).toList());
    }
    assertTrue(taken.get() <= 3 + 4, taken + " taken for 3");
  }

  @Test
  void passesOnWhatTheFunctionThrows() {
    Stream<Integer> results =
        OrderedParallel.map(
            Stream.of(1, 2),
            i -> {
              throw new IllegalArgumentException("bad " + i);
            },
            2);

    assertEquals(
        "bad 1", assertThrows(IllegalArgumentException.class, results::toList).getMessage());
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
