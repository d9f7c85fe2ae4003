package dev.redraft.server;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/** Reads a request's body, no more than the limit and not for ever, and asks the endpoint. */
final class Router extends Handler.Abstract {
  private static final byte[] NOTHING = {};

  private final Map<String, Endpoint> endpoints;
  private final ServerOptions.Limits limits;
  private final Metrics metrics;

  /**
   * @param endpoints by path
   */
  Router(Map<String, Endpoint> endpoints, ServerOptions.Limits limits, Metrics metrics) {
    this.endpoints = Map.copyOf(endpoints);
    this.limits = limits;
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    Endpoint endpoint = endpoints.get(path);
    Timer.Sample sample = metrics.begin();
    String route = endpoint == null ? "other" : path;
    Callback measured =
        Callback.from(callback, () -> metrics.end(sample, route, response.getStatus()));
    // While a text is being corrected nothing moves on the connection; that is no idling.
    request.addIdleTimeoutListener(timeout -> false);
    long length = request.getLength();
    if (endpoint == null) {
      String unknown = path.startsWith("/v2/") ? path.substring("/v2/".length()) : path;
      exchange(request, response, measured, NOTHING).refuse(unsupported(unknown));
    } else if (length > limits.bodyBytes()) {
      refuseBody(request, exchange(request, response, measured, NOTHING));
    } else if (length == 0 || request.getMethod().equals("GET")) {
      serve(endpoint, exchange(request, response, measured, NOTHING));
    } else {
      read(endpoint, request, response, measured);
    }
    return true;
  }

  private void read(Endpoint endpoint, Request request, Response response, Callback callback) {
    Duration atMost = limits.transfer();
    CompletableFuture<byte[]> read = new CompletableFuture<>();
    Content.Source.asByteArrayAsync(
        request,
        limits.bodyBytes(),
        Promise.Invocable.from(
            Invocable.InvocationType.BLOCKING, read::complete, read::completeExceptionally));
    CompletableFuture<?> unused =
        read.orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete(
                (body, failure) -> {
                  if (failure == null) {
                    serve(endpoint, exchange(request, response, callback, body));
                  } else {
                    exchange(request, response, callback, NOTHING).refuse(unreadable(failure));
                  }
                });
  }

  /**
   * Refuses a body that is too large, behind the body, or when there was time enough for that:
   * where a connection is closed on a client that is still sending, it may never see the answer.
   */
  private void refuseBody(Request request, Exchange exchange) {
    if (request.getHeaders().contains(HttpHeader.EXPECT)) { // the client asks before it sends
      exchange.refuse(tooLarge());
      return;
    }
    CompletableFuture<Void> dropped = new CompletableFuture<>();
    Content.Source.consumeAll(
        request, Callback.from(() -> dropped.complete(null), dropped::completeExceptionally));
    CompletableFuture<?> unused =
        dropped
            .orTimeout(limits.transfer().toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((nothing, failure) -> exchange.refuse(tooLarge()));
  }

  private static void serve(Endpoint endpoint, Exchange exchange) {
    exchange.attempt(() -> endpoint.serve(exchange));
  }

  private Exchange exchange(
      Request request, Response response, Callback callback, byte @Nullable [] body) {
    return new Exchange(
        request, response, callback, body == null ? NOTHING : body, limits.transfer());
  }

  private static Refusal unsupported(String path) {
    String shown = path.replaceAll("[^A-Za-z0-9/._-]", "?");
    return new Refusal(
        Refusal.NOT_FOUND,
        "Unsupported action: '"
            + shown.substring(0, Math.min(80, shown.length()))
            + "'. Please see /openapi.json");
  }

  private Refusal tooLarge() {
    return new Refusal(
        Refusal.TOO_LARGE, "The request exceeds the limit of " + limits.bodyBytes() + " bytes");
  }

  private Refusal unreadable(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof TimeoutException) {
      return new Refusal(Refusal.TOO_SLOW, "The request did not arrive in time");
    }
    return cause instanceof IllegalStateException
        ? tooLarge()
        : Refusal.badRequest("The request could not be read");
  }
}
