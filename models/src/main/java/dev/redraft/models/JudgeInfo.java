package dev.redraft.models;

import java.nio.file.Path;

/**
 * What there is to know about an opened {@link Judge}.
 *
 * @param name what the model is called
 * @param precision how weights and activations are held, such as {@code int8-per-row}
 * @param fingerprint the same for equal judges only
 * @param folder where it was opened from
 * @param bytes what its files take
 * @param maxTokens the longest text it is asked about, in its own tokens
 */
public record JudgeInfo(
    String name, String precision, String fingerprint, Path folder, long bytes, int maxTokens) {}
