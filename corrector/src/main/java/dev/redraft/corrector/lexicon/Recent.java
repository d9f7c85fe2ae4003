package dev.redraft.corrector.lexicon;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was found for the words that were looked up last; forgets what was not used for long.
 *
 * @param <V> what is found for a word
 */
final class Recent<V> extends LinkedHashMap<String, V> {
  private static final long serialVersionUID = 1;

  private final int most;

  private Recent(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  /**
   * An empty one, thread-safe.
   *
   * @param most how many words it keeps
   */
  static <V> Map<String, V> map(int most) {
    return Collections.synchronizedMap(new Recent<>(most));
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > most;
  }
}
