package dev.redraft.server;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets in whom the server is for. Requests carry the name under which the client knows the server:
 * one that is not ours is that of a web page whose name was made to lead here. Web pages of other
 * origins are refused, whatever they ask, unless they are named. Each request gets an id.
 */
final class Gate extends Handler.Wrapper {
  static final String REQUEST_ID = "X-Request-ID";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[[0-9A-Fa-f:.]+]");
  private static final Pattern PORT = Pattern.compile(":[0-9]+$");
  private static final int NO_CONTENT = 204;

  private final ServerOptions.Access access;

  Gate(Handler next, ServerOptions.Access access) {
    super(next);
    this.access = access;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String given = request.getHeaders().get(REQUEST_ID);
    boolean isFit = given != null && ID.matcher(given).matches();
    response.getHeaders().put(REQUEST_ID, isFit ? given : UUID.randomUUID().toString());
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Referrer-Policy", "no-referrer");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    String host = request.getHeaders().get(HttpHeader.HOST);
    if (host == null || !isOurs(host)) {
      refuse(
          new Refusal(
              Refusal.WRONG_HOST,
              "This server is not known by the name in the 'Host' header; --allow-host names it"),
          response,
          callback);
      return true;
    }
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin == null || origin.equals("http://" + host)) {
      return super.handle(request, response, callback);
    }
    return handleForeign(origin, request, response, callback);
  }

  private boolean isOurs(String host) {
    String name = PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || ADDRESS.matcher(name).matches()
        || access.hosts().contains(name);
  }

  private boolean handleForeign(
      String origin, Request request, Response response, Callback callback) throws Exception {
    Set<String> origins = access.origins();
    if (!origins.contains("*") && !origins.contains(origin)) {
      refuse(
          new Refusal(
              Refusal.FORBIDDEN, "Web pages of this origin may not ask; --allow-origin names it"),
          response,
          callback);
      return true;
    }
    response.getHeaders().put("Access-Control-Allow-Origin", origin);
    response.getHeaders().put("Vary", "Origin");
    if (!request.getMethod().equals("OPTIONS")) {
      return super.handle(request, response, callback);
    }
    String wanted = request.getHeaders().get("Access-Control-Request-Headers");
    allow(wanted, response);
    response.setStatus(NO_CONTENT);
    callback.succeeded();
    return true;
  }

  private static void allow(@Nullable String wanted, Response response) {
    response.getHeaders().put("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
    if (wanted != null) {
      response.getHeaders().put("Access-Control-Allow-Headers", "Content-Type, X-Request-ID");
    }
  }

  private static void refuse(Refusal refusal, Response response, Callback callback) {
    Answer answer = Answer.refused(refusal);
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
    Content.Sink.write(response, true, answer.body(), callback);
  }
}
