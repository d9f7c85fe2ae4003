package dev.redraft.eval.bench.figures;

/** A distribution of times. */
public record Latency(
    double p50Millis,
    double p90Millis,
    double p95Millis,
    double p99Millis,
    double maxMillis,
    double meanMillis) {}
