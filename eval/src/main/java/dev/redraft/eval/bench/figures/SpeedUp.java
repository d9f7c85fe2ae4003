package dev.redraft.eval.bench.figures;

/**
 * The reference's time over the contender's.
 *
 * @param p10 a tenth of the sentences gain less
 * @param total the sum of the reference's times over the sum of the contender's
 */
public record SpeedUp(double p10, double p50, double p90, double total) {}
