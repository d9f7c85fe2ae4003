package dev.redraft.corrector.lexicon;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was found for the words that were looked up last; forgets what was not used for long.
 * Thread-safe; two threads that ask for a new word at once may both look it up.
 *
 * @param <V> what is found for a word
 */
final class Recent<V> {
  private final Function<String, V> lookUp;
  private final Map<String, V> known;

  /**
   * Knows nothing yet.
   *
   * @param most how many words it keeps
   * @param lookUp finds what is not known, the same for a word each time
   */
  Recent(int most, Function<String, V> lookUp) {
    this.lookUp = lookUp;
    known =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1;

              @Override
              protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
              }
            });
  }

  /** What there is for a word. */
  V find(String word) {
    V found = known.get(word);
    if (found == null) {
      found = lookUp.apply(word);
      known.put(word, found);
    }
    return found;
  }
}
