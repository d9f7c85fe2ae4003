package dev.redraft.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rows of a list belong to which source, in order: what the batch graphs need to know to make
 * a table of a list, a line a source, and a list of a table.
 *
 * @param lines the numbers of each source's rows
 */
record RowPlaces(List<int[]> lines) {
  /** Rows that lie one behind the other from {@code first} on, so many of each source. */
  static RowPlaces inSequence(int first, List<Integer> counts) {
    List<int[]> lines = new ArrayList<>();
    int next = first;
    for (int count : counts) {
      lines.add(IntStream.range(next, next + count).toArray());
      next += count;
    }
    return new RowPlaces(lines);
  }

  /** The first rows of some of the sources. */
  RowPlaces first(List<Integer> sources, List<Integer> counts) {
    List<int[]> kept = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      kept.add(IntStream.of(lines.get(sources.get(i))).limit(counts.get(i)).toArray());
    }
    return new RowPlaces(kept);
  }

  /** Each source's rows, and behind them those of the same source in another. */
  RowPlaces joined(RowPlaces others) {
    List<int[]> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      joined.add(
          IntStream.concat(IntStream.of(lines.get(i)), IntStream.of(others.lines.get(i)))
              .toArray());
    }
    return new RowPlaces(joined);
  }

  /** The numbers of all rows, source by source. */
  long[] all() {
    return lines.stream().flatMapToInt(IntStream::of).asLongStream().toArray();
  }

  /** The rows of a source. */
  int count(int source) {
    return lines.get(source).length;
  }

  /** How many each source has. */
  List<Integer> counts() {
    return lines.stream().map(line -> line.length).toList();
  }

  /** The most rows of a source. */
  int longest() {
    return lines.stream().mapToInt(line -> line.length).max().orElse(0);
  }

  /** A table of the rows' numbers, a line a source, with zeros behind: [sources, longest]. */
  long[] table() {
    return table((source, place) -> lines.get(source)[place]);
  }

  /** A table with ones where there is a row. */
  long[] mask() {
    return table((source, place) -> 1);
  }

  /** A table of anything said of a source's places, with zeros behind. */
  long[] table(Entry entry) {
    int width = longest();
    long[] table = new long[lines.size() * width];
    for (int source = 0; source < lines.size(); source++) {
      for (int place = 0; place < lines.get(source).length; place++) {
        table[source * width + place] = entry.of(source, place);
      }
    }
    return table;
  }

  /** Where each row is in a table, counted through line by line. */
  long[] placesInTable() {
    int width = longest();
    return IntStream.range(0, lines.size())
        .flatMap(
            source -> IntStream.range(0, lines.get(source).length).map(i -> source * width + i))
        .asLongStream()
        .toArray();
  }

  /** What a table says of a source's place. */
  interface Entry {
    long of(int source, int place);
  }
}
