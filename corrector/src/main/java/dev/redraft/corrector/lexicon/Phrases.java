package dev.redraft.corrector.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * How often words, pairs and triples of words stand in text, as far as often enough to be counted:
 * a small language model of the kind of "stupid backoff" (Brants et al., EMNLP 2007). It tells
 * whether a sentence reads better with an edit. Immutable and thread-safe.
 *
 * <p>The file, which corrector/lexicon/make_phrases.py makes, is a cuckoo hash table of
 * fingerprints (after Fan et al., "Cuckoo Filter", CoNEXT 2014), two bytes a phrase: of a phrase
 * that was not counted it says that it was one time in some 500, and counts are true within a
 * factor of 1.6. A look-up takes constant time, some microseconds.
 */
public final class Phrases {
  private static final String ENGLISH = "phrases.bin";
  private static final int MARK = 0x52504831;
  private static final int HEADER_BYTES = 16;
  private static final int CELLS = 4;
  private static final int BITS_OF_PLACE = 26;
  private static final double BASE = 4;
  private static final double RATIO = 2.6;

  /** What a pair weighs where the triple is not known; a word where the pair is not, twice that. */
  private static final double BACKOFF = Math.log(0.4);

  /** Half of the least count of words. */
  private static final double COUNT_OF_UNKNOWN = 2;

  private static final String BEGIN = "<";
  private static final String END = ">";
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}_]+(?:['\u2019][\\p{L}\\p{N}_]+)?|[^\\p{L}\\p{N}_\\s]");

  private final ByteBuffer cells;
  private final int bucketCount;
  private final double total;

  private Phrases(ByteBuffer cells, int bucketCount, long total) {
    this.cells = cells;
    this.bucketCount = bucketCount;
    this.total = total;
  }

  /** Those of English; the first call loads them. */
  public static Phrases english() {
    return English.PHRASES;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is none, or cut short
   */
  static Phrases read(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    ByteBuffer file = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER_BYTES || file.getInt() != MARK) {
      throw new IOException("no phrases");
    }
    file.order(ByteOrder.LITTLE_ENDIAN);
    int bucketCount = file.getInt();
    long total = file.getLong();
    if (bucketCount < 1 || bytes.length != HEADER_BYTES + 2L * CELLS * bucketCount) {
      throw new IOException("phrases are cut short");
    }
    return new Phrases(file.slice().order(ByteOrder.LITTLE_ENDIAN), bucketCount, total);
  }

  /**
   * How much likelier a sentence is than another.
   *
   * @return the difference of the logarithms of their probabilities, as far as phrases of three
   *     words tell: those that lie in the words that differ, or go beyond them by two
   */
  public double gain(String sentence, String other) {
    List<String> one = words(sentence);
    List<String> two = words(other);
    int shorter = Math.min(one.size(), two.size());
    int start = 0;
    while (start < shorter && one.get(start).equals(two.get(start))) {
      start++;
    }
    int same = 0;
    while (same < shorter - start
        && one.get(one.size() - 1 - same).equals(two.get(two.size() - 1 - same))) {
      same++;
    }
    return logProbability(one, start, one.size() - same + 2)
        - logProbability(two, start, two.size() - same + 2);
  }

  /** The logarithm of how likely the words of a range are, each behind the two before it. */
  private double logProbability(List<String> words, int start, int end) {
    double sum = 0;
    for (int i = Math.max(2, start); i < Math.min(end, words.size()); i++) {
      sum += logProbability(words.get(i - 2), words.get(i - 1), words.get(i));
    }
    return sum;
  }

  private double logProbability(String first, String second, String word) {
    double triple = count(first + " " + second + " " + word);
    if (triple > 0) {
      // A pair is at least as frequent as a triple that has it, whatever the steps of counts say.
      return Math.log(triple / Math.max(triple, count(first + " " + second)));
    }
    double pair = count(second + " " + word);
    if (pair > 0) {
      return BACKOFF + Math.log(pair / Math.max(pair, count(second)));
    }
    return 2 * BACKOFF + Math.log(Math.max(COUNT_OF_UNKNOWN, count(word)) / total);
  }

  /**
   * About how often words stand side by side in the text that was counted; 0 if not often enough.
   *
   * @param words one to three words and marks in small letters
   */
  public double count(List<String> words) {
    return count(String.join(" ", words));
  }

  /**
   * About how often a phrase stands in the text that was counted; 0 if not often enough.
   *
   * @param phrase one to three words and marks in small letters with a space between
   */
  double count(String phrase) {
    byte[] digest = DigestUtils.md5(phrase.getBytes(StandardCharsets.UTF_8));
    long hash = ByteBuffer.wrap(digest).order(ByteOrder.LITTLE_ENDIAN).getLong();
    int fingerprint = (int) (hash >>> (2 * BITS_OF_PLACE));
    for (int shift = 0; shift <= BITS_OF_PLACE; shift += BITS_OF_PLACE) {
      long part = (hash >>> shift) & ((1L << BITS_OF_PLACE) - 1);
      int bucket = (int) ((part * bucketCount) >>> BITS_OF_PLACE);
      for (int i = 0; i < CELLS; i++) {
        int cell = cells.getShort(2 * (CELLS * bucket + i)) & 0xFFFF;
        if (cell >>> 4 == fingerprint && (cell & 15) > 0) {
          return BASE * Math.pow(RATIO, (cell & 15) - 1);
        }
      }
    }
    return 0;
  }

  private static List<String> words(String sentence) {
    List<String> words = new ArrayList<>(List.of(BEGIN, BEGIN));
    String lower = sentence.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    Matcher matcher = WORD.matcher(lower);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    words.add(END);
    return words;
  }

  /** Loaded when it is first asked for. */
  private static final class English {
    static final Phrases PHRASES = load();

    private static Phrases load() {
      try (InputStream in = Phrases.class.getResourceAsStream(ENGLISH)) {
        if (in == null) {
          throw new IllegalStateException("the class path has no " + ENGLISH);
        }
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
