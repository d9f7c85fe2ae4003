package dev.redraft.server;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an exception comes from, for the operator. */
final class Origin {
  private Origin() {}

  /**
   * Classes and stack frames of an exception and its causes, and nothing of their messages, which
   * might hold something of a text.
   */
  static String of(Throwable failure) {
    StringBuilder written = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (@Nullable Throwable at = failure; at != null && seen.add(at); at = at.getCause()) {
      written.append(written.isEmpty() ? "" : "\ncaused by ").append(at.getClass().getName());
      for (StackTraceElement frame : at.getStackTrace()) {
        written.append("\n    at ").append(frame);
      }
    }
    return written.toString();
  }
}
