package dev.redraft.eval.score;

/** A confidence interval, both ends included. */
public record Interval(double low, double high) {}
