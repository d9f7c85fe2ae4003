package dev.redraft.corrector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what models made of sentences, so that a sentence that comes again, as all but one do when
 * a key is pressed in an editor, costs no call of the model. Correctors with other {@linkplain
 * CorrectorOptions options}, and with other models, may share one: an entry is known by the
 * sentence as the model is shown it and by what the model is, and what is decided about edits is
 * decided behind the cache.
 *
 * <p>Bounded by weight; what is used least goes first. Thread-safe. A look-up takes time linear in
 * the sentence's length.
 */
public final class SentenceCache {
  /** Bytes of an entry besides its characters and changes, roughly. */
  private static final int ENTRY_BYTES = 400;

  private static final int CHANGE_BYTES = 150;

  private record Key(String model, String sentence) {}

  private final Cache<Key, SentenceChanges> cache;

  private SentenceCache(long maximumBytes) {
    Weigher<Key, SentenceChanges> weigher =
        (key, changes) -> ENTRY_BYTES + bytes(key.sentence) + bytes(changes);
    cache = Caffeine.newBuilder().maximumWeight(maximumBytes).weigher(weigher).build();
  }

  /**
   * An empty cache.
   *
   * @param bytes about how much it may hold; a sentence takes some 600
   * @throws IllegalArgumentException if it is negative
   */
  public static SentenceCache ofBytes(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("a cache cannot have " + bytes + " bytes");
    }
    return new SentenceCache(bytes);
  }

  /** How many sentences it holds, roughly. */
  public long size() {
    return cache.estimatedSize();
  }

  /** Forgets everything. */
  public void clear() {
    cache.invalidateAll();
  }

  @Nullable SentenceChanges get(String model, String sentence) {
    return cache.getIfPresent(new Key(model, sentence));
  }

  void put(String model, String sentence, SentenceChanges changes) {
    cache.put(new Key(model, sentence), changes);
  }

  private static int bytes(String text) {
    return 2 * text.length();
  }

  private static int bytes(SentenceChanges changes) {
    return changes.pieces().stream()
        .flatMap(piece -> piece.changes().stream())
        .mapToInt(change -> CHANGE_BYTES + bytes(change.replacement()))
        .sum();
  }
}
