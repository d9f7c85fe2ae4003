package dev.redraft.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class SuffixMatchProperties {
  @Property
  void resumesBehindShortestUniqueSuffix(
      @ForAll @Size(max = 20) List<@IntRange(min = 2, max = 5) Integer> source,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 2, max = 5) Integer> output) {
    TokenBuffer buffer = new TokenBuffer();
    output.forEach(buffer::add);

    assertEquals(expected(source, output), SuffixMatch.uniqueSuffixEnd(ids(source), buffer));
  }

  private static int expected(List<Integer> source, List<Integer> output) {
    for (int length = 1; length <= Math.min(3, output.size()); length++) {
      List<Integer> suffix = output.subList(output.size() - length, output.size());
      int first = Collections.indexOfSubList(source, suffix);
      if (first >= 0 && first == Collections.lastIndexOfSubList(source, suffix)) {
        return first + length;
      }
    }
    return -1;
  }

  private static TokenIds ids(List<Integer> list) {
    return TokenIds.of(list.stream().mapToInt(Integer::intValue).toArray());
  }
}
