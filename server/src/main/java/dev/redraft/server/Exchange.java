package dev.redraft.server;

import java.io.EOFException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** One request, its body already here, and its answer. Answered once, by any thread. */
final class Exchange {
  private static final System.Logger LOGGER = System.getLogger(Exchange.class.getName());

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final byte[] body;
  private final Duration transfer;
  private final AtomicBoolean isAnswered = new AtomicBoolean();
  private final AtomicBoolean isFinished = new AtomicBoolean();

  /**
   * @param callback completed when the answer is written
   * @param transfer how long the client may take to read an answer, or each event of a stream
   */
  Exchange(Request request, Response response, Callback callback, byte[] body, Duration transfer) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.body = body;
    this.transfer = transfer;
  }

  String method() {
    return request.getMethod();
  }

  String path() {
    return Request.getPathInContext(request);
  }

  byte[] body() {
    return body;
  }

  /** The parameters in the address and in the body. */
  Form form() {
    return Form.of(request.getHttpURI().getQuery(), body);
  }

  /** Whether the client names a type among those that it wants. */
  boolean accepts(String type) {
    String accepted = request.getHeaders().get(HttpHeader.ACCEPT);
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains(type);
  }

  /**
   * Refuses other methods.
   *
   * @throws Refusal if the request has another
   */
  void requireMethod(String method) {
    if (!method().equals(method)) {
      throw new Refusal(Refusal.WRONG_METHOD, path() + " is only available via HTTP " + method);
    }
  }

  /** Does something that ends with an answer; what it throws becomes one. */
  void attempt(Runnable work) {
    try {
      work.run();
    } catch (Refusal e) {
      refuse(e);
    } catch (CancellationException e) {
      refuse(Refusal.busy());
    } catch (RuntimeException | Error e) {
      LOGGER.log(Level.ERROR, () -> "A request failed: " + Origin.of(e));
      // What the exception says might hold something of the text.
      refuse(new Refusal(Refusal.FAILURE, "Internal Error: " + e.getClass().getSimpleName()));
    }
  }

  /** Answers that there will be no answer; an answer that has begun is broken off. */
  void refuse(Refusal refusal) {
    boolean isOurs = path().startsWith("/v1/");
    if (response.isCommitted()) {
      finish(new EOFException("broken off"));
      return;
    }
    reply(isOurs ? Answer.refusedInJson(refusal) : Answer.refused(refusal));
  }

  /** Answers, unless that was done. */
  void reply(Answer answer) {
    if (!isAnswered.compareAndSet(false, true)) {
      return;
    }
    byte[] content = answer.body().getBytes(StandardCharsets.UTF_8);
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
    answer
        .headers()
        .forEach((name, value) -> response.getHeaders().put(new HttpField(name, value)));
    if (answer.status() == Refusal.TOO_SLOW || answer.status() == Refusal.TOO_LARGE) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    ByteBuffer bytes = ByteBuffer.wrap(method().equals("HEAD") ? new byte[0] : content);
    CompletableFuture<?> unused =
        write(bytes, true).whenComplete((nothing, failure) -> finish(failure));
  }

  /** Begins an answer of server-sent events. */
  EventStream events() {
    response.setStatus(200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, CorrectEndpoint.EVENTS);
    return new EventStream(
        (bytes, isLast) ->
            write(bytes, isLast)
                .whenComplete(
                    (nothing, failure) -> {
                      if (isLast || failure != null) {
                        finish(failure);
                      }
                    }));
  }

  /** Closes the connection of a client that does not read. */
  private CompletableFuture<Void> write(ByteBuffer bytes, boolean isLast) {
    CompletableFuture<Void> written = new CompletableFuture<>();
    response.write(
        isLast, bytes, Callback.from(() -> written.complete(null), written::completeExceptionally));
    return written
        .orTimeout(transfer.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                request.getConnectionMetaData().getConnection().getEndPoint().close();
              }
            });
  }

  private void finish(@Nullable Throwable failure) {
    if (!isFinished.compareAndSet(false, true)) {
      return;
    }
    if (failure == null) {
      callback.succeeded();
    } else {
      callback.failed(failure);
    }
  }
}
