package dev.redraft.server;

import dev.redraft.corrector.Corrector;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Corrections over HTTP: LanguageTool's protocol, version 2; {@code /v1/correct} for more; a page
 * to try it at {@code /}. Nothing of a text is logged or kept longer than the answer takes, but for
 * the corrector's cache. What the operator has to know (a request that failed, and where; a list of
 * words that cannot be used) is told to the {@link System.Logger}s below {@code
 * dev.redraft.server}. Thread-safe.
 */
public final class RedraftServer implements AutoCloseable {
  private static final int HEADER_BYTES = 64 * 1024;
  private static final int MOST_CONNECTIONS = 512;
  private static final int MOST_THREADS = 32;

  private final Server server;
  private final ServerConnector connector;
  private final WorkQueue queue;
  private final ServerOptions options;

  private RedraftServer(Corrections corrections) {
    options = corrections.options();
    queue = new WorkQueue(options.limits().workers(), options.limits().queued());
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
    threads.setName("redraft-http");
    server = new Server(threads);
    connector = connector(server, options);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
    server.setStopTimeout(options.limits().drain().toMillis());
    server.setErrorHandler(RedraftServer::plainError);
    Metrics metrics = new Metrics(queue);
    Router router = new Router(endpoints(corrections, queue, metrics), options.limits(), metrics);
    server.setHandler(new GracefulHandler(new Gate(router, options.access())));
  }

  private static ServerConnector connector(Server server, ServerOptions options) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(options.host());
    connector.setPort(options.port());
    connector.setIdleTimeout(options.limits().transfer().toMillis());
    return connector;
  }

  private static Map<String, Endpoint> endpoints(
      Corrections corrections, WorkQueue queue, Metrics metrics) {
    ServerOptions options = corrections.options();
    InfoEndpoints info = new InfoEndpoints(options.limits(), queue);
    WordsEndpoint words = new WordsEndpoint(corrections.words(), options.access().token());
    Map<String, Endpoint> endpoints = new HashMap<>(new PageFiles().endpoints());
    endpoints.putAll(info.endpoints());
    endpoints.put("/v2/check", new CheckEndpoint(corrections, queue, info.software()));
    endpoints.put("/v2/words", words::list);
    endpoints.put("/v2/words/add", words::add);
    endpoints.put("/v2/words/delete", words::delete);
    endpoints.put("/v1/correct", new CorrectEndpoint(corrections, queue));
    endpoints.put("/v1/trace", new TraceEndpoint(corrections, queue));
    endpoints.put("/metrics", metrics::list);
    return endpoints;
  }

  /** What Jetty itself refuses, such as a malformed request, without a word of it. */
  private static boolean plainError(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answer.TEXT);
    String text = "Error: HTTP " + response.getStatus();
    Content.Sink.write(response, true, text, callback);
    return true;
  }

  /**
   * Starts a server, which listens when this returns.
   *
   * @param corrector stays the caller's, who closes it after the server. It should keep corrections
   *     as unsure as requests may ask for, those of {@link dev.redraft.corrector.Level#EAGER}, and
   *     have a cache
   * @throws IOException if the address is not to be had, or the list of words cannot be read
   * @throws dev.redraft.settings.SettingsException if the list of words makes no sense
   */
  public static RedraftServer start(Corrector corrector, ServerOptions options) throws IOException {
    RedraftServer started =
        new RedraftServer(new Corrections(corrector, new WordStore(options.words()), options));
    try {
      started.server.start();
      return started;
    } catch (IOException e) {
      started.close();
      throw e;
    } catch (Exception e) {
      started.close();
      throw new IOException("the server cannot be started", e);
    }
  }

  /** Whether an address is one that only this machine's programs reach. */
  public static boolean isLocal(String host) throws IOException {
    return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
  }

  /** The port that the server listens at. */
  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Takes no more requests, waits for those under way as long as the {@linkplain
   * ServerOptions.Limits#drain options} say, and stops. Closing again does nothing.
   */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      // Jetty tells so what was not done in time: it is cut off below, and its clients see that.
    } finally {
      queue.close();
    }
  }
}
