package dev.redraft.corrector;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that stay as they are. An entry stands for itself and for how a sentence may write it: one
 * in lower case ({@code colour}) also begins with a capital or is all in capitals, one that begins
 * with a capital ({@code Zoë}) may be all in capitals, any other ({@code iPhone}) is taken as it
 * is. An entry also stands for its possessive. Two with the same words are equal. Immutable and
 * thread-safe; a look-up takes constant time.
 */
public final class Dictionary {
  /** A dictionary without words. */
  public static final Dictionary EMPTY = new Dictionary(Set.of());

  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019][sS]?$");

  private final Set<String> words;

  private final int hash;

  private Dictionary(Set<String> words) {
    this.words = words;
    hash = words.hashCode();
  }

  /**
   * A dictionary of these words; white space at their ends is stripped, blank ones are left out.
   */
  public static Dictionary of(Collection<String> words) {
    Set<String> kept = new LinkedHashSet<>();
    for (String word : words) {
      if (!word.isBlank()) {
        kept.add(plain(word.strip()));
      }
    }
    return kept.isEmpty() ? EMPTY : new Dictionary(Collections.unmodifiableSet(kept));
  }

  /** The words, in the order given. */
  public Set<String> words() {
    return words;
  }

  /** Whether there is no word. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether a word of a text is one of these, or its possessive. */
  public boolean contains(String word) {
    if (words.isEmpty() || word.isEmpty()) {
      return false;
    }
    String plain = plain(word);
    return holds(plain) || holds(POSSESSIVE.matcher(plain).replaceFirst(""));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dictionary dictionary
        && hash == dictionary.hash
        && words.equals(dictionary.words);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  private boolean holds(String word) {
    if (words.contains(word)) {
      return true;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String initial = initial(lower);
    if (word.equals(initial)) {
      return words.contains(lower);
    }
    boolean allCapitals = word.equals(word.toUpperCase(Locale.ROOT));
    return allCapitals && (words.contains(lower) || words.contains(initial));
  }

  private static String initial(String lower) {
    int first = lower.isEmpty() ? 0 : Character.charCount(lower.codePointAt(0));
    return lower.substring(0, first).toUpperCase(Locale.ROOT) + lower.substring(first);
  }

  /** Typographic and plain apostrophes are one. */
  private static String plain(String word) {
    return word.replace('\u2019', '\'');
  }
}
