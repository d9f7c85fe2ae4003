package dev.redraft.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;

/**
 * Server-sent events to one client, in order. Sending never waits: what a slow client has not taken
 * yet is kept, no more than the whole answer. For one thread, but for {@link #isBroken}.
 */
final class EventStream {
  private final BiFunction<ByteBuffer, Boolean, CompletableFuture<Void>> write;
  private final AtomicBoolean isBroken = new AtomicBoolean();
  private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

  /**
   * @param write writes bytes, the last or not, once those before are written
   */
  EventStream(BiFunction<ByteBuffer, Boolean, CompletableFuture<Void>> write) {
    this.write = write;
  }

  /** Whether the client is gone. May be asked by any thread. */
  boolean isBroken() {
    return isBroken.get();
  }

  /** Sends an event with data in JSON. */
  void send(String event, Object data) {
    append("event: " + event + "\ndata: " + Answer.written(data) + "\n\n", false);
  }

  /** Ends the answer. */
  void end() {
    append("", true);
  }

  private void append(String text, boolean isLast) {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    written =
        written
            .thenCompose(nothing -> write.apply(bytes, isLast))
            .whenComplete(
                (nothing, failure) -> {
                  if (failure != null) {
                    isBroken.set(true);
                  }
                });
  }
}
