package dev.redraft.tokenizer;

/**
 * A part of a text across whose ends no sentence goes.
 *
 * @param span its prose, without white space at its ends and without what only marks its kind, such
 *     as a bullet, number signs or {@code >}; what is in a block that is left alone, markers and
 *     all
 * @param kind what it is
 */
public record TextBlock(Span span, BlockKind kind) {}
