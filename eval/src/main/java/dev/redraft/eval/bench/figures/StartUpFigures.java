package dev.redraft.eval.bench.figures;

import org.jspecify.annotations.Nullable;

/**
 * Medians over fresh processes.
 *
 * @param contender who decoded
 * @param runtimeMillis process start to the first line of Java
 * @param openMillis opening the model
 * @param firstMillis the first sentence, tokenizer included
 * @param totalMillis process start to the first sentence's output
 * @param firstPeakMegabytes most memory resident so far, then; null where the system does not say
 * @param sentenceCount sentences decoded in all, one worker
 * @param peakMegabytes most memory resident, after all of them; null where the system does not say
 */
public record StartUpFigures(
    String contender,
    int processCount,
    double runtimeMillis,
    double openMillis,
    double firstMillis,
    double totalMillis,
    @Nullable Double firstPeakMegabytes,
    int sentenceCount,
    @Nullable Double peakMegabytes) {}
