package dev.redraft.eval.bench.figures;

/**
 * The sentences of a class: of source lengths, or of shares of changed tokens.
 *
 * @param sourceTokens their mean length
 */
public record ClassFigures(
    String label,
    int sentenceCount,
    double sourceTokens,
    double calls,
    double p50Millis,
    SpeedUp speedUp) {}
