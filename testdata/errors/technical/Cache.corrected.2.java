/**
 * Keeps the last results in memory.
 *
 * <p>This class is not safe for use by several threads. If a key isn't found, the loader is asked.
 */
final class Cache {
  private final int limit;

  /** Creates a cache which holds at most {@code limit} entries. */
  Cache(int limit) {
    // We have to check this here, because the caller doesn't.
    if (limit < 1) {
      throw new IllegalArgumentException("limit is " + limit);
    }
    this.limit = limit;
  }
}
