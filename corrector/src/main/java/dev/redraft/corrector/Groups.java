package dev.redraft.corrector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A stream in groups whose elements are worked on together, and back. */
final class Groups {
  /** How many elements a group may have for each that counts. */
  private static final int ELEMENTS_FOR_EACH = 8;

  private Groups() {}

  /**
   * The elements in groups, in order. No more is taken in than is asked for.
   *
   * @param sizes how many elements of the next group are to count, at least 1, when so many have
   * @param counts whether an element does; others go with those before them
   */
  static <T> Stream<List<T>> of(Stream<T> elements, IntUnaryOperator sizes, Predicate<T> counts) {
    Iterator<T> each = elements.iterator();
    Iterator<List<T>> groups =
        new Iterator<>() {
          private int counted = 0;

          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public List<T> next() {
            List<T> group = taken(each, sizes.applyAsInt(counted), counts);
            counted += (int) group.stream().filter(counts).count();
            return group;
          }
        };
    return stream(groups).onClose(elements::close);
  }

  private static <T> List<T> taken(Iterator<T> elements, int wanted, Predicate<T> counts) {
    if (!elements.hasNext()) {
      throw new NoSuchElementException();
    }
    List<T> group = new ArrayList<>();
    int counted = 0;
    int most = wanted == 1 ? 1 : ELEMENTS_FOR_EACH * wanted;
    while (counted < wanted && group.size() < most && elements.hasNext()) {
      T element = elements.next();
      group.add(element);
      counted += counts.test(element) ? 1 : 0;
    }
    return group;
  }

  /**
   * The elements of groups, one by one.
   *
   * @param groups of what gives an element, or throws what stopped the work on it, when its turn
   *     comes; is closed with the result
   */
  static <R> Stream<R> apart(Stream<List<Supplier<R>>> groups) {
    Iterator<List<Supplier<R>>> each = groups.iterator();
    // Not flatMap: an iterator over that would ask all of a group at once.
    Iterator<R> elements =
        new Iterator<>() {
          private Iterator<Supplier<R>> group = Collections.emptyIterator();

          @Override
          public boolean hasNext() {
            while (!group.hasNext() && each.hasNext()) {
              group = each.next().iterator();
            }
            return group.hasNext();
          }

          @Override
          public R next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            return group.next().get();
          }
        };
    return stream(elements).onClose(groups::close);
  }

  private static <T> Stream<T> stream(Iterator<T> elements) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }
}
