package dev.redraft.corrector;

import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextView;

/**
 * A sentence found in a text.
 *
 * @param span where it lies
 * @param view what the model is shown of it
 * @param isLeftAlone whether all of it is protected or to be ignored
 */
record Sentence(Span span, TextView view, boolean isLeftAlone) {}
