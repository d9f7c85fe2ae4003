package dev.redraft.eval.bench.figures;

import java.util.List;

/**
 * Where and when something was measured.
 *
 * @param processor as the system calls it; only Linux says more than the architecture
 * @param coreCount processors Java may use
 * @param javaOptions options the virtual machine was started with
 * @param runtime what runs the graphs
 * @param version of Redraft
 * @param date when the measurement began, with the offset from UTC
 * @param loadAverage of the machine over the last minute when the measurement began; negative where
 *     the system does not say
 * @param command the command line
 */
public record Environment(
    String processor,
    int coreCount,
    String system,
    String java,
    List<String> javaOptions,
    String runtime,
    String version,
    String date,
    double loadAverage,
    String command) {}
