package dev.redraft.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** What {@code /metrics} tells Prometheus: counts and times, nothing of any text. Thread-safe. */
final class Metrics {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Metrics(WorkQueue queue) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    Gauge.builder("redraft.texts.waiting", queue, WorkQueue::waiting).register(registry);
    Gauge.builder("redraft.texts.running", queue, WorkQueue::running).register(registry);
  }

  /** A request has come. */
  Timer.Sample begin() {
    return Timer.start(registry);
  }

  /** Its answer is written, or will not be. */
  void end(Timer.Sample sample, String route, int status) {
    sample.stop(
        Timer.builder("redraft.requests")
            .tag("route", route)
            .tag("status", Integer.toString(status))
            .publishPercentiles(0.5, 0.95, 0.99)
            .register(registry));
  }

  void list(Exchange exchange) {
    exchange.reply(Answer.of(registry.scrape(), TYPE));
  }
}
