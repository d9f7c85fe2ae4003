package dev.redraft.eval.score;

/**
 * How a system compares with another on the same sentences.
 *
 * @param difference the first system's score less the second's
 * @param interval where 95% of the resampled differences lie
 * @param pValue two-sided: how likely a difference at least this far from zero is if there is none
 */
public record PairedDifference(double difference, Interval interval, double pValue) {}
