/**
 * Keeps the last results in memory.
 *
 * <p>This class is not save for use by several thread. If a key isn't found, the loader are asked.
 */
final class Cache {
  private final int limit;

  /** Creates a cache who holds at most {@code limit} entrys. */
  Cache(int limit) {
    // We has to check this here, because the caller don't.
    if (limit < 1) {
      throw new IllegalArgumentException("limit is " + limit);
    }
    this.limit = limit;
  }
}
