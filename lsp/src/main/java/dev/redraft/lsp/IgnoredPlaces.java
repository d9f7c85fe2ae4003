package dev.redraft.lsp;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Corrections that a person wants no more to hear of, as long as the server runs, also when the
 * document is closed and opened again. Bounded: the oldest goes first. Thread-safe.
 */
final class IgnoredPlaces {
  private static final int MOST = 10_000;

  private record Key(String uri, Finding.Place place) {}

  private final Map<Key, Boolean> keys =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
          return size() > MOST;
        }
      };

  synchronized void add(String uri, Finding.Place place) {
    keys.put(new Key(uri, place), true);
  }

  synchronized boolean contains(String uri, Finding.Place place) {
    return keys.containsKey(new Key(uri, place));
  }
}
