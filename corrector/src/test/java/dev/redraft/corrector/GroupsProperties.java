package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class GroupsProperties {
  @Property(tries = 300)
  void elementsStayInOrderInGroupsOfTheSizeAskedFor(
      @ForAll List<Integer> elements, @ForAll @IntRange(min = 1, max = 9) int size) {
    List<List<Integer>> groups =
        Groups.of(elements.stream(), counted -> size, each -> each % 3 != 0).toList();
    List<Integer> joined = new ArrayList<>();
    for (List<Integer> group : groups) {
      long counted = group.stream().filter(each -> each % 3 != 0).count();
      assertTrue(!group.isEmpty() && counted <= size, group + " for " + size);
      joined.addAll(group);
    }
    assertEquals(elements, joined);
  }

  @Property(tries = 300)
  void sizesAreAskedForWithWhatHasCounted(@ForAll List<Boolean> elements) {
    AtomicInteger last = new AtomicInteger(-1);
    Groups.of(
            elements.stream(),
            counted -> {
              assertTrue(counted >= last.getAndSet(counted));
              return 1 + counted / 2;
            },
            each -> each)
        .forEach(group -> {});
    assertTrue(last.get() <= elements.stream().filter(each -> each).count());
  }

  @Example
  void noMoreIsTakenInThanAGroup() {
    AtomicInteger taken = new AtomicInteger();
    Iterator<List<Integer>> groups =
        Groups.of(
                Stream.iterate(0, each -> each + 1).peek(each -> taken.incrementAndGet()),
                counted -> counted == 0 ? 1 : 3,
                each -> true)
            .iterator();
    assertEquals(List.of(0), groups.next());
    assertTrue(taken.get() <= 1 + 1, taken + " taken");
    assertEquals(List.of(1, 2, 3), groups.next());
    assertTrue(taken.get() <= 4 + 1, taken + " taken");
  }

  @Example
  void whatFailedFailsInItsTurn() {
    AtomicBoolean closed = new AtomicBoolean();
    Supplier<Integer> failing =
        () -> {
          throw new IllegalStateException("third");
        };
    List<List<Supplier<Integer>>> groups =
        List.of(List.of(() -> 1, () -> 2), List.of(), List.of(failing));
    try (Stream<Integer> apart = Groups.apart(groups.stream().onClose(() -> closed.set(true)))) {
      Iterator<Integer> each = apart.iterator();
      assertEquals(1, each.next());
      assertEquals(2, each.next());
      assertThrows(IllegalStateException.class, each::next);
    }
    assertTrue(closed.get());
  }
}
