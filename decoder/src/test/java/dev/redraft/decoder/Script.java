package dev.redraft.decoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A deterministic next-token function. It answers for any prefix, also for one it would never
 * produce itself.
 */
@FunctionalInterface
public interface Script {
  /** The end token of all scripts. */
  int END = 1;

  /** Ids from here on are ordinary tokens. */
  int FIRST_ORDINARY = 2;

  /** The token after a prefix of the output. */
  int next(TokenIds source, TokenIds prefix);

  /** Says a fixed output, then the end token; off that path, something arbitrary. */
  static Script saying(TokenIds output) {
    return (source, prefix) -> {
      if (prefix.size() <= output.size() && output.first(prefix.size()).equals(prefix)) {
        return prefix.size() < output.size() ? output.get(prefix.size()) : END;
      }
      return FIRST_ORDINARY + Math.floorMod(prefix.hashCode(), 7);
    };
  }

  /**
   * Copies the source, and after each token inserts, drops or replaces at a set rate; then ends.
   */
  static Script copyingWithEdits(TokenIds source, double editRate, int alphabet, long seed) {
    Random random = new Random(seed);
    List<Integer> output = new ArrayList<>();
    for (int i = 0; i < source.size(); i++) {
      if (random.nextDouble() >= editRate) {
        output.add(source.get(i));
        continue;
      }
      switch (random.nextInt(4)) {
        case 0 -> output.add(FIRST_ORDINARY + random.nextInt(alphabet));
        case 1 -> {
          output.add(FIRST_ORDINARY + random.nextInt(alphabet));
          output.add(source.get(i));
        }
        case 2 -> i += random.nextInt(3);
        default -> output.addAll(output.subList(Math.max(0, output.size() - 3), output.size()));
      }
    }
    return saying(ids(output));
  }

  /**
   * Says the beginning of the source and ends there: at the first position, inside the draft, or
   * behind it.
   */
  static Script endingAfter(TokenIds source, int count) {
    return saying(source.first(count));
  }

  /**
   * Copies, then says a token that is not there, then ends: the end token comes right at the
   * correction.
   */
  static Script endingAtCorrection(TokenIds source, int count) {
    return saying(source.first(count).concat(TokenIds.of(FIRST_ORDINARY + 99)));
  }

  /** Says the source over and over, and never the end token. */
  static Script endless() {
    return (source, prefix) ->
        source.isEmpty() ? FIRST_ORDINARY : source.get(prefix.size() % source.size());
  }

  /** Says the source a number of times over. */
  static Script repeating(TokenIds source, int times) {
    TokenIds output = TokenIds.of();
    for (int i = 0; i < times; i++) {
      output = output.concat(source);
    }
    return saying(output);
  }

  /** Depends on the whole prefix in no sensible way; often copies, sometimes ends. */
  static Script erratic(int alphabet, long seed) {
    return (source, prefix) -> {
      Random random = new Random(seed * 31 + prefix.hashCode());
      random.nextInt();
      int roll = random.nextInt(20);
      if (roll == 0) {
        return END;
      }
      boolean copies = roll < 15 && !source.isEmpty();
      return copies
          ? source.get((prefix.size() + roll / 12) % source.size())
          : FIRST_ORDINARY + random.nextInt(alphabet);
    };
  }

  private static TokenIds ids(List<Integer> tokens) {
    return TokenIds.of(tokens.stream().mapToInt(Integer::intValue).toArray());
  }
}
