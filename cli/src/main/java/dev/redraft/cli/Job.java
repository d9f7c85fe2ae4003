package dev.redraft.cli;

/**
 * An input, how it is to be corrected, and where.
 *
 * @param lines the lines that corrections may be on
 */
record Job(Input input, Settings settings, LineRanges lines) {}
