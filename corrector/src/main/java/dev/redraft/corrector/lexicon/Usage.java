package dev.redraft.corrector.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What American and British English say differently. Immutable and thread-safe.
 *
 * <p>A line of a list has the American phrase, a bar, and the British one, in small letters, with
 * spaces between words and marks, contractions cut; lines that begin with {@code #} say nothing.
 */
public final class Usage {
  private static final String ENGLISH = "usage.txt";

  private record Phrases(String american, String british) {}

  private final List<Phrases> phrases;

  private Usage(List<Phrases> phrases) {
    this.phrases = phrases;
  }

  /** That of English; the first call loads it. */
  public static Usage english() {
    return English.USAGE;
  }

  /**
   * Reads the lines of a list.
   *
   * @throws IllegalArgumentException if one has not two phrases
   */
  public static Usage of(Stream<String> lines) {
    return new Usage(
        lines
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Usage::phrases)
            .toList());
  }

  private static Phrases phrases(String line) {
    int bar = line.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("'" + line + "' has no bar between two phrases");
    }
    return new Phrases(spaced(line.substring(0, bar)), spaced(line.substring(bar + 1)));
  }

  private static String spaced(String phrase) {
    return phrase.isBlank() ? " " : " " + phrase.strip() + " ";
  }

  /**
   * Whether the second sentence is the first with an American phrase in the place of a British one,
   * and nothing else.
   *
   * @param from in small letters, with spaces at its ends and between words and marks
   * @param to likewise
   */
  public boolean isAmericanFor(String from, String to) {
    return !from.equals(to) && phrases.stream().anyMatch(each -> leads(each, from, to));
  }

  private static boolean leads(Phrases phrases, String from, String to) {
    String british = phrases.british();
    for (int at = from.indexOf(british); at >= 0; at = from.indexOf(british, at + 1)) {
      String rest = from.substring(at + british.length());
      if (to.equals(from.substring(0, at) + phrases.american() + rest)) {
        return true;
      }
    }
    return false;
  }

  /** Loads English when it is first asked for. */
  private static final class English {
    static final Usage USAGE = load();

    private static Usage load() {
      try (InputStream list = Usage.class.getResourceAsStream(ENGLISH)) {
        if (list == null) {
          throw new IllegalStateException("the class path has no list " + ENGLISH);
        }
        return of(new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8)).lines());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
