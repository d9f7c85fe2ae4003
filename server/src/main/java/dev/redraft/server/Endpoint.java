package dev.redraft.server;

/** What answers the requests for one path. Thread-safe. */
interface Endpoint {
  /**
   * Answers a request, now or later; must not wait.
   *
   * @throws Refusal if it can't be answered
   */
  void serve(Exchange exchange);
}
