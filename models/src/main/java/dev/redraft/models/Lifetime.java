package dev.redraft.models;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The time during which something may be used by many threads, until any of them closes it: a
 * model, a graph, a corrector.
 *
 * <p>{@link #close} refuses new uses, hurries those under way, waits until the last has ended, and
 * then releases what they used, once. A long use asks {@link #checkOpen} between its steps, so that
 * no close waits for more than a step.
 *
 * <p>Called from inside a use, by a callback for instance, a close cannot wait for that use: it
 * returns at once, and is completed when the last use ends, by the thread that ends it. Two threads
 * that close each other's things from inside uses wait for each other forever. Interrupting a
 * thread does not end its wait.
 *
 * <p>Thread-safe. To begin and to end a use costs an atomic operation each; uses never wait,
 * neither for each other nor for a close.
 */
public final class Lifetime implements AutoCloseable {
  /** What is done while the thing stays open. */
  @FunctionalInterface
  public interface Use<T extends @Nullable Object, E extends Exception> {
    /** Does it. */
    T run() throws E;
  }

  private final String name;
  private final Runnable hurry;
  private final Runnable release;

  /** Held for reading by every use, and for writing by who releases. */
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  private volatile boolean closing = false;

  /** Guarded by the lock. */
  private boolean released = false;

  /**
   * Begins.
   *
   * @param name what it is, as in "the model", for messages
   * @param release frees it; called once
   */
  public Lifetime(String name, Runnable release) {
    this(name, () -> {}, release);
  }

  /**
   * Begins.
   *
   * @param hurry makes uses under way end soon; called when a close begins, perhaps by several
   *     threads side by side, and never after the release
   */
  Lifetime(String name, Runnable hurry, Runnable release) {
    this.name = name;
    this.hurry = hurry;
    this.release = release;
  }

  /**
   * Uses it on the calling thread. A use may hold others, also of the same thing.
   *
   * @throws IllegalStateException if it is closed, or being closed
   */
  public <T extends @Nullable Object, E extends Exception> T use(Use<T, E> use) throws E {
    if (!begin()) {
      throw closed();
    }
    try {
      return use.run();
    } finally {
      end();
    }
  }

  /** Uses it unless it is closed, or being closed. */
  void useIfOpen(Runnable use) {
    if (begin()) {
      try {
        use.run();
      } finally {
        end();
      }
    }
  }

  /** Whether a close has begun. */
  public boolean isClosing() {
    return closing;
  }

  /**
   * For a use that takes long to ask between its steps.
   *
   * @throws IllegalStateException if a close has begun
   */
  public void checkOpen() {
    if (closing) {
      throw closed();
    }
  }

  private IllegalStateException closed() {
    return new IllegalStateException(name + " is closed");
  }

  /**
   * Ends it. When this returns, everything is released, whoever closed first, except inside a use;
   * then that is completed when the last use ends. Closing again does nothing else.
   */
  @Override
  public void close() {
    if (begin()) {
      closing = true;
      try {
        hurry.run();
      } finally {
        end();
      }
    }
    if (lock.getReadHoldCount() == 0) {
      lock.writeLock().lock();
      releaseOnce();
    }
  }

  private boolean begin() {
    // Where somebody releases, the lock cannot be had, and closing has begun.
    if (closing || !lock.readLock().tryLock()) {
      return false;
    }
    if (closing) {
      end();
      return false;
    }
    return true;
  }

  private void end() {
    lock.readLock().unlock();
    // Fails while there are other uses, of which the last will be here too.
    if (closing && lock.writeLock().tryLock()) {
      releaseOnce();
    }
  }

  /** With the lock held for writing, which is given back. */
  private void releaseOnce() {
    try {
      if (!released) {
        released = true;
        release.run();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
