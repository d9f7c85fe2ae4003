package dev.redraft.corrector.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that are taken for one another, by what they mean or by how they sound. Immutable and
 * thread-safe.
 *
 * <p>A line of a list has words that stand for each other, {@code their there they're}, or the word
 * that is meant and what is written for it: {@code two > to too}. Lines that begin with {@code #}
 * say nothing.
 */
public final class Confusions {
  private static final List<String> ENGLISH = List.of("confusions.txt", "homophones.txt");

  /** What is written, and what may be meant. */
  private final Map<String, Set<String>> meant = new HashMap<>();

  private Confusions(Stream<String> lines) {
    lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
  }

  /** Those of English; the first call loads them. */
  public static Confusions english() {
    return English.CONFUSIONS;
  }

  /** Reads the lines of a list. */
  public static Confusions of(Stream<String> lines) {
    return new Confusions(lines);
  }

  private void add(String line) {
    int arrow = line.indexOf('>');
    List<String> words = List.of(line.substring(arrow + 1).strip().split("\\s+"));
    List<String> meantWords =
        arrow < 0 ? words : List.of(line.substring(0, arrow).strip().split("\\s+"));
    for (String written : words) {
      meant.computeIfAbsent(written, word -> new HashSet<>()).addAll(meantWords);
    }
  }

  /** Whether one word may have been written where the other was meant; capitals do not count. */
  public boolean mayMean(String written, String word) {
    return meant
        .getOrDefault(written.toLowerCase(Locale.ROOT), Set.of())
        .contains(word.toLowerCase(Locale.ROOT));
  }

  /** Loads English when it is first asked for. */
  private static final class English {
    static final Confusions CONFUSIONS = of(ENGLISH.stream().flatMap(English::lines));

    private static Stream<String> lines(String name) {
      try (InputStream list = Confusions.class.getResourceAsStream(name)) {
        if (list == null) {
          throw new IllegalStateException("the class path has no list " + name);
        }
        return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
            .lines().toList().stream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
