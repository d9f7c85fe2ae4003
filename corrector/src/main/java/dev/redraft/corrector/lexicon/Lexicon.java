package dev.redraft.corrector.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words of a language, and what they are forms of. Immutable and thread-safe; a look-up takes
 * about 17 comparisons. The list is kept as it is in its file, so memory is the file's size and
 * four bytes a word.
 *
 * <p>A list is UTF-8, a line a word, in ascending order of bytes. Behind the word stand its
 * analyses, each after a tab: the {@linkplain Form form}'s code, and, where that is another word, a
 * colon and the lemma, as in {@code went\tVd:go}. A word without an analysis is a word all the
 * same: a function word, a name, or one whose forms nobody has listed.
 */
public final class Lexicon {
  private static final String ENGLISH = "english.txt";

  private final byte[] list;
  private final int[] lines;

  private Lexicon(byte[] list) {
    this.list = list;
    lines = lineStarts(list);
    for (int i = 1; i < lines.length; i++) {
      if (compare(wordAt(lines[i - 1]), lines[i]) >= 0) {
        throw new IllegalArgumentException(
            "line " + (i + 1) + " of the word list is not behind the one before it");
      }
    }
  }

  /** English, American and British; the first call loads it. */
  public static Lexicon english() {
    return English.LEXICON;
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException if its words are not in order
   */
  public static Lexicon read(InputStream list) throws IOException {
    return new Lexicon(list.readAllBytes());
  }

  /** Whether it is a word as it is written, or, with a capital, would be one without. */
  public boolean isWord(String word) {
    return find(word) >= 0 || find(lowerCase(word)) >= 0;
  }

  /** The readings of a word; none if it is unknown, or none is listed. */
  public List<Analysis> analyses(String word) {
    int line = find(word);
    if (line < 0 || !hasAnalyses(line)) {
      line = find(lowerCase(word));
    }
    return line < 0 ? List.of() : analyses(line);
  }

  /** Whether two words are the same form of the same word: {@code ageing} and {@code aging}. */
  public boolean shareForm(String one, String other) {
    List<Analysis> others = analyses(other);
    return analyses(one).stream().anyMatch(others::contains);
  }

  private static String lowerCase(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private boolean hasAnalyses(int line) {
    int end = wordEnd(lines[line]);
    return end < list.length && list[end] == '\t';
  }

  private List<Analysis> analyses(int line) {
    int end = lines[line];
    while (end < list.length && list[end] != '\n') {
      end++;
    }
    String[] fields =
        new String(list, lines[line], end - lines[line], StandardCharsets.UTF_8).split("\t", -1);
    List<Analysis> analyses = new ArrayList<>();
    for (int i = 1; i < fields.length; i++) {
      int colon = fields[i].indexOf(':');
      analyses.add(
          colon < 0
              ? new Analysis(Form.of(fields[i]), fields[0])
              : new Analysis(
                  Form.of(fields[i].substring(0, colon)), fields[i].substring(colon + 1)));
    }
    return analyses;
  }

  /** The line of a word, or a negative number. */
  private int find(String word) {
    byte[] key = word.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = lines.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(key, lines[middle]);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return -1;
  }

  private int compare(byte[] key, int lineStart) {
    return Arrays.compareUnsigned(key, 0, key.length, list, lineStart, wordEnd(lineStart));
  }

  private byte[] wordAt(int lineStart) {
    return Arrays.copyOfRange(list, lineStart, wordEnd(lineStart));
  }

  private int wordEnd(int lineStart) {
    int end = lineStart;
    while (end < list.length && list[end] != '\t' && list[end] != '\n') {
      end++;
    }
    return end;
  }

  private static int[] lineStarts(byte[] list) {
    int[] starts = new int[16];
    int count = 0;
    for (int i = 0; i < list.length; i++) {
      if (i == 0 || list[i - 1] == '\n') {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** Loads English when it is first asked for. */
  private static final class English {
    static final Lexicon LEXICON = load();

    private static Lexicon load() {
      try (InputStream list = Lexicon.class.getResourceAsStream(ENGLISH)) {
        if (list == null) {
          throw new IllegalStateException("the class path has no word list " + ENGLISH);
        }
        return read(list);
      } catch (IOException e) {
        throw new IllegalStateException("the word list " + ENGLISH + " can't be read", e);
      }
    }
  }
}
